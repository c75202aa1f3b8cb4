package io.github.leeway.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PolicySet;
import io.github.leeway.power.Share;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.reward.Sampling;
import io.github.leeway.solve.Portfolio;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitivityAnalysisTest {

    private static final long SAMPLES = 20_000;

    /** Four ends against k copies of a fifth: all are equally likely to be best, so avoiding is optimal with probability 4/(4+k). */
    @ParameterizedTest
    @CsvSource({"2", "3", "5", "10"})
    void avoidingAStateThatIsCutIntoCopiesIsOptimalForFourOutOfFourPlusK(int copies) {
        Mdp star = Models.star(5);

        Conclusion avoiding = aboutFirst(star, "root", "leaf0", "0.5,0.9,1");

        Outcome split = outcome(avoiding, new Variation.SplitState(state(star, "leaf0"), copies));
        for (Answer answer : split.answers().stream().map(Optional::orElseThrow).toList()) {
            assertShare(answer.first().optimal(), 4.0 / (4 + copies));
            assertShare(answer.second().optimal(), copies / (4.0 + copies));
        }
        assertThat(split.holds()).isEqualTo(copies < 4);
        assertThat(split.isReversed()).isEqualTo(copies > 4);
    }

    /** The turn lies at 4 copies, where both are optimal equally often; it is looked for between 3 and 5. */
    @Test
    void theNumberOfCopiesWhereAConclusionTurnsIsLookedFor() {
        Mdp star = Models.star(5);

        Conclusion avoiding = aboutFirst(star, "root", "leaf0", "0.9");

        assertThat(avoiding.outcomes().stream()
                        .map(Outcome::variation)
                        .filter(Variation.SplitState.class::isInstance)
                        .map(variation -> ((Variation.SplitState) variation).copies()))
                .containsExactly(2, 3, 4, 5, 10);
        Outcome four = outcome(avoiding, new Variation.SplitState(state(star, "leaf0"), 4));
        assertThat(four.holds()).isFalse();
        assertThat(four.isReversed()).isFalse();
    }

    /** Copies with one draw change nothing, reward function by reward function. */
    @Test
    void copiesWithOneDrawChangeNothing() {
        Mdp star = Models.star(5);

        Conclusion avoiding = aboutFirst(star, "root", "leaf0", "0,0.9,1");

        Outcome tied = outcome(avoiding, new Variation.SplitStateTied(state(star, "leaf0"), 10));
        for (int d = 0; d < 3; d++) {
            assertThat(tied.answers().get(d).orElseThrow().first().optimal())
                    .isEqualTo(avoiding.outcomes()
                            .get(0)
                            .answers()
                            .get(d)
                            .orElseThrow()
                            .first()
                            .optimal());
        }
        assertThat(tied.holds()).isTrue();
    }

    /** With one other end, paid once: P(avoid) = (1+γ)/2, against 1/2 if it is paid for ever. */
    @ParameterizedTest
    @CsvSource({"0.1", "0.5", "0.9"})
    void aShutdownThatPaysOnceIsAvoidedMoreOften(String discount) {
        Mdp star = Models.star(2);
        Conclusion avoiding = aboutFirst(star, "root", "leaf0", discount);

        Outcome once = outcome(avoiding, new Variation.PaidOnce(state(star, "leaf0")));

        assertShare(
                once.base().orElseThrow().first().optimal(),
                (1 + Discount.of(discount).value()) / 2);
        assertShare(avoiding.outcomes().get(0).base().orElseThrow().first().optimal(), 1.0 / 2);
    }

    /** What the file pays once is paid for ever in the variation. */
    @Test
    void whatIsPaidOnceIsPaidForEverInTheVariation() {
        Mdp star = Models.star(2);
        Subject subject =
                new Subject(star, RewardSpec.uniform(), Payment.standard().once(List.of("leaf0")));

        Conclusion avoiding = run(subject, plan(star, "root", List.of("leaf0"), "0.9"))
                .conclusions()
                .get(0);

        assertShare(avoiding.outcomes().get(0).base().orElseThrow().first().optimal(), 1.9 / 2);
        assertShare(
                outcome(avoiding, new Variation.PaidForEver(state(star, "leaf0")))
                        .base()
                        .orElseThrow()
                        .first()
                        .optimal(),
                1.0 / 2);
        assertShare( // two copies that pay once each: better than the other for ever if (1−γ) max of two > r
                outcome(avoiding, new Variation.SplitState(state(star, "leaf0"), 2))
                        .base()
                        .orElseThrow()
                        .first()
                        .optimal(),
                1 - 0.1 * 2 / 3);
    }

    /** A hub with two ways to stay: on actions the second way counts, 1/2 + c/6 − c²/20 with c = γ/(1−γ) = 1; on states it does not. */
    @Test
    void rewardsOnActionsAreAnotherScenario() {
        Mdp mdp = Mdp.builder()
                .choice("start", "in", "hub")
                .choice("start", "out", "off")
                .choice("hub", "this", "hub")
                .choice("hub", "that", "hub")
                .terminal("off")
                .build();

        Conclusion avoiding = aboutFirst(mdp, "start", "off", "0.5");

        assertShare(avoiding.outcomes().get(0).base().orElseThrow().first().optimal(), 1.0 / 2);
        assertShare(
                outcome(avoiding, new Variation.OnBasis(Payment.Basis.ACTION))
                        .base()
                        .orElseThrow()
                        .first()
                        .optimal(),
                1.0 / 2 + 1.0 / 6 - 1.0 / 20);
    }

    /**
     * One of three independent ends is best with probability 1/3 for any continuous law. With 0 and 1, equally likely, it is tied or
     * better but for 0 against a 1: 1 − 1/2 · 3/4; and another is but for 0 and 0 against 1: 1 − 1/2 · 1/4.
     */
    @Test
    void otherLawsAreScenarios() {
        Mdp star = Models.star(3);
        Conclusion avoiding = aboutFirst(star, "root", "leaf0", "0.9");

        assertShare(
                outcome(avoiding, new Variation.OtherLaw(RewardLaw.parse("exponential(1)")))
                        .base()
                        .orElseThrow()
                        .first()
                        .optimal(),
                2.0 / 3);
        Answer bernoulli = outcome(avoiding, new Variation.OtherLaw(RewardLaw.parse("bernoulli(0.5)")))
                .base()
                .orElseThrow();
        assertShare(bernoulli.first().optimal(), 1 - 0.5 * 0.25);
        assertShare(bernoulli.second().optimal(), 1 - 0.5 * 0.75);
    }

    /**
     * One way leads through a hub to three ends, the other at once to two: the second is optimal more often up to a discount near 0.7175
     * (found by integrating the distribution function of a sum of uniform rewards over the two maxima, apart from this program).
     */
    @Test
    void theDiscountWhereAConclusionTurnsIsLookedFor() {
        Mdp mdp = Mdp.builder()
                .choice("start", "far", "two")
                .choice("start", "near", "three")
                .choice("two", "on", "hub")
                .choice("hub", "a", "a")
                .choice("hub", "b", "b")
                .choice("hub", "c", "c")
                .choice("three", "d", "d")
                .choice("three", "e", "e")
                .terminal("a")
                .terminal("b")
                .terminal("c")
                .terminal("d")
                .terminal("e")
                .build();

        Sensitivity found = run(
                new Subject(mdp, RewardSpec.uniform(), Payment.standard()),
                plan(mdp, "start", List.of(), "0.3,0.6,0.9,1"));

        Conclusion conclusion = found.conclusions().get(0);
        assertThat(conclusion.isDrawn()).isTrue();
        assertThat(conclusion.question().first())
                .isEqualTo(new PolicySet.Taking(mdp.choices(state(mdp, "start")).subList(0, 1))); // far, at 0.9
        Flip flip = conclusion.outcomes().get(0).flip().orElseThrow();
        assertThat(flip.below().value()).isLessThan(0.7175);
        assertThat(flip.above().value()).isGreaterThan(0.7175);
        assertThat(flip.crossing().value()).isCloseTo(0.7175, within(0.06));
        assertShare(
                conclusion
                        .outcomes()
                        .get(0)
                        .answers()
                        .get(0)
                        .orElseThrow()
                        .first()
                        .optimal(),
                0.4645106);
        assertShare(
                conclusion
                        .outcomes()
                        .get(0)
                        .answers()
                        .get(2)
                        .orElseThrow()
                        .first()
                        .optimal(),
                0.5581461);
    }

    @Test
    void whatCannotBeVariedIsNamedWithTheReason() {
        Mdp star = Models.star(3);
        Subject permuted = new Subject(
                star, RewardSpec.identical(RewardLaw.parse("permutations(1, 2, 3, 4)")), Payment.standard());

        Sensitivity found = run(permuted, plan(star, "root", List.of("leaf0", "root"), "0.9"));

        assertThat(found.inapplicable().stream().map(Inapplicable::reason))
                .anyMatch(reason -> reason.contains("rewards are not independent"))
                .anyMatch(reason -> reason.contains("it has a way out"))
                .anyMatch(reason -> reason.contains("expected a distribution for each alone"));
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Mdp mdp = Models.caseStudy();
        Subject subject = new Subject(mdp, RewardSpec.uniform(), Payment.standard());
        SensitivityPlan plan = plan(mdp, "★", List.of("∅"), "0.1,0.9");
        SensitivityAnalysis analysis = new SensitivityAnalysis(subject, plan, Portfolio.standard());

        assertThat(analysis.run(Execution.on(1))).isEqualTo(analysis.run(Execution.on(3)));
    }

    @Test
    void aCancelledRunTellsWhatItHas() {
        Mdp mdp = Models.caseStudy();
        Subject subject = new Subject(mdp, RewardSpec.uniform(), Payment.standard());
        SensitivityAnalysis analysis =
                new SensitivityAnalysis(subject, plan(mdp, "★", List.of("∅"), "0.9"), Portfolio.standard());
        AtomicLong done = new AtomicLong();

        Sensitivity found = analysis.run(
                new Execution(2, (samples, halfWidth) -> done.set(samples), () -> done.get() >= 3 * SAMPLES));

        assertThat(found.missing()).isEqualTo((int) (analysis.drawCount() / SAMPLES) - 3);
        assertThat(found.conclusions().get(0).outcomes()).hasSize(3);
    }

    private static Conclusion aboutFirst(Mdp mdp, String from, String target, String discounts) {
        return run(
                        new Subject(mdp, RewardSpec.uniform(), Payment.standard()),
                        plan(mdp, from, List.of(target), discounts))
                .conclusions()
                .get(0);
    }

    private static Sensitivity run(Subject subject, SensitivityPlan plan) {
        return new SensitivityAnalysis(subject, plan, Portfolio.standard()).run(Execution.on(2));
    }

    private static SensitivityPlan plan(Mdp mdp, String from, List<String> targets, String discounts) {
        List<Discount> all = Discount.listOf(discounts);
        return new SensitivityPlan(
                state(mdp, from),
                targets.stream().map(target -> state(mdp, target)).toList(),
                all.contains(Discount.of("0.9")) ? Discount.of("0.9") : all.get(0),
                all,
                List.of(RewardLaw.parse("exponential(1)"), RewardLaw.parse("bernoulli(0.5)")),
                SAMPLES,
                1,
                Sampling.RANDOM);
    }

    private static Outcome outcome(Conclusion conclusion, Variation variation) {
        return conclusion.outcomes().stream()
                .filter(outcome -> outcome.variation().equals(variation))
                .findFirst()
                .orElseThrow();
    }

    private static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow();
    }

    private static void assertShare(Share share, double exact) {
        assertThat(share.value()).isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / share.samples())));
    }
}
