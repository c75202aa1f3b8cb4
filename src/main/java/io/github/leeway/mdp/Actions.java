package io.github.leeway.mdp;

import java.util.stream.Collectors;

/** Labels of actions that the model does not name: they are called after where they lead, as in "→ ℓ↙". */
public final class Actions {

    private static final String ARROW = "→ ";

    private Actions() {}

    /** The label of an unnamed action that leads to a state, or to one of several joined by " | ". */
    public static String towards(String successors) {
        return ARROW + successors;
    }

    /** Whether a label was made by {@link #towards} for just these successors. */
    public static boolean isUnnamed(String action, String successors) {
        return action.equals(towards(successors));
    }

    /** The names of the successors of a choice, joined as in the label of an unnamed action. */
    public static String successors(Mdp mdp, Choice choice) {
        return mdp.outcomes(choice).stream()
                .map(outcome -> outcome.successor().name())
                .collect(Collectors.joining(" | "));
    }
}
