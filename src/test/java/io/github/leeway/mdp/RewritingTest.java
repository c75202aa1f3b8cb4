package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models made from models: action states, states paid once, copies and forks. */
class RewritingTest {

    private static final Mdp MODEL = Mdp.builder()
            .state("a")
            .choice("a", "→ off", "off")
            .choice("a", "try", Map.of("off", BigFraction.of(1, 3), "a", BigFraction.of(2, 3)))
            .terminal("off")
            .start("a")
            .build();

    static IntStream seeds() {
        return RandomMdps.seeds(30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyChoiceHasAStateAfterWhichItsOutcomesFollow(int seed) {
        Mdp model = RandomMdps.of(seed, 8);

        ActionStates states = ActionStates.of(model);

        Mdp lifted = states.lifted();
        assertThat(lifted.states())
                .hasSize(model.states().size() + model.choices().size());
        assertThat(lifted.states().subList(0, model.states().size())).isEqualTo(model.states());
        assertThat(lifted.choices().subList(0, model.choices().size())).isEqualTo(model.choices());
        for (Choice choice : model.choices()) {
            State own = states.of(choice);
            assertThat(lifted.outcomes(choice)).containsExactly(new Outcome(choice, own, BigFraction.ONE));
            assertThat(lifted.choices(own)).hasSize(1);
            assertThat(successors(lifted, lifted.choices(own).get(0))).isEqualTo(successors(model, choice));
        }
    }

    @Test
    void aStateThatPaysOnceLeadsToASinkWithANameOfItsOwn() {
        Mdp model = Mdp.builder().choice("a", "go", "paid").terminal("paid").build();

        PaidOnce once = PaidOnce.of(model, List.of(model.states().get(1)));

        assertThat(once.sink().name()).isEqualTo("paid 2");
        assertThat(once.mdp().isTerminal(once.sink())).isTrue();
        assertThat(successors(once.mdp(), once.mdp().choices().get(1))).containsOnlyKeys("paid 2");
        assertThat(once.mdp().choices().subList(0, 2)).isEqualTo(model.choices());
    }

    @Test
    void aChoiceThatMayLeadToACopiedStateBecomesOneForEachCopy() {
        Copies copies = Copies.of(MODEL, MODEL.states().get(1), 3);

        assertThat(copies.copies()).extracting(State::name).containsExactly("off", "off 2", "off 3");
        assertThat(copies.copies()).allMatch(copies.mdp()::isTerminal);
        assertThat(copies.mdp().choices(copies.mdp().states().get(0)))
                .extracting(Choice::action)
                .containsExactly("→ off", "→ off 2", "→ off 3", "try", "try, off 2", "try, off 3");
        assertThat(successors(copies.mdp(), copies.mdp().choices().get(5)))
                .isEqualTo(Map.of("off 3", BigFraction.of(1, 3), "a", BigFraction.of(2, 3)));
        assertThat(copies.origins()).extracting(Choice::index).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);
        assertThat(copies.mdp().start()).contains(MODEL.states().get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void thereIsAtLeastOneCopy(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Copies.of(MODEL, MODEL.states().get(1), count))
                .withMessage("number of copies is " + count + ", expected at least 1");
    }

    @Test
    void aStateWithAWayOutIsNotCopied() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Copies.of(MODEL, MODEL.states().get(0), 2))
                .withMessage("state 'a' has a way out, expected a terminal state to copy");
    }

    private static Map<String, BigFraction> successors(Mdp mdp, Choice choice) {
        return new Rewriting(mdp).outcomes(choice);
    }
}
