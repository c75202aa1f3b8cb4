package io.github.leeway.power;

import io.github.leeway.mdp.State;
import java.util.List;

/**
 * What was estimated for a state at one discount.
 *
 * @param state which one
 * @param power its POWER
 * @param solverError largest proven error of a single sample of {@code power}, and so of their mean
 * @param actions one entry for each class of equivalent actions, in the order of the model
 * @param verdict which of them optimal policies prefer
 */
public record StateEstimate(
        State state, Mean power, double solverError, List<ActionEstimate> actions, Verdict verdict) {

    /** Copies the list. */
    public StateEstimate {
        actions = List.copyOf(actions);
    }
}
