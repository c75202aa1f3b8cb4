package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which theorems are tried on a state. */
class CertificatesTest {

    /** Who goes right can stay in two states; Proposition 6.9 cannot say so, as going right is one step longer than going up. */
    @Test
    void whereActionsLeadIsComparedForAsManyCopiesAsThereAre() {
        Mdp mdp = Models.caseStudy();

        assertThat(proved(mdp, "★"))
                .contains(
                        new Statement.LaterPower(state(mdp, "r▷"), state(mdp, "∅"), 2),
                        new Statement.LaterPower(state(mdp, "ℓ◁"), state(mdp, "∅"), 1));
    }

    @Test
    void whatPropositionSixNineSaysIsNotSaidTwice() {
        assertThat(proved(Models.caseStudy(), "★"))
                .filteredOn(Statement.LaterPower.class::isInstance)
                .hasSize(2);
        assertThat(proved(Models.star(3), "root")).noneMatch(Statement.LaterPower.class::isInstance);
    }

    /** From x one can go to y or z, so it never has less: that is no matter of how many copies. */
    @Test
    void whatIsNeverLessIsSaidForOneCopy() {
        Mdp mdp = Mdp.builder()
                .choice("s", "a", "x")
                .choice("s", "b", "y")
                .choice("x", "a", "y")
                .choice("x", "b", "z")
                .terminal("y")
                .terminal("z")
                .build();

        assertThat(proved(mdp, "s")).contains(new Statement.LaterPower(state(mdp, "x"), state(mdp, "y"), 1));
    }

    @Test
    void whereThereIsNoChoiceTheNextForkIsAskedAbout() {
        Mdp mdp = Mdp.builder()
                .choice("start", "on", "mid")
                .choice("mid", "on", "fork")
                .choice("fork", "left", "l")
                .choice("fork", "right", "R")
                .choice("R", "1", "r1")
                .choice("R", "2", "r2")
                .terminal("l")
                .terminal("r1")
                .terminal("r2")
                .build();
        List<ActionClass> fork = mdp.actionClasses(state(mdp, "fork"));

        assertThat(Certificates.of(mdp, state(mdp, "start"), SearchLimit.DEFAULT))
                .extracting(Certificate::statement)
                .contains(
                        new Statement.ForkOptimality(state(mdp, "start"), fork.get(0), fork.get(1)),
                        new Statement.ForkOptimality(state(mdp, "start"), fork.get(1), fork.get(0)));
        assertThat(Certificates.of(mdp, state(mdp, "fork"), SearchLimit.DEFAULT))
                .extracting(Certificate::statement)
                .noneMatch(Statement.ForkOptimality.class::isInstance);
    }

    private static List<Statement> proved(Mdp mdp, String state) {
        return Certificates.of(mdp, state(mdp, state), SearchLimit.DEFAULT).stream()
                .filter(Certificate.Holds.class::isInstance)
                .map(Certificate::statement)
                .toList();
    }

    private static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow();
    }
}
