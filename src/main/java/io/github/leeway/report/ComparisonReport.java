package io.github.leeway.report;

import io.github.leeway.comparison.DiscountComparison;
import io.github.leeway.power.PowerEstimate;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How two models differ, on one {@link HtmlPage}. Without scripts it shows both models at the greatest discount and tables at some others
 * too, but nothing can be moved or sorted.
 */
public final class ComparisonReport {

    private ComparisonReport() {}

    /** Writes the page; neither flushes nor closes. */
    public static void write(ComparisonRun run, Writer out) {
        new HtmlPage(
                        Names.visible(run.first().source().name()) + " against "
                                + Names.visible(run.second().source().name()),
                        run.tool(),
                        PageStyle.scriptOfComparison(),
                        body(run))
                .write(out);
    }

    private static Element body(ComparisonRun run) {
        DiscountComparison shown = run.found().discounts().stream()
                .max(Comparator.comparing(each -> each.estimate().discount()))
                .orElseThrow();
        GapSection states = GapSection.ofStates(run.found(), shown);
        GapSection actions = GapSection.ofActions(run.found(), shown);
        Optional<Element> slider = DiscountSlider.of(run.found().estimate());
        Element main = Element.of("main")
                .add(new FoundSection(run.found(), shown).element())
                .add(new ModelsSection(run, shown).element())
                .add(states.element())
                .add(actions.element())
                .add(alone(run))
                .add(ChecksSection.of(run.found()).element())
                .add(ReproduceSection.of(run).element());
        return Element.of("body")
                .as("wide")
                .add(header(run))
                .addAll(slider.stream().toList())
                .add(main)
                .add(HtmlPage.footer(ComparisonWords.caveat()))
                .addAll(slider.map(control -> new ComparisonData(run, List.of(states, actions)).element()).stream()
                        .toList());
    }

    private static Element header(ComparisonRun run) {
        PowerEstimate estimate = run.found().estimate();
        return Element.of("header")
                .add(Element.of("h1")
                        .add(Phrase.ofName(run.first().source().name())
                                .words(" against ")
                                .name(run.second().source().name())))
                .add(side("A", run.first()), side("B", run.second()))
                .add(Element.of(
                                "p",
                                DiscountText.of(estimate.plan().discounts()) + " · " + Counts.samples(estimate)
                                        + ", the same ones for both · seed "
                                        + estimate.plan().seed())
                        .as("facts"))
                .addAll(HtmlPage.notice(estimate, run.warnings()).stream().toList());
    }

    private static Element side(String letter, ComparisonRun.Side side) {
        Element facts = Element.of("p")
                .as("facts")
                .text(letter + " is ")
                .add(Phrase.ofName(side.source().name()))
                .text(": " + Counts.of(side.mdp()) + " · rewards ")
                .add(Element.of("bdi", side.reward()));
        return side.source().changes().isEmpty()
                ? facts
                : facts.text(" · ")
                        .add(Element.of("bdi", Names.visible(side.source().changed())));
    }

    private static Element alone(ComparisonRun run) {
        List<Phrase> sentences = ComparisonWords.alone(run.found().models());
        Element section = Element.of("section").add(Element.of("h2", "In one model only"));
        return sentences.isEmpty()
                ? section.add(
                        Element.of("p", "Nothing: both models have the same states, and these have the same actions."))
                : section.addAll(sentences.stream()
                                .map(sentence -> Element.of("p").add(sentence))
                                .toList())
                        .add(Element.of("p", "The CSV and JSON outputs name all.")
                                .as("pale"));
    }
}
