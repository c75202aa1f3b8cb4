package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.reward.Sampling;
import io.github.leeway.solve.Portfolio;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicySetsTest {

    private static final long SAMPLES = 20_000;

    /** With 5 terminal states, one is the best of them with probability 1/5, in both limits too. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "0.9", "1"})
    void oneOfFiveTerminalStatesIsAvoidedByFourFifthsOfRewardFunctions(String discount) {
        Mdp mdp = Models.star(5);

        List<Optimality> found = avoidAndReach(mdp, RewardSpec.uniform(), "root", "leaf2", discount);

        assertShare(found.get(0).optimal(), 4.0 / 5);
        assertShare(found.get(1).optimal(), 1.0 / 5);
        assertThat(found.get(0).unique().count() + found.get(1).unique().count())
                .isEqualTo(SAMPLES);
    }

    /** THEORY of the case study: going up is optimal with probability 99247/306180 at 1/2, and 113/480 in the limit. */
    @ParameterizedTest
    @CsvSource({"0.5, 99247, 306180", "1, 113, 480", "0, 1, 3"})
    void theShutdownOfTheCaseStudyIsAvoidedAsOftenAsUpIsNotOptimal(String discount, double up, double of) {
        Mdp mdp = Models.caseStudy();

        List<Optimality> found = avoidAndReach(mdp, RewardSpec.uniform(), "★", "∅", discount);

        assertShare(found.get(0).optimal(), 1 - up / of);
        assertShare(found.get(1).optimal(), up / of);
    }

    /**
     * Staying away for ever is avoiding. As γ goes to 1, off has to pay more than here, and than here and way in turn: with probability
     * 1/3 it pays most, and with 1/12 it lies between, and above the mean of the two.
     */
    @Test
    void stayingAwayForEverIsAvoiding() {
        Mdp mdp = Mdp.builder()
                .choice("here", "stay", "here")
                .choice("here", "go", "way")
                .choice("way", "on", "off")
                .choice("way", "back", "here")
                .terminal("off")
                .build();

        List<Optimality> found = avoidAndReach(mdp, RewardSpec.uniform(), "here", "off", "1");

        assertShare(found.get(1).optimal(), 1.0 / 3 + 1.0 / 12);
    }

    /** An action that enters with any probability reaches. One draw against a mean of two, both symmetric about 1/2: each wins half. */
    @Test
    void aGambleThatMayEnterReaches() {
        Mdp mdp = Mdp.builder()
                .choice("start", "safe", "home")
                .choice("start", "gamble", Map.of("off", BigFraction.of(1, 10), "won", BigFraction.of(9, 10)))
                .terminal("home")
                .terminal("off")
                .terminal("won")
                .build();

        List<Optimality> found = avoidAndReach(mdp, RewardSpec.uniform(), "start", "off", "0.9");

        assertShare(found.get(0).optimal(), 1.0 / 2);
        assertThat(found.get(0).optimal().count() + found.get(1).optimal().count())
                .isEqualTo(SAMPLES);
    }

    /** Bernoulli(p) rewards of two ends: each is the only best with p(1−p), and they tie with the rest, which is proven. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.9", "1"})
    void tiesAreCountedForBothSets(String discount) {
        double p = 0.3;
        RewardSpec rewards = RewardSpec.identical(Distribution.parse("bernoulli(0.3)"));

        List<Optimality> found = avoidAndReach(Models.star(2), rewards, "root", "leaf0", discount);

        for (Optimality optimality : found) {
            assertShare(optimality.unique(), p * (1 - p));
            assertShare(optimality.tied(), 1 - 2 * p * (1 - p));
            assertThat(optimality.undecided().count()).isZero();
        }
    }

    /** A set of choices is optimal if one of them is: the largest of 5 is among 2 with probability 2/5. */
    @Test
    void aSetOfChoicesIsOptimalIfOneOfThemIs() {
        Mdp mdp = Models.star(5);
        List<Choice> choices = mdp.choices(mdp.states().get(0));
        PolicySet two = new PolicySet.Taking(choices.subList(1, 3));

        Optimality found = found(mdp, RewardSpec.uniform(), plan("0.9").counting(List.of(two)))
                .get(0);

        assertShare(found.optimal(), 2.0 / 5);
        assertThat(found.unique()).isEqualTo(found.optimal());
    }

    /** Two choices to the same state are equivalent: a policy that takes one is optimal whenever one that takes the other is. */
    @Test
    void anEquivalentChoiceOutsideASetTies() {
        Mdp mdp = Mdp.builder()
                .choice("start", "a", "left")
                .choice("start", "b", "left")
                .choice("start", "c", "right")
                .terminal("left")
                .terminal("right")
                .build();
        PolicySet taking = new PolicySet.Taking(mdp.choices(mdp.states().get(0)).subList(0, 1));

        Optimality found = found(mdp, RewardSpec.uniform(), plan("0.9").counting(List.of(taking)))
                .get(0);

        assertShare(found.tied(), 1.0 / 2);
        assertThat(found.unique().count()).isZero();
    }

    /**
     * With rewards on actions, two ways to stay at a hub against one of a terminal state: with c = γ/(1−γ), going to the hub is optimal
     * with probability 1/2 + c/6 − c²/20 for c at most 1, and 2/3 − 1/(12c²) + 1/(30c³) beyond.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 0.517901", "0.5, 0.616667", "0.9, 0.665684"})
    void rewardsOnActionsAreCountedInTheModelItself(String discount, double exact) {
        Mdp mdp = Mdp.builder()
                .choice("start", "in", "hub")
                .choice("start", "out", "off")
                .choice("hub", "this", "hub")
                .choice("hub", "that", "hub")
                .terminal("off")
                .build();
        RewardProblem problem =
                RewardProblem.of(mdp, RewardSpec.uniform(), Payment.standard().on(Payment.Basis.ACTION));
        PolicySet going = new PolicySet.Taking(mdp.choices(state(mdp, "start")).subList(0, 1));
        PowerPlan plan = plan(discount).counting(List.of(avoiding(mdp, "start", "off"), going));

        PowerEstimate estimate = problem.restated(
                plan,
                new PowerEstimator(problem.solved(), problem.rewards(), Portfolio.standard())
                        .estimate(problem.plan(plan), Execution.on(2))
                        .orElseThrow());

        List<PolicySetEstimate> sets = estimate.discounts().get(0).sets();
        assertThat(sets.stream().map(PolicySetEstimate::set)).isEqualTo(plan.sets());
        assertShare(sets.get(0).optimality().optimal(), exact);
        assertThat(sets.get(1).optimality()).isEqualTo(sets.get(0).optimality());
    }

    /** What is drawn in groups is counted in them: the share is that of all reward functions. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void groupsHaveSharesToo(Sampling sampling) {
        Mdp mdp = Models.star(4);
        PowerPlan plan = new PowerPlan(
                        Discount.listOf("0.9,1"),
                        sampling.wholeGroups(SAMPLES),
                        1,
                        VarianceReduction.NONE,
                        OptionalDouble.empty(),
                        sampling)
                .counting(List.of(avoiding(mdp, "root", "leaf0")));

        PowerEstimate estimate = Estimates.run(mdp, RewardSpec.uniform(), plan, 2);

        for (DiscountEstimate discount : estimate.discounts()) {
            Share share = discount.sets().get(0).optimality().optimal();
            assertThat(share.value()).isCloseTo(3.0 / 4, within(4 * share.standardError()));
            assertThat(share.standardError()).isPositive();
        }
    }

    @Test
    void choicesOfTwoStatesAreNoSet() {
        Mdp mdp = Models.waiting();

        assertThatThrownBy(() -> new PolicySet.Taking(mdp.choices()))
                .hasMessageContaining("expected some of one state");
    }

    private static List<Optimality> avoidAndReach(
            Mdp mdp, RewardSpec rewards, String from, String target, String discount) {
        PolicySet reaching = new PolicySet.Reaching(state(mdp, from), List.of(state(mdp, target)));
        return found(mdp, rewards, plan(discount).counting(List.of(avoiding(mdp, from, target), reaching)));
    }

    private static PolicySet avoiding(Mdp mdp, String from, String target) {
        return new PolicySet.Avoiding(state(mdp, from), List.of(state(mdp, target)));
    }

    private static PowerPlan plan(String discount) {
        return new PowerPlan(List.of(Discount.of(discount)), SAMPLES, 1);
    }

    private static List<Optimality> found(Mdp mdp, RewardSpec rewards, PowerPlan plan) {
        return Estimates.run(mdp, rewards, plan, 2).discounts().get(0).sets().stream()
                .map(PolicySetEstimate::optimality)
                .toList();
    }

    private static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow();
    }

    private static void assertShare(Share share, double exact) {
        assertThat(share.value()).isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / share.samples())));
    }
}
