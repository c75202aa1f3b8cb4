package io.github.leeway.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.RandomMdps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioTest {

    private static final int LANES = 16;

    /** An agent that rests or runs to and fro: few sweeps from below, whatever the discount. */
    @ParameterizedTest
    @ValueSource(strings = {"0.9", "0.99", "0.9999"})
    void gridsAreLeftToGaussSeidelSweeps(String discount) {
        assertThat(select(Models.grid(20), discount)).startsWith("Gauss-Seidel sweeps, depth first to and fro");
        assertThat(select(gridWithoutRest(), discount)).startsWith("Gauss-Seidel sweeps, depth first to and fro");
    }

    private static Mdp gridWithoutRest() {
        List<Move> steps = List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT);
        return Models.grid(20, steps, GridWorld.Bump.FORBID, BigFraction.ZERO);
    }

    /** Every state leads to a few others anywhere: the bounds of plain sweeps close by a constant factor, whatever the discount. */
    @ParameterizedTest
    @ValueSource(strings = {"0.9", "0.99", "0.999"})
    void modelsThatMixFastAreLeftToPlainSweeps(String discount) {
        assertThat(select(mixing(), discount)).startsWith("plain sweeps");
    }

    private static Mdp mixing() {
        Random random = new Random(1);
        MdpBuilder builder = Mdp.builder();
        for (int s = 0; s < 200; s++) {
            for (int a = 0; a < 4; a++) {
                Map<String, BigFraction> outcomes = new LinkedHashMap<>();
                while (outcomes.size() < 5) {
                    outcomes.put("s" + random.nextInt(200), BigFraction.of(1, 5));
                }
                builder.choice("s" + s, "a" + a, outcomes);
            }
        }
        return builder.build();
    }

    /** One cycle through all states contracts by no more than the discount in a sweep; a policy is evaluated at once. */
    @Test
    void longCyclesAreLeftToPolicies() {
        MdpBuilder builder = Mdp.builder();
        for (int s = 0; s < 100; s++) {
            builder.choice("s" + s, "next", "s" + (s + 1) % 100);
            builder.choice("s" + s, "skip", "s" + (s + 7) % 100);
        }
        assertThat(select(builder.build(), "0.99999")).startsWith("policy iteration");
    }

    @Test
    void theChoiceIsTheSameEveryTime() {
        Mdp model = RandomMdps.of(39, 40);

        assertThat(select(model, "0.99")).isEqualTo(select(model, "0.99"));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void everyMethodFindsTheSameValues(Method method) {
        for (int seed = 30; seed < 40; seed++) {
            for (Mdp model : List.of(RandomMdps.of(seed, 40), RandomMdps.deterministic(seed, 60))) {
                SparseMdp mdp = SparseMdp.compile(model);
                double[] rewards = rewards(mdp);
                Solver solver = new Portfolio(method, 1e-9)
                        .select(mdp, Discount.of("0.99"), rewards, LANES)
                        .solver();

                OptimalValues found = solver.solve(mdp, Discount.of("0.99"), rewards, LANES);

                OptimalValues exact = new DensePolicyIteration().solve(mdp, Discount.of("0.99"), rewards, LANES);
                for (int lane = 0; lane < LANES; lane++) {
                    for (int s = 0; s < mdp.stateCount(); s++) {
                        assertThat(found.value(s, lane))
                                .isCloseTo(exact.value(s, lane), within(found.error(lane) + exact.error(lane)));
                    }
                }
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** Near 1, where a strategy by itself may take long: what the portfolio chooses agrees with the oracle within both errors. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithPolicyIterationNearDiscountOne(int seed) {
        for (Mdp model : List.of(RandomMdps.of(seed, 40), RandomMdps.deterministic(seed, 60))) {
            SparseMdp mdp = SparseMdp.compile(model);
            double[] rewards = rewards(mdp);
            Discount discount = Discount.of("0.9999");
            Solver solver =
                    Portfolio.standard().select(mdp, discount, rewards, LANES).solver();

            OptimalValues found = solver.solve(mdp, discount, rewards, LANES);

            OptimalValues exact = new DensePolicyIteration().solve(mdp, discount, rewards, LANES);
            for (int lane = 0; lane < LANES; lane++) {
                assertThat(found.error(lane)).isLessThanOrEqualTo(1e-9);
                for (int s = 0; s < mdp.stateCount(); s++) {
                    assertThat(found.value(s, lane))
                            .isCloseTo(exact.value(s, lane), within(found.error(lane) + exact.error(lane)));
                }
            }
        }
    }

    /** Scratch space that has been used for something else changes nothing. */
    @Test
    void aUsedWorkspaceChangesNoBits() {
        SparseMdp mdp = SparseMdp.compile(RandomMdps.of(39, 40));
        double[] rewards = rewards(mdp);
        Workspace used = new Workspace();
        for (Strategy strategy :
                List.of(new Strategy.MixedGaussSeidel(SweepOrder.BREADTH_FIRST, 2), new Strategy.Plain())) {
            Solver solver = new IterativeSolver(strategy, 1e-9, 1000);
            solver.solve(mdp, Discount.of("0.999"), rewards, LANES, used);

            OptimalValues again = solver.solve(mdp, Discount.of("0.99"), rewards, LANES, used);

            OptimalValues fresh = solver.solve(mdp, Discount.of("0.99"), rewards, LANES);
            for (int lane = 0; lane < LANES; lane++) {
                for (int s = 0; s < mdp.stateCount(); s++) {
                    assertThat(again.value(s, lane)).isEqualTo(fresh.value(s, lane));
                }
            }
        }
    }

    @Test
    void policyIterationRefusesAStochasticModelThatMayNotFitIntoMemory() {
        Mdp model = Models.grid(71, List.of(Move.UP, Move.DOWN), GridWorld.Bump.STAY, BigFraction.of(1, 10));
        SparseMdp mdp = SparseMdp.compile(model);

        assertThatThrownBy(() -> new Portfolio(Method.POLICY_ITERATION, 1e-9)
                        .select(mdp, Discount.of("0.9"), new double[mdp.stateCount()], 1))
                .isInstanceOf(UnsuitableMethodException.class)
                .hasMessage("number of states is 5041, expected at most 5000 for policy iteration on a stochastic"
                        + " model; another solver takes more");
    }

    private static String select(Mdp model, String discount) {
        SparseMdp mdp = SparseMdp.compile(model);
        return Portfolio.standard()
                .select(mdp, Discount.of(discount), rewards(mdp), LANES)
                .description();
    }

    private static double[] rewards(SparseMdp mdp) {
        return new Random(1).doubles((long) mdp.stateCount() * LANES).toArray();
    }
}
