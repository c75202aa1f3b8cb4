package io.github.leeway.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.Models;
import io.github.leeway.mdp.Derived;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BisimulationQuotientTest {

    /** A star with equal rewards in all leaves is a start and one leaf. */
    @Test
    void leavesThatNothingTellsApartAreOne() {
        Mdp star = Models.star(4);

        Derived quotient = BisimulationQuotient.of(star, Collections.nCopies(5, "alike"));
        Derived labelled = BisimulationQuotient.of(star, List.of("start", "leaf", "leaf", "leaf", "other"));

        assertThat(quotient.mdp().states()).hasSize(1); // with equal rewards everywhere not even the start is apart
        assertThat(names(labelled)).containsExactly("root", "leaf0", "leaf3");
    }

    /** ℓ↙ and r↘ have a rest and a step, but ℓ↖ has a step only. */
    @Test
    void theRightOfTheCaseStudyIsTwoStatesThatAreOne() {
        Mdp model = Models.caseStudy();
        List<String> labels = model.states().stream()
                .map(state -> state.name().matches("r[↘↗]") ? "r" : state.name())
                .toList();

        Derived quotient = BisimulationQuotient.of(model, labels);

        assertThat(names(quotient)).containsExactly("★", "∅", "ℓ◁", "ℓ↙", "ℓ↖", "r▷", "r↘");
        assertThat(quotient.mdp().start().map(State::name)).contains("★");
        assertThat(quotient.mdp().isTerminal(quotient.mdp().state("r↘").orElseThrow()))
                .isTrue();
    }

    @Test
    void labelsAreForAllStates() {
        assertThatThrownBy(() -> BisimulationQuotient.of(Models.star(2), List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of labels is 1, expected 3, one for each state");
    }

    private static List<String> names(Derived quotient) {
        return quotient.mdp().states().stream().map(State::name).toList();
    }
}
