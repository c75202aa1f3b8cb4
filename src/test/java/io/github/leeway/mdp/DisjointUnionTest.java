package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisjointUnionTest {

    static IntStream seeds() {
        return RandomMdps.seeds(40);
    }

    @Test
    void newNamesComeAfterTheFirstModelAndSharedOnesLastInItsOrder() {
        Mdp first =
                Mdp.builder().choice("a", "go", "b").terminal("b").start("a").build();
        Mdp second = Mdp.builder()
                .choice("c", "go", "b")
                .terminal("b")
                .choice("a", "go", "c")
                .build();

        DisjointUnion union = DisjointUnion.of(first, second);

        assertThat(union.mdp().states()).extracting(State::name).containsExactly("a", "b", "c", "a 2", "b 2");
        assertThat(union.names()).containsExactly("a", "b", "c");
        assertThat(union.nameOf()).containsExactly(0, 1, 2, 0, 1);
        assertThat(union.shared()).isEqualTo(first.states());
        assertThat(union.again()).extracting(State::name).containsExactly("a 2", "b 2");
        assertThat(union.ofSecond()).extracting(State::name).containsExactly("c", "b 2", "a 2");
        assertThat(union.mdp().start()).contains(first.states().get(0));
    }

    @Test
    void aNameThatWouldBeTakenIsNotGiven() {
        Mdp first = Mdp.builder().terminal("a").terminal("a 2").build();
        Mdp second = Mdp.builder().terminal("a").terminal("a 3").build();

        DisjointUnion union = DisjointUnion.of(first, second);

        assertThat(union.mdp().states()).extracting(State::name).containsExactly("a", "a 2", "a 3", "a 4");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyChoiceOfBothModelsIsThereWithItsExactProbabilities(int seed) {
        Mdp first = RandomMdps.of(seed, 8);
        Mdp second = RandomMdps.of(seed + 41, 7);

        DisjointUnion union = DisjointUnion.of(first, second);

        assertThat(union.mdp().choices())
                .hasSize(first.choices().size() + second.choices().size());
        for (Choice choice : first.choices()) {
            Choice here = union.mdp().choices().get(choice.index());
            assertThat(here).isEqualTo(choice);
            assertThat(union.mdp().outcomes(here)).isEqualTo(first.outcomes(choice));
        }
        for (State state : second.states()) {
            State here = union.ofSecond().get(state.index());
            assertThat(union.mdp().choices(here))
                    .extracting(Choice::action)
                    .isEqualTo(
                            second.choices(state).stream().map(Choice::action).toList());
            for (int i = 0; i < second.choices(state).size(); i++) {
                assertThat(outcomes(union.mdp(), union.mdp().choices(here).get(i)))
                        .isEqualTo(moved(union, second, second.choices(state).get(i)));
            }
        }
    }

    private static Map<State, BigFraction> outcomes(Mdp mdp, Choice choice) {
        Map<State, BigFraction> outcomes = new LinkedHashMap<>();
        mdp.outcomes(choice).forEach(outcome -> outcomes.put(outcome.successor(), outcome.probability()));
        return outcomes;
    }

    private static Map<State, BigFraction> moved(DisjointUnion union, Mdp second, Choice choice) {
        Map<State, BigFraction> moved = new LinkedHashMap<>();
        second.outcomes(choice)
                .forEach(outcome ->
                        moved.put(union.ofSecond().get(outcome.successor().index()), outcome.probability()));
        return moved;
    }
}
