package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return section.addAll(Stream.of(shares(), distribution())
                .flatMap(Optional::stream)
                .map(Figure::of)
                .toList());
    }

    /** How often each action is optimal against the discount; nothing where there is one discount. */
    Optional<Drawing> shares() {
        return run.estimate().discounts().size() == 1
                ? Optional.empty()
                : Optional.of(new Drawing(
                        "shares",
                        Phrase.of("How often each action is optimal against the discount. Bands are 95 % intervals."),
                        new ShareChart(run.estimate(), scope.chosen(run)).svg()));
    }

    /** How the values whose mean is POWER are distributed; nothing where that was not looked at. */
    Optional<Drawing> distribution() {
        State state = scope.chosen(run);
        String name = QuantityWords.of(run.estimate()).name();
        return run.extras()
                .distribution()
                .flatMap(found -> found.states().stream()
                        .filter(entry -> entry.state().equals(state))
                        .findFirst()
                        .map(entry -> new Drawing(
                                "distribution",
                                Phrase.of("The first " + found.samples()
                                        + " reward functions by the value of this state, of" + " which " + name
                                        + " is the mean over all of them."),
                                new DistributionChart(run.estimate(), found, entry, scope.shownIndex()).svg())));
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
