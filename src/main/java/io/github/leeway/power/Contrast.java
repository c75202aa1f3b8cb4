package io.github.leeway.power;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;

/**
 * One quantity minus another, both of the same reward functions. What they have in common cancels in every sample, so that the
 * difference is known much better than from two runs apart. Where nothing else is said, both are at the same discount, at each of a
 * plan.
 */
public sealed interface Contrast {

    /** Most classes of actions of a state that are contrasted with each other unasked. */
    int MOST_CLASSES = 8;

    /** Most pairs of actions of all states that are contrasted unasked. */
    int MOST_PAIRS = 100;

    /** Most states whose discounts are contrasted unasked. */
    int MOST_STATES = 100;

    /** POWER of one state minus that of another. */
    record BetweenStates(State first, State second) implements Contrast {}

    /** POWER of a state at a discount minus that at the discount before it in the plan. */
    record BetweenDiscounts(State state) implements Contrast {}

    /** Mean POWER after one class of actions minus that after another. */
    record BetweenActions(ActionClass first, ActionClass second) implements Contrast {}

    /** Share of reward functions for which one class of actions is optimal minus that of another; undecided ones count as optimal. */
    record BetweenShares(ActionClass first, ActionClass second) implements Contrast {}

    /**
     * Those that are estimated unasked: between each two actions of a state that has at most {@value #MOST_CLASSES}, and between
     * neighboring discounts for every state. Where that is more than {@value #MOST_PAIRS} pairs of actions, or {@value #MOST_STATES}
     * states, only those of the start state.
     */
    static List<Contrast> unasked(Mdp mdp) {
        List<Contrast> pairs = new ArrayList<>();
        mdp.states().forEach(state -> pairs.addAll(betweenActions(mdp, state)));
        List<Contrast> contrasts = new ArrayList<>();
        if (pairs.size() <= MOST_PAIRS) {
            contrasts.addAll(pairs);
        } else {
            mdp.start().ifPresent(start -> contrasts.addAll(betweenActions(mdp, start)));
        }
        if (mdp.states().size() <= MOST_STATES) {
            mdp.states().forEach(state -> contrasts.add(new BetweenDiscounts(state)));
        } else {
            mdp.start().ifPresent(start -> contrasts.add(new BetweenDiscounts(start)));
        }
        return contrasts;
    }

    /** POWER of every other state minus that of a state. */
    static List<Contrast> against(Mdp mdp, State state) {
        List<Contrast> contrasts = new ArrayList<>();
        mdp.states().stream()
                .filter(other -> !other.equals(state))
                .forEach(other -> contrasts.add(new BetweenStates(other, state)));
        return contrasts;
    }

    private static List<Contrast> betweenActions(Mdp mdp, State state) {
        List<ActionClass> classes = mdp.actionClasses(state);
        List<Contrast> pairs = new ArrayList<>();
        if (classes.size() > MOST_CLASSES) {
            return pairs;
        }
        for (int i = 0; i < classes.size(); i++) {
            for (int j = i + 1; j < classes.size(); j++) {
                pairs.add(new BetweenActions(classes.get(i), classes.get(j)));
            }
        }
        return pairs;
    }
}
