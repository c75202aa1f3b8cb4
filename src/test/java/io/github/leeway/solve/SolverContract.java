package io.github.leeway.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every solver must do. */
abstract class SolverContract {

    private static final Discount[] DISCOUNTS = {
        Discount.of("0"),
        Discount.of("0.01"),
        Discount.of("0.5"),
        Discount.of("0.9"),
        Discount.of("0.99"),
        Discount.of("0.999")
    };

    abstract Solver solver();

    /** A terminal state collects its own reward for ever: (1 − γ) Σ γ^t R = R. */
    @Test
    void aTerminalStateIsWorthItsReward() {
        SparseMdp mdp = SparseMdp.compile(Mdp.builder().terminal("end").build());

        OptimalValues optimal = solver().solve(mdp, Discount.of("0.9"), new double[] {0.25, -3}, 2);

        assertThat(optimal.value(0, 0)).isCloseTo(0.25, within(optimal.error(0)));
        assertThat(optimal.value(0, 1)).isCloseTo(-3, within(optimal.error(1)));
    }

    /** A cycle of two states is worth (R(s) + γ R(t)) / (1 + γ) from s, scaled by 1 − γ. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.9", "0.99", "0.9999"})
    void aCycleOfTwoIsWorthTheDiscountedAverage(String discount) {
        SparseMdp mdp = SparseMdp.compile(
                Mdp.builder().choice("s", "go", "t").choice("t", "go", "s").build());
        double gamma = Double.parseDouble(discount);

        OptimalValues optimal = solver().solve(mdp, Discount.of(discount), new double[] {1, 0.2}, 1);

        assertThat(optimal.value(0, 0))
                .isCloseTo((1 + gamma * 0.2) / (1 + gamma), within(optimal.error(0) + Math.ulp(1.0)));
        assertThat(optimal.value(1, 0))
                .isCloseTo((0.2 + gamma) / (1 + gamma), within(optimal.error(0) + Math.ulp(1.0)));
    }

    /** Rational arithmetic knows the values exactly; the bound must contain them, and must be small. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theErrorContainsTheExactOptimalValues(int seed) {
        assertErrorContainsTheExactValues(RandomMdps.of(seed, 6), seed);
        assertErrorContainsTheExactValues(RandomMdps.deterministic(seed, 12), seed);
    }

    private void assertErrorContainsTheExactValues(Mdp model, int seed) {
        SparseMdp mdp = SparseMdp.compile(model);
        int states = model.states().size();
        double[] rewards = new Random(seed).doubles(states).toArray();

        for (Discount discount : DISCOUNTS) {
            OptimalValues optimal = solver().solve(mdp, discount, rewards, 1);
            BigFraction[] exact = ExactPolicyIteration.scaledOptimalValues(model, discount, rewards);
            for (State state : model.states()) {
                BigFraction value = BigFraction.from(optimal.value(state.index(), 0));
                assertThat(value.subtract(exact[state.index()]).abs().doubleValue())
                        .isLessThanOrEqualTo(optimal.error(0));
            }
            assertThat(optimal.error(0)).isLessThanOrEqualTo(1e-9);
        }
    }

    /** One lane alone or in company gives the same bits. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aLaneDoesNotDependOnTheLanesBesideIt(int seed) {
        SparseMdp mdp = SparseMdp.compile(RandomMdps.of(seed, 40));
        int lanes = 37;
        double[] rewards =
                new Random(seed).doubles((long) mdp.stateCount() * lanes).toArray();

        OptimalValues together = solver().solve(mdp, Discount.of("0.97"), rewards, lanes);

        for (int lane = 0; lane < lanes; lane++) {
            int chosen = lane;
            double[] own = new double[mdp.stateCount()];
            Arrays.setAll(own, s -> rewards[s * lanes + chosen]);
            OptimalValues alone = solver().solve(mdp, Discount.of("0.97"), own, 1);
            for (int s = 0; s < mdp.stateCount(); s++) {
                assertThat(together.value(s, lane)).isEqualTo(alone.value(s, 0));
            }
            assertThat(together.error(lane)).isEqualTo(alone.error(0));
        }
    }

    /** Adding b to every reward adds b to every scaled value, and multiplying by a > 0 multiplies them. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void valuesFollowShiftAndScaleOfTheRewards(int seed) {
        SparseMdp mdp = SparseMdp.compile(RandomMdps.of(seed, 30));
        double[] rewards = new Random(seed).doubles(mdp.stateCount()).toArray();
        double[] changed = Arrays.stream(rewards).map(r -> 3 * r - 7).toArray();

        OptimalValues before = solver().solve(mdp, Discount.of("0.9"), rewards, 1);
        OptimalValues after = solver().solve(mdp, Discount.of("0.9"), changed, 1);

        for (int s = 0; s < mdp.stateCount(); s++) {
            double allowed = 3 * before.error(0) + after.error(0) + 1e-14; // rounding of the changed rewards
            assertThat(after.value(s, 0)).isCloseTo(3 * before.value(s, 0) - 7, within(allowed));
        }
    }

    /**
     * Lemma E.41 holds for each reward function by itself: POWER(s) is at least (1 − γ) min_a E[R(s')] + γ max_a E[POWER(s')]. And
     * Proposition 5.4: at most the largest reward.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void powerIsWithinTheBoundsOfThePaper(int seed) {
        SparseMdp mdp = SparseMdp.compile(RandomMdps.of(seed, 30));
        int states = mdp.stateCount();
        double[] rewards = new Random(seed).doubles(states).toArray();
        double largest = Arrays.stream(rewards).max().orElseThrow();
        for (Discount discount : DISCOUNTS) {
            OptimalValues optimal = solver().solve(mdp, discount, rewards, 1);
            double[] worth = new double[mdp.choiceCount()];
            optimal.expectations(mdp, worth);
            double[] power = new double[states];
            Arrays.setAll(
                    power,
                    s -> Arrays.stream(worth, mdp.firstChoice(s), mdp.firstChoice(s + 1))
                            .max()
                            .orElseThrow());
            double[] reward = new double[mdp.choiceCount()]; // E[R(s')]
            mdp.expectations(1, rewards, reward);
            double[] next = new double[mdp.choiceCount()]; // E[POWER(s')]
            mdp.expectations(1, power, next);
            double gamma = discount.value();
            double slack = 2 * optimal.error(0) + 1e-15;
            for (int s = 0; s < states; s++) {
                double least = Arrays.stream(reward, mdp.firstChoice(s), mdp.firstChoice(s + 1))
                        .min()
                        .orElseThrow();
                double most = Arrays.stream(next, mdp.firstChoice(s), mdp.firstChoice(s + 1))
                        .max()
                        .orElseThrow();
                assertThat(power[s]).isGreaterThanOrEqualTo((1 - gamma) * least + gamma * most - slack);
                assertThat(power[s]).isLessThanOrEqualTo(largest + slack);
            }
        }
    }

    /** Proposition 5.5: states that reach each other in one step for certain differ by at most 1 − γ, for rewards in [0, 1]. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.5", "0.9", "0.99"})
    void powerOfNeighborsThatReachEachOtherDiffersByAtMostOneMinusTheDiscount(String text) {
        Mdp grid = Models.grid(4);
        SparseMdp mdp = SparseMdp.compile(grid);
        int lanes = 20;
        double[] rewards =
                new Random(5).doubles((long) mdp.stateCount() * lanes).toArray();
        Discount discount = Discount.of(text);
        OptimalValues optimal = solver().solve(mdp, discount, rewards, lanes);
        double[] worth = new double[mdp.choiceCount() * lanes];
        optimal.expectations(mdp, worth);
        for (State state : grid.states()) {
            for (State other : grid.reachableFrom(grid.choices(state).get(0)).stream()
                    .limit(1)
                    .toList()) {
                for (int lane = 0; lane < lanes; lane++) {
                    assertThat(power(mdp, worth, lanes, state.index(), lane)
                                    - power(mdp, worth, lanes, other.index(), lane))
                            .isBetween(
                                    -discount.complement() - 2 * optimal.error(lane),
                                    discount.complement() + 2 * optimal.error(lane));
                }
            }
        }
    }

    private static double power(SparseMdp mdp, double[] worth, int lanes, int s, int lane) {
        double most = Double.NEGATIVE_INFINITY;
        for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
            most = Math.max(most, worth[c * lanes + lane]);
        }
        return most;
    }

    /** Lemma E.30: R'(s) = V*_R(s, γ) − γ' max_a E[V*_R(s', γ)] has at γ' the optimal values that R has at γ. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aRewardFunctionCanBeMadeForAnotherDiscount(int seed) {
        SparseMdp mdp = SparseMdp.compile(RandomMdps.of(seed, 30));
        int states = mdp.stateCount();
        double[] rewards = new Random(seed).doubles(states).toArray();
        Discount discount = Discount.of("0.7");
        Discount other = Discount.of("0.95");
        OptimalValues optimal = solver().solve(mdp, discount, rewards, 1);
        double[] worth = new double[mdp.choiceCount()];
        optimal.expectations(mdp, worth);
        double[] made = new double[states];
        Arrays.setAll(
                made,
                s -> (optimal.value(s, 0)
                                - other.value()
                                        * Arrays.stream(worth, mdp.firstChoice(s), mdp.firstChoice(s + 1))
                                                .max()
                                                .orElseThrow())
                        / discount.complement());

        OptimalValues again = solver().solve(mdp, other, made, 1);

        double error = again.error(0) + 2 * optimal.error(0) / discount.complement() + 1e-14;
        for (int s = 0; s < states; s++) {
            double unscaled = optimal.value(s, 0) / discount.complement();
            assertThat(again.value(s, 0)).isCloseTo(other.complement() * unscaled, within(error));
        }
    }

    /** Rewards that differ by less than any tolerance: the bound must hold all the same, against rational arithmetic. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theErrorContainsTheExactValuesOfNearTies(int seed) {
        Mdp model = RandomMdps.of(5 + seed, 6);
        SparseMdp mdp = SparseMdp.compile(model);
        double[] rewards = new Random(seed)
                .ints(mdp.stateCount(), 0, 3)
                .mapToDouble(tie -> 0.5 + 1e-13 * tie)
                .toArray();
        for (Discount discount : DISCOUNTS) {
            OptimalValues optimal = solver().solve(mdp, discount, rewards, 1);
            BigFraction[] exact = ExactPolicyIteration.scaledOptimalValues(model, discount, rewards);
            for (int s = 0; s < mdp.stateCount(); s++) {
                assertThat(BigFraction.from(optimal.value(s, 0))
                                .subtract(exact[s])
                                .abs()
                                .doubleValue())
                        .isLessThanOrEqualTo(optimal.error(0));
            }
        }
    }

    @Test
    void rewardsThatAreNotNumbersAreRefused() {
        SparseMdp mdp = SparseMdp.compile(Models.waiting());
        double[] rewards = new double[mdp.stateCount()];
        rewards[3] = Double.NaN;

        assertThatThrownBy(() -> solver().solve(mdp, Discount.of("0.9"), rewards, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reward of state 3 in lane 0 is NaN, expected a value within ±1.0E150");
    }

    @Test
    void aBatchOfTheWrongShapeIsRefused() {
        SparseMdp mdp = SparseMdp.compile(Models.waiting());

        assertThatThrownBy(() -> solver().solve(mdp, Discount.of("0.9"), new double[7], 2))
                .hasMessage("length of rewards is 7, expected 5 states times 2 lanes");
    }
}
