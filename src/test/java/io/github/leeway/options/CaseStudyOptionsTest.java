package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The case study of the paper, Figures 1 to 4: its futures, counted by hand and by the paper's printed figures. */
class CaseStudyOptionsTest {

    private static final List<String> STATES = List.of("★", "∅", "ℓ◁", "ℓ↙", "ℓ↖", "r▷", "r↘", "r↗");

    private final Mdp mdp = Models.caseStudy();

    @Test
    void itsVisitFunctionsAreCounted() {
        assertThat(counts(state ->
                        VisitFunctions.of(mdp, state, SearchLimit.DEFAULT).count()))
                .containsExactly(11, 1, 4, 2, 2, 6, 3, 3);
    }

    @Test
    void itsNonDominatedVisitFunctionsAreCounted() {
        assertThat(counts(state -> VisitFunctions.nonDominated(mdp, state, SearchLimit.DEFAULT)
                        .count()))
                .containsExactly(5, 1, 2, 2, 2, 2, 2, 2);
    }

    @Test
    void itsRecurrentDistributionsAreCounted() {
        assertThat(counts(state -> RecurrentDistributions.of(mdp, state, SearchLimit.DEFAULT)
                        .count()))
                .containsExactly(6, 1, 2, 2, 2, 3, 3, 3);
    }

    @Test
    void itsNonDominatedRecurrentDistributionsAreCounted() {
        assertThat(counts(state -> RecurrentDistributions.nonDominated(mdp, state, SearchLimit.DEFAULT)
                        .count()))
                .containsExactly(5, 1, 2, 2, 2, 2, 2, 2);
    }

    private List<Integer> counts(Function<State, Integer> count) {
        return STATES.stream()
                .map(name -> count.apply(mdp.state(name).orElseThrow()))
                .toList();
    }
}
