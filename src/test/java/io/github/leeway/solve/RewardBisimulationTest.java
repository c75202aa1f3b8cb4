package io.github.leeway.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RewardBisimulationTest {

    static IntStream seeds() {
        return RandomMdps.seeds(200);
    }

    private static boolean tied(Mdp mdp, double... rewards) {
        RewardBisimulation proof = new RewardBisimulation(mdp);
        proof.partition(rewards, 1, 0);
        List<ActionClass> actions = mdp.actionClasses(mdp.states().get(0));
        return proof.areTied(actions.get(0), actions.get(1));
    }

    @Test
    void leavesOfEqualRewardTie() {
        Mdp fork = Mdp.builder()
                .choice("s", "a", "x")
                .choice("s", "b", "y")
                .terminal("x")
                .terminal("y")
                .build();

        assertThat(tied(fork, 0, 0.5, 0.5)).isTrue();
        assertThat(tied(fork, 0, -0.0, 0.0)).isTrue();
        assertThat(tied(fork, 0, 0.5, Math.nextUp(0.5))).isFalse();
    }

    /** A leaf and a cycle of two states, all of the same reward, are worth the same for ever. */
    @Test
    void aLoopAndALongerCycleOfEqualRewardTie() {
        Mdp mdp = Mdp.builder()
                .choice("s", "a", "x")
                .choice("s", "b", "y")
                .terminal("x")
                .choice("y", "go", "z")
                .choice("z", "go", "y")
                .build();

        assertThat(tied(mdp, 9, 1, 1, 1)).isTrue();
        assertThat(tied(mdp, 9, 1, 1, 2)).isFalse();
    }

    /** s and t lead to the same two leaves, one of them under two labels; u leads to one of them. */
    @Test
    void statesWithTheSamePossibilitiesAreAlikeForEveryRewardFunction() {
        Mdp mdp = Mdp.builder()
                .choice("s", "a", "x")
                .choice("s", "b", "y")
                .choice("t", "b", "x")
                .choice("t", "c", "x")
                .choice("t", "a", "y")
                .choice("u", "a", "x")
                .terminal("x")
                .terminal("y")
                .build();
        RewardBisimulation proof = new RewardBisimulation(mdp);
        List<State> states = mdp.states(); // s, t, u, x, y

        proof.partition(new double[] {0, 0, 0, 1, 2}, 1, 0);

        assertThat(proof.areAlike(states.get(0), states.get(1))).isTrue();
        assertThat(proof.areAlike(states.get(0), states.get(2))).isFalse();
        assertThat(proof.areAlike(states.get(3), states.get(4))).isFalse();
    }

    /** 1/10 + 2/10 = 3/10 exactly, which is not so in floating point. */
    @Test
    void probabilitiesOfLikeSuccessorsAreAddedExactly() {
        Mdp mdp = Mdp.builder()
                .choice(
                        "s",
                        "a",
                        Map.of("x", BigFraction.of(1, 10), "y", BigFraction.of(2, 10), "z", BigFraction.of(7, 10)))
                .choice("s", "b", Map.of("x", BigFraction.of(3, 10), "z", BigFraction.of(7, 10)))
                .terminal("x")
                .terminal("y")
                .terminal("z")
                .build();

        assertThat(tied(mdp, 0, 1, 1, 5)).isTrue();
        assertThat(tied(mdp, 0, 1, 2, 5)).isFalse();
        assertThat(tied(mdp, 0, 4, 4, 4)).isTrue();
    }

    /** Whatever is proven must be true: exact values decide. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void provenTiesAreTiesInExactArithmetic(int seed) {
        Mdp mdp = RandomMdps.of(seed, 7);
        double[] rewards = new Random(seed)
                .ints(mdp.states().size(), 0, 2)
                .asDoubleStream()
                .toArray();
        RewardBisimulation proof = new RewardBisimulation(mdp);
        proof.partition(rewards, 1, 0);
        BigFraction[] values = ExactPolicyIteration.scaledOptimalValues(mdp, Discount.of("0.7"), rewards);

        for (State state : mdp.states()) {
            List<ActionClass> actions = mdp.actionClasses(state);
            for (ActionClass one : actions) {
                for (ActionClass other : actions) {
                    if (proof.areTied(one, other)) {
                        assertThat(worth(mdp, one, values)).isEqualTo(worth(mdp, other, values));
                    }
                }
            }
        }
    }

    private static BigFraction worth(Mdp mdp, ActionClass actions, BigFraction[] values) {
        return mdp.outcomes(actions.representative()).stream()
                .map(outcome -> outcome.probability()
                        .multiply(values[outcome.successor().index()]))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }
}
