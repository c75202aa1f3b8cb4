package io.github.leeway.sensitivity;

import java.util.List;

/**
 * A question and what all scenarios say to it.
 *
 * @param question turned so that the model as it is answers yes, if it answers at all
 * @param outcomes one for each scenario, the model as it is first
 */
public record Conclusion(Question question, List<Outcome> outcomes) {

    /** Copies the list. */
    public Conclusion {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether the model as it is gave an answer. */
    public boolean isDrawn() {
        return outcomes.get(0).holds();
    }
}
