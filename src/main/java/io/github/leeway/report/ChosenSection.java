package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a page about one state, which its reader chooses: POWER, what is preferred, how often each action is optimal at the
 * chosen discount and against the discount, and how POWER is distributed over the reward functions.
 *
 * @param run what was found
 * @param scope what of it the page holds
 */
record ChosenSection(Run run, PageScope scope) {

    Element element() {
        State state = scope.chosen(run);
        StateEstimate estimate = scope.shown().of(state);
        QuantityWords words = QuantityWords.of(run.estimate());
        Rounded power = PowerColumn.of(scope.shown(), scope.states())
                .text(scope.states().indexOf(state));
        Element section = Element.of("section")
                .with("id", "chosen")
                .with("data-s", state.index())
                .add(Element.of("h2", "One state: ")
                        .add(Element.of("span").as("name").add(Phrase.ofName(state.name()))))
                .add(Element.of("p")
                        .as("lead")
                        .text(words.title() + " ")
                        .add(Element.of("span", power.toString()).as("power"))
                        .text(" with discount ")
                        .add(Element.of("span", scope.shown().discount().toString())
                                .as("discount"))
                        .text(": ")
                        .add(verdict(estimate))
                        .text("."))
                .add(Element.of(
                                "p",
                                "The shares of this state are known here to the nearest eighth; actions.csv has them with their errors.")
                        .as("coarse")
                        .with("hidden", "hidden"))
                .add(shares(estimate));
        if (run.estimate().discounts().size() > 1) {
            section = section.add(Figure.of(
                    "chosen-figure",
                    "Chart of how often each action is optimal",
                    new ShareChart(run.estimate(), state).svg(),
                    "How often each action is optimal against the discount. Bands are 95 % intervals."));
        }
        return section.addAll(distribution(state).stream().toList());
    }

    private Optional<Element> distribution(State state) {
        return run.distribution()
                .flatMap(found -> found.states().stream()
                        .filter(entry -> entry.state().equals(state))
                        .findFirst()
                        .map(entry -> Figure.of(
                                "distribution-figure",
                                "Chart of the distribution of "
                                        + QuantityWords.of(run.estimate()).name(),
                                new DistributionChart(run.estimate(), found, entry, scope.shownIndex()).svg(),
                                "The first " + found.samples()
                                        + " reward functions by what an optimal policy collects per step from this"
                                        + " state: "
                                        + QuantityWords.of(run.estimate()).name() + " is the mean over all of them.")));
    }

    private Element verdict(StateEstimate estimate) {
        return Element.of("span")
                .as(VerdictWords.isPreferred(estimate) ? "verdict tested" : "verdict")
                .add(VerdictWords.brief(run.estimate().mdp(), estimate));
    }

    private static Element shares(StateEstimate estimate) {
        List<ActionEstimate> actions = estimate.actions();
        int count = Math.min(actions.size(), ShareChart.MOST_ACTIONS);
        List<Element> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Element.of("tr")
                    .add(Element.of("th")
                            .with("scope", "row")
                            .add(swatch(i, count))
                            .add(VerdictWords.name(actions.get(i).actions())))
                    .add(ShareBar.cell(actions.get(i).optimal())));
        }
        return new Table(
                        "chosen-shares",
                        Phrase.of("How often each action is optimal: share of reward functions, ±95 %"),
                        List.of(Table.head("action"), Table.head("optimal for")),
                        rows,
                        "shares")
                .element();
    }

    private static Element swatch(int rank, int count) {
        return Element.of("svg")
                .as("swatch " + ShareChart.line(rank, count))
                .with("viewBox", "0 0 24 10")
                .with("aria-hidden", "true")
                .add(Svg.line("line", 0, 5, 24, 5));
    }
}
