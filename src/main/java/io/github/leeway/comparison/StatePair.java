package io.github.leeway.comparison;

import io.github.leeway.mdp.State;

/**
 * A state of two models, as two states of their union.
 *
 * @param first of the first model; it has the name that both have
 * @param second of the second model
 */
public record StatePair(State first, State second) {

    /** The name that both have. */
    public String name() {
        return first.name();
    }
}
