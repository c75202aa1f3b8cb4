package io.github.leeway.comparison;

import io.github.leeway.power.StateEstimate;

/**
 * POWER of a state in two models.
 *
 * @param state which one
 * @param first its estimate in the first model
 * @param second that in the second
 * @param gap between them
 */
public record PowerGap(StatePair state, StateEstimate first, StateEstimate second, Gap gap) {

    /** What the standard error of the difference would be, were the models sampled independently. */
    public double standardErrorApart() {
        return Math.hypot(first.power().standardError(), second.power().standardError());
    }
}
