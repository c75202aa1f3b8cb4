package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.sensitivity.SensitivityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of a page that lets the reader run it again and get the same bits.
 *
 * @param tool what computed it
 * @param discounts as they were asked for
 * @param samples how many reward functions, in words
 * @param seed of their draws
 * @param sources what it was computed from
 */
record ReproduceSection(Run.Tool tool, List<Discount> discounts, String samples, long seed, List<Source> sources) {

    private static final int MOST_CHARACTERS = 200_000;

    /**
     * A model and its rewards.
     *
     * @param which one, as in " (A)"; empty if it is the only one
     */
    record Source(String which, Run.Model model, String reward) {

        private static Source of(String letter, ComparisonRun.Side side) {
            return new Source(" (" + letter + ")", side.source(), side.reward());
        }
    }

    ReproduceSection {
        discounts = List.copyOf(discounts);
        sources = List.copyOf(sources);
    }

    static ReproduceSection of(Run run) {
        return of(run.tool(), run.estimate(), List.of(new Source("", run.model(), run.reward())));
    }

    static ReproduceSection of(ComparisonRun run) {
        return of(
                run.tool(), run.found().estimate(), List.of(Source.of("A", run.first()), Source.of("B", run.second())));
    }

    static ReproduceSection of(SensitivityRun run) {
        SensitivityPlan plan = run.found().plan();
        return new ReproduceSection(
                run.tool(),
                plan.discounts(),
                Counts.of(plan.samples(), "reward function") + SamplerWords.after(plan.sampling()) + " for each row",
                plan.seed(),
                List.of(new Source("", run.model(), run.reward())));
    }

    private static ReproduceSection of(Run.Tool tool, PowerEstimate estimate, List<Source> sources) {
        PowerPlan plan = estimate.plan();
        return new ReproduceSection(
                tool,
                plan.discounts(),
                Counts.samples(estimate) + SamplerWords.after(plan.sampling()),
                plan.seed(),
                sources);
    }

    Element element() {
        List<Element> rows = new ArrayList<>();
        rows.add(row("version", "Leeway " + tool.version()));
        for (Source source : sources) {
            rows.add(row("model file" + source.which(), source.model().path()));
            rows.add(row("SHA-256 of the file" + source.which(), source.model().sha256()));
            source.model().changes().forEach(change -> rows.add(row("change to its model" + source.which(), change)));
            rows.add(row("rewards" + source.which(), source.reward()));
        }
        rows.addAll(List.of(
                row("discounts", discounts.stream().map(Discount::toString).collect(Collectors.joining(", "))),
                row("reward functions", samples),
                row("seed", Long.toString(seed)),
                row("machine", tool.architecture() + ", Java " + tool.javaVersion())));
        return Element.of("section")
                .add(Element.of("h2", "How to reproduce"))
                .add(Element.of("pre").with("tabindex", "0").add(code(tool.command())))
                .add(new Table(
                                "reproduce",
                                Phrase.of(
                                        "Any number of threads gives the same bits; processors of another architecture may"
                                                + " differ in the last bit of some distributions"),
                                List.of(Table.head("what"), Table.head("value")),
                                rows,
                                "reproduce")
                        .element())
                .addAll(sources.stream().map(ReproduceSection::modelFile).toList());
    }

    private static Element modelFile(Source source) {
        String file = "The model file" + source.which();
        return source.model().text().isEmpty()
                ? Element.of(
                        "p", file + " is not in this report: it is long, several files, or no text. Its hash tells it.")
                : Element.of("details")
                        .add(Element.of("summary", file))
                        .add(Element.of("pre")
                                .with("tabindex", "0")
                                .add(code(text(source.model().text()))));
    }

    private static String text(String text) {
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
