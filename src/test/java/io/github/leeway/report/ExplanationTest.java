package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import io.github.leeway.options.OpenOptions;
import io.github.leeway.power.PowerEstimate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final String PREFERS =
            "At ★, for rewards drawn from this distribution, optimal policies prefer right over left, up";

    @Test
    void moreOptionsAreGivenAsTheReason() {
        assertThat(said("0.9", OpenOptions.Kind.CYCLES, 1, 2, 3))
                .isEqualTo(PREFERS + ": it keeps 3 cycles open, left 2, up 1.");
    }

    @Test
    void equalOptionsAreNoReason() {
        assertThat(said("0.9", OpenOptions.Kind.CYCLES, 1, 1, 1))
                .isEqualTo(PREFERS + ". Each action keeps 1 cycle open, so what differs is only which, and how soon.");
    }

    @Test
    void fewerOptionsAreNoReason() {
        assertThat(said("0.9", OpenOptions.Kind.CYCLES, 1, 3, 2))
                .isEqualTo(PREFERS
                        + ". What they keep open: up keeps 1 cycle open, left 3, right 2. This count does not explain"
                        + " the preference; how soon they are reached matters too.");
    }

    @Test
    void aLowerBoundIsCalledOne() {
        assertThat(said("0.9", OpenOptions.Kind.CYCLES, 1, 2, OpenOptions.LIMIT))
                .isEqualTo(PREFERS + ": it keeps at least 1000 cycles open, left 2, up 1.");
        assertThat(said("0.9", OpenOptions.Kind.CYCLES, OpenOptions.LIMIT, OpenOptions.LIMIT, OpenOptions.LIMIT))
                .isEqualTo(PREFERS
                        + ". Each action keeps at least 1000 cycles open, where counting stops: this does not tell"
                        + " them apart.");
    }

    @Test
    void endComponentsAreCalledSo() {
        assertThat(said("0.9", OpenOptions.Kind.END_COMPONENTS, 1, 2, 3))
                .isEqualTo(PREFERS + ": it keeps 3 end components open, left 2, up 1.");
    }

    @Test
    void withoutATestedPreferenceCountsAreNotAReason() {
        assertThat(said("0.1", OpenOptions.Kind.CYCLES, 1, 2, 3))
                .isEqualTo(
                        "At ★, for rewards drawn from this distribution, optimal policies show no detectable preference. What"
                                + " they keep open: up keeps 1 cycle open, left 2, right 3.");
    }

    @Test
    void withoutCountsNoReasonIsGiven() {
        PowerEstimate estimate = Runs.caseStudy("0.9").estimate();
        State start = estimate.mdp().start().orElseThrow();

        assertThat(Explanation.of(estimate, new Run.Headline(start, List.of())))
                .singleElement()
                .extracting(Phrase::toText)
                .isEqualTo(PREFERS + ".");
    }

    @Test
    void whereThereIsNoChoiceThereIsNothingToPrefer() {
        PowerEstimate estimate = Runs.caseStudy("0.5,0.9").estimate();
        State end = estimate.mdp().state("∅").orElseThrow();

        assertThat(Explanation.of(estimate, Run.Headline.of(estimate, end)))
                .singleElement()
                .extracting(Phrase::toText)
                .isEqualTo("At ∅ there is nothing to prefer: all actions are equivalent.");
    }

    private static String said(String discount, OpenOptions.Kind kind, int... counts) {
        PowerEstimate estimate = Runs.caseStudy(discount).estimate();
        State start = estimate.mdp().start().orElseThrow();
        List<ActionClass> classes = estimate.mdp().actionClasses(start);
        List<OpenOptions> options = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            options.add(new OpenOptions(classes.get(i), kind, counts[i], 4));
        }
        return Explanation.of(estimate, new Run.Headline(start, options)).get(0).toText();
    }
}
