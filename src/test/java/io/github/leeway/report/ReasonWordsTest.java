package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {

    private static final SearchLimit LIMIT = new SearchLimit(10_000);

    /** What the paper proves of its case study (THEORY of section 6), and what it does not: P(up) is no theorem's business. */
    @Test
    void aTheoremIsNamedWithItsWitnessAndTheRestIsCalledObserved() {
        Run run = Runs.caseStudy("0.9");

        assertThat(sentences(run.estimate(), LIMIT))
                .containsExactly(
                        "Non-dominated futures kept (in the long run): left 2 (2), right 2 (2), up 1 (1).",
                        "By theorem (Proposition 6.9, item 2) right is optimal at least as often as left for at least 1/2 of"
                                + " every orbit of reward distributions, at every discount in [0, 1]; φ = (ℓ◁ r▷)(ℓ↙ r↘)(ℓ↖"
                                + " r↗).",
                        "right over up: observed; no theorem found, which says nothing against it.",
                        "By theorem (Corollary D.12) avoiding ∅ is average-optimal at least as often as ending there for at"
                                + " least 3/4 of every orbit of reward distributions.");
    }

    @Test
    void aSearchThatWasGivenUpIsNotCalledASearchWithoutResult() {
        Run run = Runs.caseStudy("0.9");

        assertThat(sentences(run.estimate(), new SearchLimit(1)))
                .containsExactly("right over left and right over up: observed; the search for a theorem was given up,"
                        + " which says nothing against it.");
    }

    @Test
    void withoutReasonsNothingIsSaid() {
        Run run = Runs.caseStudy("0.9");

        assertThat(ReasonWords.sentences(run.estimate(), run.headlines().get(0)))
                .isEmpty();
    }

    @Test
    void lessPowerAfterThePreferredActionIsSaidWhereIntervalsAreApart() {
        assertThat(lastSentence(0.7, 0.6))
                .isEqualTo(
                        "Yet at discount 0.9 POWER after up is 0.700 ±0.010, after right 0.600 ±0.010: to seek POWER and to"
                                + " be optimal more often come apart here.");
        assertThat(lastSentence(0.61, 0.6)).doesNotContain("come apart");
        assertThat(lastSentence(0.6, 0.7)).doesNotContain("come apart");
    }

    private static String lastSentence(double afterUp, double afterRight) {
        Run run = Runs.caseStudy("0.9");
        Mdp mdp = run.estimate().mdp();
        State start = mdp.start().orElseThrow();
        StateEstimate old = run.estimate().discounts().get(0).of(start);
        List<ActionClass> classes =
                old.actions().stream().map(ActionEstimate::actions).toList();
        double[] after = {afterUp, 0.1, afterRight}; // of up, left and right
        List<ActionEstimate> actions = IntStream.range(0, classes.size())
                .mapToObj(i -> new ActionEstimate(
                        classes.get(i),
                        old.actions().get(i).optimality(),
                        old.actions().get(i).average(),
                        new Mean(after[i], 0.005, after[i] - 0.01, after[i] + 0.01)))
                .toList();
        StateEstimate replaced = new StateEstimate(
                start,
                old.power(),
                old.solverError(),
                actions,
                new Verdict.Preferred(List.of(classes.get(2)), List.of(classes.get(1), classes.get(0))));
        List<String> sentences = sentences(Runs.with(run, replaced).estimate(), LIMIT);
        return sentences.get(sentences.size() - 1);
    }

    private static List<String> sentences(PowerEstimate estimate, SearchLimit limit) {
        State start = estimate.mdp().start().orElseThrow();
        Run.Headline headline = Run.Headline.of(estimate, start).withReasons(estimate, limit);
        return ReasonWords.sentences(estimate, headline).stream()
                .map(Phrase::toPlain)
                .toList();
    }
}
