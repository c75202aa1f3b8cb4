package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is wrong with witnesses that prove nothing, about the case study of the paper. */
class WitnessCheckTest {

    private static final Statement.Strength WEAK = Statement.Strength.WEAK;
    private static final Statement.Strength STRICT = Statement.Strength.STRICT;

    private final Mdp mdp = Models.caseStudy();
    private final Statement power = new Statement.StatePower(state("r↘"), state("ℓ↙"));
    private final Statement ends = Statement.AverageOptimality.after(mdp, action(2), action(1), 1, SearchLimit.DEFAULT);
    private final Statement threeTimes = new Statement.Avoidance(state("★"), Set.of(state("∅")), 3);

    @Test
    void theFigureOfThePaperIsAccepted() {
        assertThat(problem(power, STRICT, swap("ℓ↙", "r↘", "ℓ↖", "r↗"))).isEmpty();
    }

    /** Any one state more or less, or another image, spoils it. */
    @Test
    void anotherInvolutionIsRejected() {
        List<Permutation> accepted = new ArrayList<>();
        for (State one : mdp.states()) {
            for (State other : mdp.states()) {
                Permutation single = Permutation.swapping(mdp, Map.of(one, other));
                List<State> images =
                        new ArrayList<>(swap("ℓ↙", "r↘", "ℓ↖", "r↗").images());
                Collections.swap(images, one.index(), other.index());
                for (Permutation mutated : List.of(single, new Permutation(images))) {
                    if (problem(power, WEAK, mutated).isEmpty()) {
                        accepted.add(mutated);
                    }
                }
            }
        }

        assertThat(accepted).containsOnly(swap("ℓ↙", "r↘", "ℓ↖", "r↗"));
    }

    @Test
    void aCycleOfThreeStatesIsNoInvolution() {
        List<State> images = new ArrayList<>(mdp.states());
        Collections.rotate(images.subList(0, 3), 1);

        assertThat(problem(power, WEAK, new Permutation(images))).hasValue("(★ ℓ◁ ∅) is no involution of the states");
    }

    @Test
    void aPermutationOfAnotherModelIsNone() {
        assertThat(problem(power, WEAK, Permutation.identity(Models.star(7))))
                .hasValue("() is no involution of the states");
    }

    @Test
    void anImageOutsideTheLargerSetIsNamed() {
        assertThat(problem(power, WEAK, swap("ℓ↙", "r↘")))
                .hasValue("(ℓ↙ r↘) does not map [ℓ↙: b, ℓ↖: a] into the larger set");
    }

    /** The proof lets it keep all that is neither visited nor an image. */
    @Test
    void movingOtherStatesIsRejected() {
        assertThat(problem(ends, WEAK, swap("ℓ↙", "r↘", "ℓ↖", "r↗"))).isEmpty();
        assertThat(problem(ends, WEAK, swap("ℓ↙", "r↘", "ℓ↖", "r↗", "★", "∅")))
                .hasValue("(★ ∅)(ℓ↙ r↘)(ℓ↖ r↗) moves ★, which is neither visited nor an image");
    }

    /** Two terminal states are alike: nothing is left over. */
    @Test
    void strictnessThatNothingGivesIsRejected() {
        Mdp star = Models.star(2);
        List<State> states = star.states();
        Statement statement = new Statement.StatePower(states.get(1), states.get(2));
        Permutation swap = Permutation.swapping(star, Map.of(states.get(1), states.get(2)));

        assertThat(WitnessCheck.problem(star, new Witness(statement, WEAK, List.of(swap)), SearchLimit.DEFAULT))
                .isEmpty();
        assertThat(WitnessCheck.problem(star, new Witness(statement, STRICT, List.of(swap)), SearchLimit.DEFAULT))
                .hasValue("nothing of the larger set makes the inequality strict");
    }

    @Test
    void everyCopyNeedsAnInvolutionOfItsOwn() {
        Permutation left = swap("∅", "ℓ↙");
        Permutation down = swap("∅", "r↘");
        Permutation up = swap("∅", "r↗");

        assertThat(problem(threeTimes, WEAK, left, down, up)).isEmpty();
        assertThat(problem(threeTimes, WEAK, left, down)).hasValue("number of involutions is 2, expected 3");
        assertThat(problem(threeTimes, WEAK, left, down, left))
                .hasValue("(∅ ℓ↙) changes the copy of (∅ ℓ↙), or the other way round");
        assertThat(problem(threeTimes, STRICT, left, down, up))
                .hasValue("nothing of the larger set makes the inequality strict");
    }

    /** All states lead back to the first, and the last action leads past the second one. */
    @Test
    void aHypothesisThatFailsIsNotProvedByAnInvolution() {
        Mdp loop = Mdp.builder()
                .choice("s", "a", "x")
                .choice("s", "b", "y")
                .choice("s", "c", "y2")
                .choice("x", "on", "s")
                .choice("y", "on", "s")
                .choice("y2", "on", "y")
                .build();
        List<ActionClass> actions = loop.actionClasses(loop.states().get(0));
        Permutation swap = Permutation.swapping(
                loop, Map.of(loop.state("x").orElseThrow(), loop.state("y").orElseThrow()));
        Statement after = new Statement.ActionPower(actions.get(1), actions.get(0));
        Statement optimality = new Statement.ActionOptimality(actions.get(1), actions.get(0));

        assertThat(WitnessCheck.problem(loop, new Witness(after, WEAK, List.of(swap)), SearchLimit.DEFAULT))
                .hasValue("s is reached again after a");
        assertThat(WitnessCheck.problem(loop, new Witness(optimality, WEAK, List.of(swap)), SearchLimit.DEFAULT))
                .hasValue("y2 follows what is compared but is reached from s by other actions, too");
    }

    private Optional<String> problem(Statement statement, Statement.Strength strength, Permutation... involutions) {
        return WitnessCheck.problem(mdp, new Witness(statement, strength, List.of(involutions)), SearchLimit.DEFAULT);
    }

    private Permutation swap(String... names) {
        Map<State, State> pairs = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            pairs.put(state(names[i]), state(names[i + 1]));
        }
        return Permutation.swapping(mdp, pairs);
    }

    private ActionClass action(int index) {
        return mdp.actionClasses(state("★")).get(index);
    }

    private State state(String name) {
        return mdp.state(name).orElseThrow();
    }
}
