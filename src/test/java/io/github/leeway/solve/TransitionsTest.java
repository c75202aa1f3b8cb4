package io.github.leeway.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.Transitions;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiling transitions as they come, without a graph. */
class TransitionsTest {

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    /** The same probabilities make the same model, so the same rewards have the same optimal values, within both errors. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aModelHasTheSameValuesAsItsGraph(int seed) {
        Mdp model = RandomMdps.of(seed, 30);
        SparseMdp compiled = SparseMdp.compile(model);
        SparseMdp streamed = SparseMdp.compile(transitionsOf(model));
        double[] rewards = new Random(seed).doubles(compiled.stateCount()).toArray();
        Solver solver = new IterativeSolver(new Strategy.Plain(), 1e-9, 1000);

        OptimalValues ofGraph = solver.solve(compiled, Discount.of("0.9"), rewards, 1);
        OptimalValues ofStream = solver.solve(streamed, Discount.of("0.9"), rewards, 1);

        assertThat(streamed.choiceCount()).isEqualTo(compiled.choiceCount());
        assertThat(streamed.outcomeCount()).isEqualTo(compiled.outcomeCount());
        for (int s = 0; s < compiled.stateCount(); s++) {
            assertThat(ofStream.value(s, 0) - ofGraph.value(s, 0))
                    .isBetween(-ofGraph.error(0) - ofStream.error(0), ofGraph.error(0) + ofStream.error(0));
        }
    }

    private static Transitions transitionsOf(Mdp model) {
        return transitions(model.states().size(), listener -> {
            for (Choice choice : model.choices()) {
                listener.choice(choice.state().index());
                for (Outcome outcome : model.outcomes(choice)) {
                    listener.outcome(
                            outcome.successor().index(), outcome.probability().doubleValue());
                }
            }
        });
    }

    @Test
    void choicesThatDifferInNothingAreOneAndOutcomesAddUp() {
        SparseMdp mdp = SparseMdp.compile(transitions(2, listener -> {
            listener.choice(0);
            listener.outcome(1, 0.25);
            listener.outcome(0, 0.5);
            listener.outcome(1, 0.25);
            listener.choice(0);
            listener.outcome(0, 0.5);
            listener.outcome(1, 0.5);
            listener.choice(1);
            listener.outcome(1, 1);
        }));

        assertThat(mdp.choiceCount()).isEqualTo(2);
        assertThat(mdp.outcomeCount()).isEqualTo(3);
        assertThat(mdp.probability(0)).isEqualTo(0.5);
    }

    @Test
    void probabilitiesThatNearlySumToOneAreNormalized() {
        SparseMdp mdp = SparseMdp.compile(transitions(2, listener -> {
            listener.choice(0);
            listener.outcome(0, 0.3333333333);
            listener.outcome(1, 0.6666666666);
            listener.choice(1);
            listener.outcome(1, 1);
        }));

        assertThat(mdp.probability(0) + mdp.probability(1)).isEqualTo(1);
        assertThat(mdp.probability(1)).isEqualTo(2.0 / 3);
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertRefused("number of choices of state 1 is 0, expected at least 1", listener -> {
            listener.choice(0);
            listener.outcome(0, 1);
        });
        assertRefused("state of a choice is 0, expected one from 1 to 1, in order", listener -> {
            listener.choice(0);
            listener.outcome(0, 1);
            listener.choice(1);
            listener.outcome(0, 1);
            listener.choice(0);
            listener.outcome(1, 1);
        });
        assertRefused("probabilities of a choice of state 0 sum to 0.5, expected 1", listener -> {
            listener.choice(0);
            listener.outcome(0, 0.5);
        });
        assertRefused("successor of state 0 is 2, expected one from 0 to 1", listener -> {
            listener.choice(0);
            listener.outcome(2, 1);
        });
        assertRefused(
                "probability of going from state 0 to 1 is NaN, expected a value above 0 and at most 1", listener -> {
                    listener.choice(0);
                    listener.outcome(1, Double.NaN);
                });
    }

    private static void assertRefused(String message, Consumer<Transitions.Listener> told) {
        assertThatThrownBy(() -> SparseMdp.compile(transitions(2, told))).hasMessage(message);
    }

    private static Transitions transitions(int states, Consumer<Transitions.Listener> told) {
        return new Transitions() {
            @Override
            public int stateCount() {
                return states;
            }

            @Override
            public void tell(Listener listener) {
                told.accept(listener);
            }
        };
    }
}
