package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import java.util.List;

/**
 * The part of a page that draws POWER: against the discount, or by state where there is one discount.
 *
 * @param run what was found
 */
record PowerSection(Run run) {

    private static final int MOST_STATES = 13;

    Element element() {
        QuantityWords words = QuantityWords.of(run.estimate());
        boolean isSingle = run.estimate().discounts().size() == 1;
        return Element.of("section")
                .add(Element.of("h2", words.title() + (isSingle ? " by state" : " against discount")))
                .add(Element.of("p", words.definition()))
                .add(Figure.of(drawing()));
    }

    Drawing drawing() {
        PowerEstimate estimate = run.estimate();
        DiscountEstimate greatest = estimate.atGreatestDiscount();
        StateSelection selection = StateSelection.of(estimate, greatest, MOST_STATES);
        List<State> ranked = StateSelection.ranked(greatest).stream()
                .filter(selection.all()::contains)
                .toList();
        boolean isSingle = estimate.discounts().size() == 1;
        String shape = isSingle
                ? QuantityWords.of(estimate).title() + " with discount " + greatest.discount()
                        + "; the whiskers are 95 % intervals."
                : "Bands are 95 % intervals, often thinner than their lines: the numbers are those with discount "
                        + greatest.discount() + ". States whose lines cannot be told apart share a label.";
        return new Drawing(
                "power",
                Phrase.of(shape + cut(selection, estimate)),
                isSingle
                        ? new StateChart(estimate, greatest, ranked).svg()
                        : new DiscountChart(estimate, ranked).svg());
    }

    private static String cut(StateSelection selection, PowerEstimate estimate) {
        return selection.omittedCount() == 0
                ? ""
                : " Shown are" + (estimate.mdp().start().isPresent() ? " the start state and" : "")
                        + " the states of highest and lowest "
                        + QuantityWords.of(estimate).name() + "; " + selection.omittedCount() + " are left out.";
    }
}
