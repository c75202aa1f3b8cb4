package io.github.leeway.report;

import io.github.leeway.comparison.Compared;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.reward.Sampling;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The part of a page that says how far its numbers can be trusted.
 *
 * @param estimate what was found
 * @param words what there is to say above the table
 * @param further rows of the table
 */
record ChecksSection(PowerEstimate estimate, List<Element> words, List<Element> further) {

    ChecksSection {
        words = List.copyOf(words);
        further = List.copyOf(further);
    }

    static ChecksSection of(Run run) {
        return new ChecksSection(
                run.estimate(),
                List.of(),
                SelfTest.of(run)
                        .map(test -> row(
                                "exact answers in the intervals",
                                test.held() + " of " + test.count(),
                                test.sentence() + " POWER and shares are computed as fractions, too, where that is"
                                        + " within reach; result.json has them."))
                        .stream()
                        .toList());
    }

    static ChecksSection of(Compared found) {
        return new ChecksSection(
                found.estimate(),
                found.tests() == 0 ? List.of() : List.of(Element.of("p", ComparisonWords.errors(found))),
                List.of(
                        row(
                                "tests",
                                Long.toString(found.tests()),
                                "Differences that are not proven to be 0, of POWER and of shares, at all discounts together.")));
    }

    Element element() {
        double largestHalfWidth = estimate.largestHalfWidth();
        List<Element> rows = new ArrayList<>();
        rows.add(row(
                "reward functions",
                Counts.samples(estimate).replaceAll(" reward functions?$", ""),
                estimate.isPartial()
                        ? "Fewer than asked for: the run was interrupted. What is here holds for those looked at."
                        : "As many as asked for; the same ones for all states, actions and discounts."));
        rows.add(row(
                "solver's error",
                "≤ " + Rounded.significant(estimate.largestSolverError(), 2),
                "Largest, proven for every single optimal value. It is not part of any ±."));
        rows.add(row(
                "standard error of " + QuantityWords.of(estimate).name(),
                "≤ " + Rounded.significant(largest(state -> state.power().standardError()), 2),
                "Largest over states and discounts."));
        VarianceSaved.factors(estimate)
                .ifPresent(factors -> rows.add(row(
                        "variance saved",
                        factors + " ×",
                        VarianceSaved.means(estimate)
                                + ": a plain mean needs so many times as many reward functions for the same ±.")));
        rows.add(row(
                "± of " + QuantityWords.of(estimate).name(),
                "≤ " + Rounded.significant(largestHalfWidth, 2),
                "Largest half-width of the 95 % intervals; each interval alone covers with 95 %, not all together."));
        rows.add(
                row(
                        "± of shares",
                        "≤ " + ShareList.largestError(estimate) + " points",
                        estimate.plan().sampling() == Sampling.RANDOM
                                ? "Largest half-width of the 95 % intervals (Wilson)."
                                : "Largest half-width of the 95 % intervals (Wilson, by how much groups of reward functions differ)."));
        rows.add(
                row(
                        "undecided share",
                        percent(actions()
                                .mapToDouble(action -> action.undecided().value())
                                .max()
                                .orElse(0)),
                        "Largest share of reward functions for which the solver's error left open whether an action is optimal."));
        DoubleSummaryStatistics sums = states().mapToDouble(state -> state.actions().stream()
                        .map(ActionEstimate::optimal)
                        .mapToDouble(Share::value)
                        .sum())
                .summaryStatistics();
        rows.add(row(
                "sum of shares in a state",
                sums.getMax() - sums.getMin() < 1e-9
                        ? percent(sums.getMax())
                        : percent(sums.getMin()) + " to " + percent(sums.getMax()),
                "100 % where no two actions tie; more where ties count for each. Below 100 % would be a fault."));
        rows.addAll(further);
        return Element.of("section")
                .add(Element.of("h2", "Numerical checks"))
                .addAll(words)
                .add(new Table(
                                "checks",
                                Phrase.of(
                                        "Two errors are kept apart: that of sampling, which ± shows, and that of the solver"),
                                List.of(Table.head("check"), Table.head("value"), Table.head("meaning")),
                                rows,
                                "checks")
                        .element());
    }

    private static Element row(String check, String value, String meaning) {
        return Element.of("tr")
                .add(Element.of("th", check).with("scope", "row"))
                .add(Element.of("td", value))
                .add(Element.of("td", meaning));
    }

    private static String percent(double share) {
        return Rounded.significant(100 * share, 5) + " %";
    }

    private double largest(ToDoubleFunction<StateEstimate> number) {
        return states().mapToDouble(number).filter(Double::isFinite).max().orElse(Double.NaN);
    }

    private Stream<StateEstimate> states() {
        return estimate.discounts().stream().flatMap(discount -> discount.states().stream());
    }

    private Stream<ActionEstimate> actions() {
        return states().flatMap(state -> state.actions().stream());
    }
}
