package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionClassesTest {

    private static final BigFraction THIRD = BigFraction.of(1, 3);
    private static final BigFraction REST = BigFraction.of(2, 3);

    static IntStream seeds() {
        return RandomMdps.seeds(60);
    }

    @Test
    void actionsWithTheSameOutcomesInAnyOrderAreOneClass() {
        Mdp mdp = Mdp.builder()
                .choice("a", "one", Map.of("a", THIRD, "b", REST))
                .choice("a", "two", Map.of("a", REST, "b", THIRD))
                .choice("a", "three", Map.of("b", REST, "a", THIRD))
                .choice("a", "four", "b")
                .choice("b", "back", "a")
                .choice("a", "five", Map.of("a", THIRD, "b", REST))
                .build();

        assertThat(mdp.actionClasses().asList())
                .extracting(ActionClass::label)
                .containsExactly("one = three = five", "two", "four", "back");
        assertThat(mdp.actionClasses(mdp.states().get(1)))
                .extracting(ActionClass::label)
                .containsExactly("back");
    }

    /** By comparing each choice of a state with each. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoChoicesShareAClassExactlyWhenTheirOutcomesAreTheSame(int seed) {
        Mdp mdp = RandomMdps.of(seed, 4); // few states, so that there are such choices
        List<List<Choice>> classes = new ArrayList<>();
        for (Choice choice : mdp.choices()) {
            classes.stream()
                    .filter(same -> same.get(0).state().equals(choice.state())
                            && distribution(mdp, same.get(0)).equals(distribution(mdp, choice)))
                    .findFirst()
                    .orElseGet(() -> {
                        classes.add(new ArrayList<>());
                        return classes.get(classes.size() - 1);
                    })
                    .add(choice);
        }

        assertThat(mdp.actionClasses().asList())
                .extracting(ActionClass::choices)
                .containsExactlyElementsOf(classes);
        assertThat(mdp.states().stream().flatMap(state -> mdp.actionClasses(state).stream()))
                .extracting(ActionClass::choices)
                .containsExactlyElementsOf(classes);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theirTransitionsAreThoseOfTheirFirstChoices(int seed) {
        Mdp mdp = RandomMdps.of(seed, 10);
        List<String> expected = new ArrayList<>();
        mdp.actionClasses().asList().forEach(actions -> {
            expected.add("state " + actions.state().index());
            mdp.outcomes(actions.representative())
                    .forEach(outcome -> expected.add(outcome.successor().index() + " with "
                            + outcome.probability().doubleValue()));
        });
        List<String> told = new ArrayList<>();

        mdp.actionClasses().tell(new Transitions.Listener() {
            @Override
            public void choice(int state) {
                told.add("state " + state);
            }

            @Override
            public void outcome(int successor, double probability) {
                told.add(successor + " with " + probability);
            }
        });

        assertThat(told).isEqualTo(expected);
        assertThat(mdp.actionClasses().stateCount()).isEqualTo(mdp.states().size());
    }

    private static Set<List<Object>> distribution(Mdp mdp, Choice choice) {
        return mdp.outcomes(choice).stream()
                .map(outcome -> List.<Object>of(outcome.successor(), outcome.probability()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
