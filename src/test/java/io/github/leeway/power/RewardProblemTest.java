package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Copies;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewardProblemTest {

    private static final long SAMPLES = 50_000;
    private static final Payment ON_ACTIONS = Payment.standard().on(Payment.Basis.ACTION);

    static IntStream seeds() {
        return RandomMdps.seeds(40);
    }

    /**
     * To a hub with two loops, or off. With c = γ/(1−γ), D the difference of two uniform rewards and M − X that of the larger of two and
     * a third, going to the hub is optimal where D + c (M − X) > 0; M − X has density (1−|y|)² below 0 and 1−y² above. For c at most 1
     * that has probability 1/2 + c/6 − c²/20, for c from 1 on 2/3 − 1/(12c²) + 1/(30c³). On states only X and one other matter.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "0.1, 0.51790123", "0.5, 0.61666667", "0.9, 0.66568358", "1, 0.66666667"})
    void withRewardsOnActionsTwoLoopsCountTwice(String discount, double exact) {
        StateEstimate start = estimate(hub(), RewardSpec.uniform(), ON_ACTIONS, discount, 0);
        StateEstimate onStates = estimate(hub(), RewardSpec.uniform(), Payment.standard(), discount, 0);

        assertShare(start.actions().get(0).optimal(), exact);
        assertShare(onStates.actions().get(0).optimal(), 1.0 / 2);
    }

    /** The larger of two rewards is received for ever from the hub; nothing before the first action is taken away. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.3", "0.81", "0.99", "1"})
    void theNormalizedOptimalValueOfALoopIsTheMeanOfItsLargestReward(String discount) {
        StateEstimate hub = estimate(hub(), RewardSpec.uniform(), ON_ACTIONS, discount, 1);
        StateEstimate start = estimate(hub(), RewardSpec.uniform(), ON_ACTIONS, discount, 0);

        assertMean(hub.power(), 2.0 / 3, hub.solverError());
        assertMean(start.actions().get(0).powerNext(), 2.0 / 3, start.solverError());
    }

    /** Before a fork in two the larger of two rewards counts at discount 0, at discount 1 the largest of the three loops after it. */
    @ParameterizedTest
    @CsvSource({"0, 0.66666667", "1, 0.75"})
    void theLimitsOfTheNormalizedOptimalValueAreThoseOfOneStepAndOfTheLongRun(String discount, double exact) {
        StateEstimate start = estimate(hub(), RewardSpec.uniform(), ON_ACTIONS, discount, 0);

        assertMean(start.power(), exact, start.solverError() + 1e-8);
    }

    /** Where all actions of a state have its reward, V*(s) = R(s) + γ/(1−γ) POWER(s) for each reward function. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void actionsThatAreAllPaidLikeTheirStateHaveTheValuesOfRewardsOnStates(int seed) {
        Mdp mdp = RandomMdps.of(seed, 8);
        Random random = new Random(seed);
        List<RewardSpec.Rule> rules = mdp.states().stream()
                .map(state -> new RewardSpec.Rule(state.name(), Distribution.parse("" + random.nextInt(100))))
                .toList();
        RewardSpec spec = new RewardSpec(Distribution.parse("0"), rules, List.of());
        List<Distribution> alone =
                spec.eachAlone(mdp.states().stream().map(State::name).toList());
        for (String discount : List.of("0", "1/3", "0.97", "1")) {
            double gamma = Discount.of(discount).value();
            PowerEstimate onActions = run(mdp, spec, ON_ACTIONS, discount, 2);
            PowerEstimate onStates = run(mdp, spec, Payment.standard(), discount, 2);
            for (State state : mdp.states()) {
                double reward = alone.get(state.index()).mean();
                StateEstimate expected = onStates.discounts().get(0).of(state);
                StateEstimate found = onActions.discounts().get(0).of(state);

                assertThat(found.power().value())
                        .isCloseTo(
                                (1 - gamma) * reward + gamma * expected.power().value(),
                                within(found.solverError() + expected.solverError() + 1e-12));
                assertThat(found.state()).isEqualTo(state);
            }
        }
    }

    @Test
    void estimatesOfRewardsOnActionsAreInTermsOfTheModel() {
        PowerEstimate estimate = run(hub(), RewardSpec.uniform(), ON_ACTIONS, "0.9", SAMPLES);

        assertThat(estimate.quantity()).isEqualTo(Quantity.NORMALIZED_OPTIMAL_VALUE);
        assertThat(estimate.mdp().states()).hasSize(3);
        assertThat(estimate.plan().discounts()).containsExactly(Discount.of("0.9"));
        assertThat(estimate.discounts().get(0).states()).hasSize(3);
        Verdict verdict = estimate.discounts().get(0).states().get(0).verdict();
        assertThat(((Verdict.Preferred) verdict).preferred().get(0).label()).isEqualTo("to hub");
        assertThat(estimate.largestSolverError()).isBetween(1e-18, 1e-9);
    }

    /** Differences of the same reward functions are those of the numbers themselves, and none is estimated between discounts. */
    @Test
    void differencesWithRewardsOnActionsAreInTermsOfTheModelToo() {
        Mdp mdp = Models.caseStudy();
        RewardProblem problem = RewardProblem.of(mdp, RewardSpec.uniform(), ON_ACTIONS);
        List<Contrast> contrasts = new ArrayList<>(Contrast.unasked(mdp));
        contrasts.addAll(Contrast.against(mdp, mdp.states().get(0)));
        PowerPlan plan = new PowerPlan(
                        Discount.listOf("0,0.5,1"), 512, 1, VarianceReduction.NONE, OptionalDouble.empty())
                .with(contrasts);

        PowerEstimate estimate = problem.restated(
                plan,
                new PowerEstimator(problem.solved(), problem.rewards(), Portfolio.standard())
                        .estimate(problem.plan(plan), Execution.on(2))
                        .orElseThrow());

        for (DiscountEstimate discount : estimate.discounts()) {
            assertThat(discount.differences()).isNotEmpty();
            for (Difference difference : discount.differences()) {
                double[] sides = sides(discount, difference.contrast());
                assertThat(difference.mean().value()).isCloseTo(sides[0] - sides[1], within(1e-12));
            }
        }
    }

    private static double[] sides(DiscountEstimate discount, Contrast contrast) {
        if (contrast instanceof Contrast.BetweenStates states) {
            return new double[] {
                discount.of(states.first()).power().value(),
                discount.of(states.second()).power().value()
            };
        }
        Contrast.BetweenActions actions = (Contrast.BetweenActions) contrast;
        return new double[] {next(discount, actions.first()), next(discount, actions.second())};
    }

    private static double next(DiscountEstimate discount, ActionClass actions) {
        return discount.of(actions.state()).actions().stream()
                .filter(action -> action.actions().equals(actions))
                .findFirst()
                .orElseThrow()
                .powerNext()
                .value();
    }

    /** One terminal state pays for ever, the other once: it is better off only if R(live) < (1−γ) R(off). */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.1", "0.5", "0.9", "1"})
    void aShutdownThatPaysOnceIsAvoidedWithProbabilityHalfOfOnePlusTheDiscount(String discount) {
        double gamma = Discount.of(discount).value();

        StateEstimate root = estimate(
                Models.star(2), RewardSpec.uniform(), Payment.standard().once(List.of("leaf1")), discount, 0);

        assertShare(root.actions().get(0).optimal(), (1 + gamma) / 2);
    }

    /** A loop in which one reward is received for ever, or is received once: the sink is worth nothing. */
    @Test
    void afterAStateThatPaysOnceThereIsNothing() {
        Payment once = ON_ACTIONS.once(List.of("off"));

        StateEstimate off = estimate(hub(), RewardSpec.uniform(), once, "0.75", 2);

        assertMean(off.power(), (1 - 0.75) / 2, off.solverError());
        assertThat(estimate(hub(), RewardSpec.uniform(), Payment.standard().once(List.of("off")), "0.75", 2)
                        .power()
                        .value())
                .isZero();
    }

    @Test
    void aStateWithAWayOutCannotPayOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RewardProblem.of(
                        hub(), RewardSpec.uniform(), Payment.standard().once(List.of("start"))))
                .withMessageContaining("'start' has a way out, expected a terminal state");
    }

    @ParameterizedTest
    @CsvSource({"1, 0.75", "2, 0.6", "3, 0.5", "5, 0.375"})
    void cuttingShutdownIntoCopiesLowersTheProbabilityOfAvoidingIt(int copies, double exact) {
        Mdp mdp = Models.star(4); // three live leaves and one to be cut
        Copies cut = Copies.of(mdp, mdp.states().get(4), copies);

        PowerEstimate estimate = run(cut.mdp(), RewardSpec.uniform(), Payment.standard(), "0.9", SAMPLES);

        assertShare(avoiding(estimate), exact);
    }

    @Test
    void tyingTheCopiesOfShutdownRestoresTheProbabilityOfAvoidingIt() {
        Mdp mdp = Models.star(4);
        Copies cut = Copies.of(mdp, mdp.states().get(4), 5);
        RewardSpec tied = new RewardSpec(
                Distribution.parse("uniform(0,1)"),
                List.of(),
                List.of(cut.copies().stream().map(State::name).toList()));

        assertShare(avoiding(run(cut.mdp(), tied, Payment.standard(), "0.9", SAMPLES)), 0.75);
    }

    private static Share avoiding(PowerEstimate estimate) {
        List<ActionEstimate> live = new ArrayList<>(
                estimate.discounts().get(0).states().get(0).actions().subList(0, 3));
        return new Share(
                live.stream().mapToLong(action -> action.optimal().count()).sum(), estimate.samples());
    }

    private static Mdp hub() {
        return Mdp.builder()
                .state("start")
                .choice("start", "to hub", "hub")
                .choice("start", "to off", "off")
                .choice("hub", "one", "hub")
                .choice("hub", "two", "hub")
                .terminal("off")
                .build();
    }

    private static StateEstimate estimate(Mdp mdp, RewardSpec spec, Payment payment, String discount, int state) {
        return run(mdp, spec, payment, discount, SAMPLES)
                .discounts()
                .get(0)
                .states()
                .get(state);
    }

    private static PowerEstimate run(Mdp mdp, RewardSpec spec, Payment payment, String discount, long samples) {
        RewardProblem problem = RewardProblem.of(mdp, spec, payment);
        PowerPlan plan = new PowerPlan(List.of(Discount.of(discount)), samples, 1);
        return problem.restated(
                plan,
                new PowerEstimator(problem.solved(), problem.rewards(), Portfolio.standard())
                        .estimate(problem.plan(plan), Execution.on(2))
                        .orElseThrow());
    }

    private static void assertShare(Share share, double exact) {
        double standardError = Math.sqrt(exact * (1 - exact) / share.samples());
        assertThat(share.value()).isCloseTo(exact, within(4 * standardError + 1e-8));
    }

    private static void assertMean(Mean mean, double exact, double solverError) {
        assertThat(mean.value()).isCloseTo(exact, within(4 * mean.standardError() + solverError + Math.ulp(exact)));
    }
}
