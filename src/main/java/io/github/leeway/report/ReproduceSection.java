package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of a page that lets the reader run it again and get the same bits.
 *
 * @param run what was found
 */
record ReproduceSection(Run run) {

    private static final int MOST_CHARACTERS = 200_000;

    Element element() {
        String discounts = run.estimate().plan().discounts().stream()
                .map(Discount::toString)
                .collect(Collectors.joining(", "));
        List<Element> rows = new ArrayList<>(List.of(
                row("version", "Leeway " + run.tool().version()),
                row("model file", run.model().path()),
                row("SHA-256 of the file", run.model().sha256())));
        run.model().changes().forEach(change -> rows.add(row("change to its model", change)));
        rows.addAll(List.of(
                row("rewards", run.reward()),
                row("discounts", discounts),
                row(
                        "reward functions",
                        Counts.samples(run.estimate())
                                + SamplerWords.after(run.estimate().plan().sampling())),
                row("seed", Long.toString(run.estimate().plan().seed())),
                row(
                        "machine",
                        run.tool().architecture() + ", Java " + run.tool().javaVersion())));
        return Element.of("section")
                .add(Element.of("h2", "How to reproduce"))
                .add(Element.of("pre").with("tabindex", "0").add(code(run.tool().command())))
                .add(new Table(
                                "reproduce",
                                Phrase.of(
                                        "Any number of threads gives the same bits; processors of another architecture may"
                                                + " differ in the last bit of some distributions"),
                                List.of(Table.head("what"), Table.head("value")),
                                rows,
                                "reproduce")
                        .element())
                .add(modelFile());
    }

    private Element modelFile() {
        return run.model().text().isEmpty()
                ? Element.of(
                        "p",
                        "The model file is not in this report: it is long, several files, or no text. Its hash tells it.")
                : Element.of("details")
                        .add(Element.of("summary", "The model file"))
                        .add(Element.of("pre").with("tabindex", "0").add(code(text())));
    }

    private String text() {
        String text = run.model().text();
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        return text.substring(0, MOST_CHARACTERS) + "\n… cut: " + (text.length() - MOST_CHARACTERS)
                + " more characters\n";
    }

    private static Element row(String what, String value) {
        return Element.of("tr")
                .add(Element.of("th", what).with("scope", "row"))
                .add(Element.of("td").add(code(value)));
    }

    private static Element code(String text) {
        return Element.of("code", text).with("dir", "auto");
    }
}
