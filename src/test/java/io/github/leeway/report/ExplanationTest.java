package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.OpenOptions;
import io.github.leeway.power.PowerEstimate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final String PREFERS =
            "At ★, for rewards drawn from this distribution, optimal policies prefer right over left, up.";

    @Test
    void aPreferenceIsSaidWithoutACause() {
        assertThat(preferences("0.9")).containsExactly(PREFERS);
        assertThat(preferences("0.1,0.9"))
                .containsExactly(
                        "At ★ with discount 0.1, for rewards drawn from this distribution, optimal policies show no detectable"
                                + " preference.",
                        "At ★ with discount 0.9, for rewards drawn from this distribution, optimal policies prefer right over"
                                + " left, up.");
    }

    @Test
    void whatIsKeptOpenDescribes() {
        Run run = Runs.caseStudy("0.9");

        assertThat(Explanation.keptOpen(run.headlines().get(0)))
                .map(Phrase::toText)
                .contains(
                        "Kept open: right 3 cycles, left 2, up 1. A count describes; it does not prove a preference.");
    }

    @Test
    void theSameCyclesAreCalledTheSame() {
        assertThat(kept(OpenOptions.Kind.CYCLES, List.of(0, 1, 2), List.of(2, 1, 0), List.of(0, 1, 2)))
                .isEqualTo("Every action keeps the same 3 cycles open.");
        assertThat(kept(OpenOptions.Kind.CYCLES, List.of(5), List.of(5), List.of(5)))
                .isEqualTo("Every action keeps the same cycle open.");
    }

    @Test
    void equalCountsOfOthersAreNotCalledTheSame() {
        assertThat(kept(OpenOptions.Kind.CYCLES, List.of(0, 1), List.of(0, 2), List.of(0, 1)))
                .isEqualTo("Every action keeps 2 cycles open, not all the same. A count describes; it does not prove a"
                        + " preference.");
    }

    @Test
    void endComponentsAreCalledSo() {
        assertThat(kept(OpenOptions.Kind.END_COMPONENTS, List.of(0), List.of(0, 1), List.of(0)))
                .isEqualTo(
                        "Kept open: left 2 end components (sets of states to stay in for ever), up 1, right 1. A count"
                                + " describes; it does not prove a preference.");
    }

    @Test
    void withoutCountsNothingIsSaidOfThem() {
        PowerEstimate estimate = Runs.caseStudy("0.9").estimate();
        State start = estimate.mdp().start().orElseThrow();

        assertThat(Explanation.keptOpen(new Run.Headline(start, List.of(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void whereThereIsNoChoiceThereIsNothingToPrefer() {
        PowerEstimate estimate = Runs.caseStudy("0.5,0.9").estimate();
        State end = estimate.mdp().state("∅").orElseThrow();

        assertThat(Explanation.preferences(estimate, Run.Headline.of(estimate, end)))
                .singleElement()
                .extracting(Phrase::toText)
                .isEqualTo("At ∅ there is nothing to prefer: all actions are equivalent.");
    }

    private static List<String> preferences(String discounts) {
        Run run = Runs.caseStudy(discounts);
        return Explanation.preferences(run.estimate(), run.headlines().get(0)).stream()
                .map(Phrase::toText)
                .toList();
    }

    /** What is said of actions that keep loops at some states, given by index. */
    @SafeVarargs
    private static String kept(OpenOptions.Kind kind, List<Integer>... loops) {
        Mdp mdp = Runs.caseStudy("0.9").estimate().mdp();
        State start = mdp.start().orElseThrow();
        List<OpenOptions> options = new ArrayList<>();
        for (List<Integer> each : loops) {
            Set<List<State>> kept = new LinkedHashSet<>();
            each.forEach(index -> kept.add(List.of(mdp.states().get(index))));
            options.add(new OpenOptions(mdp.actionClasses(start).get(options.size()), kind, kept));
        }
        return Explanation.keptOpen(new Run.Headline(start, options, Optional.empty()))
                .orElseThrow()
                .toText();
    }
}
