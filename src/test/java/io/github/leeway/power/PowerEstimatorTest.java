package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.BoundNotReachedException;
import io.github.leeway.solve.DensePolicyIteration;
import io.github.leeway.solve.Method;
import io.github.leeway.solve.Portfolio;
import io.github.leeway.solve.SolverSelector;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerEstimatorTest {

    private static final SolverSelector SOLVERS = Portfolio.standard();
    private static final SolverSelector ORACLE = (mdp, discount, rewards, lanes) ->
            new SolverSelector.Selection(new DensePolicyIteration(), "dense policy iteration");

    private static final PowerPlan PLAN = new PowerPlan(List.of(Discount.of("0.5"), Discount.of("0.9")), 3_333, 5);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        Mdp mdp = Models.grid(4);

        PowerEstimate alone = Estimates.run(mdp, RewardSpec.uniform(), PLAN, 1);
        PowerEstimate together = Estimates.run(mdp, RewardSpec.uniform(), PLAN, threads);

        assertThat(together.discounts()).isEqualTo(alone.discounts());
    }

    @Test
    void anotherSeedGivesOtherDraws() {
        PowerPlan other = new PowerPlan(PLAN.discounts(), PLAN.samples(), PLAN.seed() + 1);

        PowerEstimate one = Estimates.run(Models.waiting(), RewardSpec.uniform(), PLAN, 1);
        PowerEstimate two = Estimates.run(Models.waiting(), RewardSpec.uniform(), other, 1);

        assertThat(one.discounts()).isNotEqualTo(two.discounts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "0.999"})
    void agreesWithTheExactSolverOnTheSameDrawsWithinTheBound(String discount) {
        Mdp mdp = Models.grid(3);
        PowerPlan plan = new PowerPlan(List.of(Discount.of(discount)), 2_000, 3);

        DiscountEstimate iterated =
                estimate(mdp, SOLVERS, plan, Execution.on(2)).discounts().get(0);
        DiscountEstimate exact =
                estimate(mdp, ORACLE, plan, Execution.on(2)).discounts().get(0);

        for (State state : mdp.states()) {
            double bound = iterated.of(state).solverError() + exact.of(state).solverError();
            assertThat(iterated.of(state).solverError()).isLessThanOrEqualTo(1e-9);
            assertThat(iterated.of(state).power().value())
                    .isCloseTo(exact.of(state).power().value(), within(bound));
        }
    }

    /**
     * Proposition 5.3: POWER is Lipschitz up to both ends. In the case study a cycle of at most two states is reached in two steps, so
     * that for rewards in [0, 1] a step of h away from either end changes no reward function's part by more than 4 h.
     */
    @Test
    void powerIsLipschitzUpToItsLimitsAtBothEnds() {
        List<Discount> discounts = Discount.listOf("0,0.000001,0.0001,0.01,0.99,0.9999,0.999999,1");
        PowerEstimate estimate =
                Estimates.run(Models.caseStudy(), RewardSpec.uniform(), new PowerPlan(discounts, 1_000, 5), 2);

        for (DiscountEstimate near : estimate.discounts()) {
            DiscountEstimate end = estimate.discounts().get(near.discount().value() < 0.5 ? 0 : discounts.size() - 1);
            double step = Math.abs(near.discount().value() - end.discount().value());
            for (int s = 0; s < near.states().size(); s++) {
                StateEstimate one = near.states().get(s);
                StateEstimate other = end.states().get(s);
                assertThat(one.power().value())
                        .as("%s at %s", one.state(), near.discount())
                        .isCloseTo(other.power().value(), within(4 * step + one.solverError() + other.solverError()));
            }
        }
    }

    @Test
    void sharesOfOptimalActionsSumToOneWhereNothingTies() {
        PowerEstimate estimate = Estimates.run(Models.grid(3), RewardSpec.uniform(), PLAN, 2);

        for (DiscountEstimate discount : estimate.discounts()) {
            for (StateEstimate state : discount.states()) {
                long sum = state.actions().stream()
                        .mapToLong(action -> action.optimal().count())
                        .sum();
                assertThat(sum).isEqualTo(PLAN.samples());
            }
        }
    }

    /** What is reported after an interruption is what a shorter run would have reported. */
    @Test
    void aCancelledRunIsARunWithFewerSamples() {
        AtomicLong done = new AtomicLong();
        Execution stopsEarly = new Execution(1, (samples, halfWidth) -> done.set(samples), () -> done.get() >= 1_000);

        PowerEstimate partial = estimate(Models.waiting(), SOLVERS, PLAN, stopsEarly);

        PowerPlan shorter = new PowerPlan(PLAN.discounts(), partial.samples(), PLAN.seed());
        PowerEstimate complete = Estimates.run(Models.waiting(), RewardSpec.uniform(), shorter, 1);
        assertThat(partial.isPartial()).isTrue();
        assertThat(partial.samples()).isEqualTo(1_024);
        assertThat(partial.discounts()).isEqualTo(complete.discounts());
    }

    @Test
    void aRunCancelledAtOnceHasNoResult() {
        Execution never = new Execution(2, (samples, halfWidth) -> {}, () -> true);
        PowerEstimator estimator = new PowerEstimator(Models.waiting(), uniform(Models.waiting()), SOLVERS);

        assertThat(estimator.estimate(PLAN, never)).isEmpty();
    }

    @Test
    void progressTellsSamplesAndHalfWidth() {
        StringBuilder told = new StringBuilder();
        Execution execution = new Execution(
                1,
                (samples, halfWidth) ->
                        told.append(samples).append(halfWidth.getAsDouble() < 0.1 ? " fine " : " wide "),
                () -> false);

        estimate(Models.waiting(), SOLVERS, new PowerPlan(List.of(Discount.of("0.5")), 600, 1), execution);

        assertThat(told).hasToString("256 fine 512 fine 600 fine ");
    }

    @Test
    void aBoundThatCannotBeReachedEndsTheRunWithTheCause() {
        PowerEstimator estimator =
                new PowerEstimator(Models.grid(3), uniform(Models.grid(3)), new Portfolio(Method.AUTO, 1e-16));

        assertThatThrownBy(() -> estimator.estimate(PLAN, Execution.on(3)))
                .isInstanceOf(BoundNotReachedException.class);
    }

    @Test
    void rewardsWithoutAMeanAreRefused() {
        Mdp mdp = Models.waiting();
        RewardDistribution rewards = RewardSpec.identical(Distribution.parse("pareto(1, 1)"))
                .over(mdp.states().stream().map(State::name).toList());

        assertThatThrownBy(() -> new PowerEstimator(mdp, rewards, SOLVERS))
                .hasMessage("mean of a reward is infinite, expected a finite one; POWER would not be a number");
    }

    @Test
    void plansOutsideTheRangesAreRefused() {
        assertThatThrownBy(() -> new PowerPlan(List.of(), 10, 0))
                .hasMessage("number of discounts is 0, expected at least 1");
        assertThatThrownBy(() -> new PowerPlan(List.of(Discount.of("0.99999999999999999999")), 10, 0))
                .hasMessageContaining("which rounds to 1, expected 1 itself for the limit");
        assertThatThrownBy(() -> new PowerPlan(List.of(Discount.of("0.5")), 1, 0))
                .hasMessage("number of samples is 1, expected a value from 2 to 1073741824");
        assertThatThrownBy(() -> Execution.on(0)).hasMessage("number of threads is 0, expected at least 1");
    }

    private static PowerEstimate estimate(Mdp mdp, SolverSelector selector, PowerPlan plan, Execution execution) {
        return new PowerEstimator(mdp, uniform(mdp), selector)
                .estimate(plan, execution)
                .orElseThrow();
    }

    private static RewardDistribution uniform(Mdp mdp) {
        return RewardSpec.uniform().over(mdp.states().stream().map(State::name).toList());
    }
}
