package io.github.leeway.power;

import io.github.leeway.mdp.ActionClass;

/**
 * How often the actions of a class are optimal, and what POWER follows them. All actions of a class are optimal for the same reward
 * functions.
 *
 * @param actions the class
 * @param optimal share of reward functions for which they are optimal, ties and undecided cases included
 * @param unique share for which no action outside the class is optimal
 * @param tied share for which an action outside the class is optimal too, which was proven
 * @param undecided share for which the gap to the best other class is within the solver's error, and no tie was proven; the share of
 *     optimality lies between {@code optimal} less this and {@code optimal}
 * @param powerNext mean POWER of the state that follows
 */
public record ActionEstimate(
        ActionClass actions, Share optimal, Share unique, Share tied, Share undecided, Mean powerNext) {

    /** Share of reward functions for which one action of the class is the only optimal action of its state. */
    public Share uniqueAction() {
        return actions.choices().size() == 1 ? unique : new Share(0, optimal.samples());
    }

    /** Share of reward functions for which one action of the class is optimal, and so is another action, for certain. */
    public Share tiedAction() {
        return actions.choices().size() == 1 ? tied : new Share(tied.count() + unique.count(), optimal.samples());
    }
}
