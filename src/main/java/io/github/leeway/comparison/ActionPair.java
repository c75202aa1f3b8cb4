package io.github.leeway.comparison;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import java.util.List;

/**
 * An action of two models, of a state of both. What is equivalent to it may differ between the models.
 *
 * @param state of both
 * @param first its class of equivalent actions in the first model
 * @param second that in the second
 * @param common the actions of {@code first} of which {@code second} has the labels too
 */
public record ActionPair(StatePair state, ActionClass first, ActionClass second, ActionClass common) {

    /** The labels that both have, at least one. */
    public List<String> labels() {
        return common.choices().stream().map(Choice::action).toList();
    }
}
