package io.github.leeway.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jgrapht.alg.cycle.HowardMinimumMeanCycle;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitSolverTest {

    private static final Discount NEAR_ONE = new Discount(
            BigFraction.ONE.subtract(BigFraction.of(1, 1_000_000_000).divide(1_000_000)));
    private static final double NEAR = 1e-11; // (1 − γ) times any bias that these models have

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** Rational policy iteration at a discount of 1 − 10^-15 knows the gains to 1e-11 and the optimal choices exactly. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithRationalArithmeticVeryNearToOne(int seed) {
        assertAgreesWithRationalArithmetic(RandomMdps.of(seed, 5), seed);
        assertAgreesWithRationalArithmetic(RandomMdps.deterministic(seed, 9), seed);
    }

    /**
     * A third each way and one in twenty thousand out: probabilities that do not add up to 1 in floating point, for as many steps. All
     * ends gain 1, and so does every state.
     */
    @Test
    void aLongWayToTheEndLosesNoDigits() {
        BigFraction third = BigFraction.of(1, 3);
        BigFraction rest = third.subtract(BigFraction.of(1, 20_000));
        MdpBuilder builder = Mdp.builder();
        for (String name : List.of("a", "b", "c")) {
            builder.choice(
                    name, "go", Map.of("a", third, "b", third, "c", rest, "end" + name, BigFraction.of(1, 20_000)));
        }
        Mdp model = builder.terminal("enda").terminal("endb").terminal("endc").build();
        double[] rewards = new double[6];
        for (State state : model.states()) {
            rewards[state.index()] = state.name().startsWith("end") ? 1 : state.index() / 7.0;
        }

        LimitValues limit = solver(model, SparseMdp.compile(model)).solve(rewards, 1, Optional.empty());

        assertThat(limit.gains().error(0)).isLessThanOrEqualTo(1e-9);
        for (int s = 0; s < 6; s++) {
            assertThat(limit.gains().value(s, 0)).isCloseTo(1, within(1e-15));
        }
    }

    private static void assertAgreesWithRationalArithmetic(Mdp model, int seed) {
        SparseMdp mdp = SparseMdp.compile(model);
        double[] rewards = new Random(seed).doubles(model.states().size()).toArray();
        LimitValues limit = solver(model, mdp).solve(rewards, 1, ties(model));

        BigFraction[] exact = ExactPolicyIteration.scaledOptimalValues(model, NEAR_ONE, rewards);

        assertThat(limit.gains().error(0)).isLessThanOrEqualTo(1e-9);
        for (State state : model.states()) {
            assertThat(limit.gains().value(state.index(), 0))
                    .isCloseTo(
                            exact[state.index()].doubleValue(),
                            within(limit.gains().error(0) + NEAR));
        }
        Set<Integer> optimal = ExactPolicyIteration.optimalChoices(model, exact);
        for (int c = 0; c < mdp.choiceCount(); c++) {
            boolean isOptimal = optimal.contains(mdp.actions(c).representative().index());
            if (limit.blackwell(c, 0) != Membership.UNDECIDED) {
                assertThat(limit.blackwell(c, 0) == Membership.OPTIMAL)
                        .as("choice %d", c)
                        .isEqualTo(isOptimal);
            }
        }
    }

    /** All policies there are, each evaluated in rational arithmetic: which of them have the optimal gain? */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void averageOptimalChoicesAreThoseThatSomePolicyWithTheOptimalGainTakes(int seed) {
        assertAverageAgreesWithAllPolicies(RandomMdps.of(seed, 4), seed);
        assertAverageAgreesWithAllPolicies(RandomMdps.deterministic(seed, 5), seed);
    }

    private static void assertAverageAgreesWithAllPolicies(Mdp model, int seed) {
        SparseMdp mdp = SparseMdp.compile(model);
        double[] rewards = new Random(seed).doubles(model.states().size()).toArray();
        LimitValues limit = solver(model, mdp).solve(rewards, 1, ties(model));

        Set<Integer> optimal = new TreeSet<>();
        for (Choice[] policy : policies(model)) {
            BigFraction[] values = ExactPolicyIteration.evaluate(model, NEAR_ONE.exact(), rewards, policy);
            for (int s = 0; s < policy.length; s++) {
                if (values[s].doubleValue() >= limit.gains().value(s, 0) - 1e-9) {
                    optimal.add(policy[s].index());
                }
            }
        }

        for (int c = 0; c < mdp.choiceCount(); c++) {
            boolean isOptimal = optimal.contains(mdp.actions(c).representative().index());
            if (limit.average(c, 0) != Membership.UNDECIDED) {
                assertThat(limit.average(c, 0) == Membership.OPTIMAL)
                        .as("choice %d", c)
                        .isEqualTo(isOptimal);
            }
        }
    }

    private static List<Choice[]> policies(Mdp model) {
        List<Choice[]> policies = new ArrayList<>();
        policies.add(new Choice[model.states().size()]);
        for (State state : model.states()) {
            List<Choice[]> longer = new ArrayList<>();
            for (Choice[] policy : policies) {
                for (Choice choice : model.choices(state)) {
                    Choice[] more = policy.clone();
                    more[state.index()] = choice;
                    longer.add(more);
                }
            }
            policies = longer;
        }
        return policies;
    }

    /** Rewards from a few values make ties; these must be found or be called undecided, and never be decided wrongly. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tiesAreFoundOrCalledUndecided(int seed) {
        Mdp model = RandomMdps.deterministic(seed, 9);
        SparseMdp mdp = SparseMdp.compile(model);
        double[] rewards = new Random(seed)
                .ints(model.states().size(), 0, 2)
                .asDoubleStream()
                .toArray();

        LimitValues limit = solver(model, mdp).solve(rewards, 1, ties(model));
        BigFraction[] exact = ExactPolicyIteration.scaledOptimalValues(model, NEAR_ONE, rewards);
        Set<Integer> optimal = ExactPolicyIteration.optimalChoices(model, exact);

        for (int c = 0; c < mdp.choiceCount(); c++) {
            boolean isOptimal = optimal.contains(mdp.actions(c).representative().index());
            assertThat(limit.blackwell(c, 0))
                    .as("choice %d", c)
                    .isEqualTo(isOptimal ? Membership.OPTIMAL : Membership.NOT_OPTIMAL);
        }
    }

    /** The greatest mean reward of a cycle, by JGraphT. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theGainOfAConnectedDeterministicModelIsTheGreatestMeanOfACycle(int seed) {
        Mdp model = Models.grid(
                2 + seed % 7,
                List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT),
                GridWorld.Bump.FORBID,
                BigFraction.ZERO);
        SparseMdp mdp = SparseMdp.compile(model);
        double[] rewards = new Random(seed).doubles(model.states().size()).toArray();
        DirectedWeightedPseudograph<Integer, DefaultWeightedEdge> graph =
                new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
        model.states().forEach(state -> graph.addVertex(state.index()));
        for (Choice choice : model.choices()) {
            DefaultWeightedEdge edge = graph.addEdge(
                    choice.state().index(),
                    model.outcomes(choice).get(0).successor().index());
            graph.setEdgeWeight(edge, -rewards[choice.state().index()]);
        }

        double mean = -new HowardMinimumMeanCycle<>(graph).getCycleMean();

        OptimalValues gains = solver(model, mdp).solve(rewards, 1, ties(model)).gains();
        for (int s = 0; s < mdp.stateCount(); s++) {
            assertThat(gains.value(s, 0)).isCloseTo(mean, within(gains.error(0) + 1e-9)); // JGraphT's tolerance
        }
    }

    @Test
    void aLaneDoesNotDependOnTheLanesBesideIt() {
        Mdp model = RandomMdps.of(39, 40);
        SparseMdp mdp = SparseMdp.compile(model);
        int lanes = 17;
        double[] rewards =
                new Random(3).doubles((long) mdp.stateCount() * lanes).toArray();

        LimitValues together = solver(model, mdp).solve(rewards, lanes, ties(model));

        for (int lane = 0; lane < lanes; lane++) {
            int chosen = lane;
            double[] own = new double[mdp.stateCount()];
            Arrays.setAll(own, s -> rewards[s * lanes + chosen]);
            LimitValues alone = solver(model, mdp).solve(own, 1, ties(model));
            for (int s = 0; s < mdp.stateCount(); s++) {
                assertThat(together.gains().value(s, lane))
                        .isEqualTo(alone.gains().value(s, 0));
            }
            assertThat(together.gains().error(lane)).isEqualTo(alone.gains().error(0));
        }
    }

    private static LimitSolver solver(Mdp model, SparseMdp mdp) {
        return new LimitSolver(model, mdp, 1e-9);
    }

    private static Optional<RewardBisimulation> ties(Mdp model) {
        return Optional.of(new RewardBisimulation(model));
    }
}
