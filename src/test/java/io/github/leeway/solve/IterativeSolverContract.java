package io.github.leeway.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.RandomMdps;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every solver must do that iterates by some strategy until a bound is reached. */
abstract class IterativeSolverContract extends SolverContract {

    abstract Strategy strategy();

    /** So that most random models are solved by the strategy alone. */
    @Override
    Solver solver() {
        return new IterativeSolver(strategy(), Portfolio.DEFAULT_PRECISION, Long.MAX_VALUE);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithPolicyIterationWithinBothErrors(int seed) {
        assertAgreesWithPolicyIteration(RandomMdps.of(seed, 40), seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithPolicyIterationOnDeterministicModels(int seed) {
        assertAgreesWithPolicyIteration(RandomMdps.deterministic(seed, 60), seed);
    }

    private void assertAgreesWithPolicyIteration(Mdp model, int seed) {
        SparseMdp mdp = SparseMdp.compile(model);
        int lanes = 5;
        double[] rewards =
                new Random(seed).doubles((long) mdp.stateCount() * lanes).toArray();
        for (String discount : List.of("0.3", "0.9", "0.99", "0.999")) {
            assertAgrees(solver(), mdp, Discount.of(discount), rewards, lanes);
        }
    }

    private static void assertAgrees(Solver solver, SparseMdp mdp, Discount discount, double[] rewards, int lanes) {
        OptimalValues iterated = solver.solve(mdp, discount, rewards, lanes);
        OptimalValues exact = new DensePolicyIteration().solve(mdp, discount, rewards, lanes);
        for (int lane = 0; lane < lanes; lane++) {
            assertThat(iterated.error(lane)).isLessThanOrEqualTo(1e-9);
            for (int s = 0; s < mdp.stateCount(); s++) {
                assertThat(iterated.value(s, lane))
                        .isCloseTo(exact.value(s, lane), within(iterated.error(lane) + exact.error(lane)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9", "0.99", "0.999"})
    void agreesWithPolicyIterationOnGridsWithAndWithoutSlip(String discount) {
        List<Move> steps = List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT);
        for (Mdp model : List.of(
                Models.grid(5),
                Models.grid(4, steps, GridWorld.Bump.FORBID, BigFraction.ZERO),
                Models.grid(4, steps, GridWorld.Bump.STAY, BigFraction.of(1, 5)))) {
            SparseMdp mdp = SparseMdp.compile(model);
            int lanes = 20;
            double[] rewards =
                    new Random(7).doubles((long) mdp.stateCount() * lanes).toArray();

            assertAgrees(solver(), mdp, Discount.of(discount), rewards, lanes);
        }
    }

    /** Where a strategy is given up at once, what comes after it has to do. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {5, 17, 39, 58, 79, 119})
    void givingUpTheStrategyChangesNoMoreThanTheErrorAllows(int seed) {
        for (Mdp model : List.of(RandomMdps.of(seed, 40), RandomMdps.deterministic(seed, 60))) {
            SparseMdp mdp = SparseMdp.compile(model);
            double[] rewards = new Random(seed).doubles(mdp.stateCount() * 3L).toArray();

            assertAgrees(new IterativeSolver(strategy(), 1e-9, 1), mdp, Discount.of("0.9999"), rewards, 3);
        }
    }

    @Test
    void aBoundThatRoundingForbidsIsAnErrorThatSaysHowFarItGot() {
        SparseMdp mdp = SparseMdp.compile(Models.grid(3));
        double[] rewards = new Random(1).doubles(9).toArray();

        assertThatThrownBy(() -> new IterativeSolver(strategy(), 1e-15, Long.MAX_VALUE)
                        .solve(mdp, Discount.of("0.99"), rewards, 1))
                .isInstanceOfSatisfying(
                        BoundNotReachedException.class,
                        fault -> assertThat(fault.reached()).isBetween(1e-15, 1.0))
                .hasMessageMatching("error bound is .* after \\d+ sweeps, expected at most 1.0E-15");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void aPrecisionThatIsNotPositiveIsRefused(double precision) {
        assertThatThrownBy(() -> new IterativeSolver(strategy(), precision, 1))
                .hasMessage("precision is " + precision + ", expected a value above 0");
        assertThatThrownBy(() -> new Portfolio(Method.AUTO, precision))
                .hasMessage("precision is " + precision + ", expected a value above 0");
    }
}
