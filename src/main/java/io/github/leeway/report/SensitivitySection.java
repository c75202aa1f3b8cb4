package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.power.Comparison;
import io.github.leeway.power.Optimality;
import io.github.leeway.sensitivity.Answer;
import io.github.leeway.sensitivity.Conclusion;
import io.github.leeway.sensitivity.Outcome;
import io.github.leeway.sensitivity.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The part of a page that says which conclusions survive other modeling choices: for each a table with a row for each choice.
 *
 * @param found the result
 * @param marks the discounts of the page, which marks the signs at the one that it shows; none where it shows no other numbers
 * @param shown that one
 */
record SensitivitySection(Sensitivity found, List<Discount> marks, Optional<Discount> shown) {

    SensitivitySection {
        marks = List.copyOf(marks);
    }

    /** Of a run; nothing where that was not examined. */
    static Optional<Element> of(Run run, PageScope scope) {
        return run.extras()
                .sensitivity()
                .map(found -> new SensitivitySection(
                                found,
                                run.estimate().plan().discounts(),
                                Optional.of(scope.shown().discount()))
                        .element("result.json"));
    }

    /** Of a page of its own. */
    static Element of(SensitivityRun run) {
        return new SensitivitySection(run.found(), List.of(), Optional.empty()).element("sensitivity.json");
    }

    private Element element(String all) {
        SensitivityDigest digest = new SensitivityDigest(found);
        Element section = Element.of("section")
                .with("id", "survival")
                .add(Element.of("h2", "Other modeling choices"))
                .add(Element.of("p")
                        .text(
                                "Would a conclusion survive if the model were made otherwise? Each row changes one thing and"
                                        + " asks again at discount "
                                        + found.plan().base() + ", for "
                                        + Counts.of(found.plan().samples(), "reward function") + "."))
                .addAll(digest.partial().map(sentence -> Element.of("p", sentence)).stream()
                        .toList());
        List<Conclusion> whole = digest.whole();
        for (int i = 0; i < whole.size(); i++) {
            section = section.add(table(i + 1, whole.get(i), digest));
            section = section.addAll(summary(digest.summary(whole.get(i))));
        }
        return section.addAll(digest.remarks(all).stream()
                        .map(remark -> Element.of("p").add(remark))
                        .toList())
                .add(Element.of("p", digest.errors(SensitivitySection::sign)).as("pale"));
    }

    private static List<Element> summary(List<Phrase> sentences) {
        if (sentences.size() <= 1) {
            return sentences.stream()
                    .map(sentence -> Element.of("p").add(sentence))
                    .toList();
        }
        return List.of(Element.of("ul")
                .as("plain")
                .addAll(sentences.stream()
                        .map(sentence -> Element.of("li").add(sentence))
                        .toList()));
    }

    private Element table(int number, Conclusion conclusion, SensitivityDigest digest) {
        return new Table(
                        "survival" + number,
                        digest.title(conclusion),
                        List.of(
                                Table.head("modeling choice"),
                                Table.head("verdict"),
                                head(SensitivityWords.of(conclusion.question().first())),
                                head(SensitivityWords.of(conclusion.question().second())),
                                signHead(digest)),
                        conclusion.outcomes().stream().map(this::row).toList(),
                        "survival sortable")
                .element();
    }

    private static Element head(Phrase phrase) {
        return Table.numberHead("").add(phrase);
    }

    /** With the places of the signs among the discounts of the page. */
    private Element signHead(SensitivityDigest digest) {
        Element head = Table.head("at discounts " + digest.strip());
        return marks.isEmpty()
                ? head
                : head.with(
                        "data-d",
                        found.plan().discounts().stream()
                                .map(discount -> Integer.toString(marks.indexOf(discount)))
                                .collect(Collectors.joining(" ")));
    }

    private Element row(Outcome outcome) {
        return Element.of("tr")
                .add(Element.of("th").with("scope", "row").add(SensitivityWords.of(outcome.variation())))
                .add(Element.of("td", SensitivityWords.verdict(outcome.base())).as(cssClass(outcome.base())))
                .add(share(outcome, Answer::first), share(outcome, Answer::second))
                .add(Element.of("td").as("signs").addAll(signs(outcome)));
    }

    private static Element share(Outcome outcome, Function<Answer, Optimality> which) {
        return outcome.base()
                .map(answer -> ShareBar.cell(which.apply(answer).optimal()))
                .orElseGet(() -> Element.of("td"));
    }

    private List<Element> signs(Outcome outcome) {
        List<Element> signs = new ArrayList<>();
        for (int d = 0; d < outcome.answers().size(); d++) {
            Optional<Answer> answer = outcome.answers().get(d);
            String sign = answer.map(given -> sign(given.comparison())).orElse(SensitivityWords.NOT_SOLVED);
            Discount discount = found.plan().discounts().get(d);
            signs.add(Element.of("i", sign)
                    .as(cssClass(answer) + (shown.filter(discount::equals).isPresent() ? " now" : "")));
        }
        return signs;
    }

    /** One that stands out in its cell, and is read aloud. */
    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case MORE_OFTEN -> "+";
            case LESS_OFTEN -> "−";
            case NOT_DETECTABLE -> "·";
        };
    }

    private static String cssClass(Optional<Answer> answer) {
        return answer.map(Answer::comparison)
                .map(comparison -> comparison == Comparison.LESS_OFTEN
                        ? "tested"
                        : SensitivityWords.verdict(comparison).replace(' ', '-').toLowerCase(Locale.ROOT))
                .orElse("open");
    }
}
