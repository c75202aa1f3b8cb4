package io.github.leeway.report;

import io.github.leeway.comparison.DiscountComparison;
import io.github.leeway.mdp.Discount;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import java.util.List;
import java.util.Locale;

/**
 * The part of a page that draws two models side by side, in colors that mean the same in both and at every discount.
 *
 * @param run what was found
 * @param shown the discount at which they are drawn
 */
record ModelsSection(ComparisonRun run, DiscountComparison shown) {

    private static final double WIDEST_BESIDE_ANOTHER = 960; // shrunk to 580 in a window of 1280, letters of 11 to 7

    Element element() {
        ColorRange range = ColorRange.of(run.found().estimate());
        ModelMap first = drawings("A", run.found().ofFirst(), range);
        ModelMap second = drawings("B", run.found().ofSecond(), range);
        return Element.of("section")
                .add(Element.of("h2", "The two models"))
                .add(Element.of("p", "Drawn at discount ")
                        .add(Element.of("span", shown.estimate().discount().toString())
                                .as("discount"))
                        .text(". A color means the same POWER in both; red in a drawing is a preference within"
                                + " that model, not a difference between the two."))
                .add(Element.of("div")
                        .as(fits(first) && fits(second) ? "pair" : "stack")
                        .add(column("A", run.first(), first))
                        .add(column("B", run.second(), second)));
    }

    private ModelMap drawings(String letter, PowerEstimate estimate, ColorRange range) {
        return ModelMap.of(new MapSubject(estimate, discount(estimate), range, letter.toLowerCase(Locale.ROOT) + "-"));
    }

    private DiscountEstimate discount(PowerEstimate estimate) {
        Discount wanted = shown.estimate().discount();
        return estimate.discounts().stream()
                .filter(each -> each.discount().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static boolean fits(ModelMap drawings) {
        return drawings.figures().stream().allMatch(each -> MapCanvas.width(each.svg()) <= WIDEST_BESIDE_ANOTHER);
    }

    private static Element column(String letter, ComparisonRun.Side side, ModelMap drawings) {
        List<Element> figures = drawings.figures().stream().map(Figure::of).toList();
        return Element.of("div")
                .with("id", "model-" + letter.toLowerCase(Locale.ROOT))
                .add(Element.of("h3")
                        .text(letter + ": ")
                        .add(Phrase.ofName(side.source().name())))
                .addAll(figures);
    }
}
