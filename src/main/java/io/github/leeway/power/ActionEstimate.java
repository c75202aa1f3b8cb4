package io.github.leeway.power;

import io.github.leeway.mdp.ActionClass;
import java.util.Optional;

/**
 * What was estimated for a class of equivalent actions at one discount. With discount 0 and 1 an action counts as optimal if it is
 * optimal for all discounts near enough to 0 or 1.
 *
 * @param actions the class
 * @param optimality how often it is optimal
 * @param average with discount 1 only: how often it is average-optimal, which is another notion: whether a stationary policy that
 *     takes it earns, in the long run, the most that can be earned from its state
 * @param powerNext mean POWER of the state that follows
 */
public record ActionEstimate(ActionClass actions, Optimality optimality, Optional<Optimality> average, Mean powerNext) {

    /** Share of reward functions for which the class is optimal, ties and undecided cases included. */
    public Share optimal() {
        return optimality.optimal();
    }

    /** Share for which the solver's error left open whether it is optimal. */
    public Share undecided() {
        return optimality.undecided();
    }
}
