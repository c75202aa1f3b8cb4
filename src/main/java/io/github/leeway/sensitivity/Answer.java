package io.github.leeway.sensitivity;

import io.github.leeway.power.Comparison;
import io.github.leeway.power.Optimality;

/**
 * What the sample says to a {@link Question}.
 *
 * @param first how often the first set is optimal
 * @param second how often the second is
 * @param comparison of the two, tested; all tests of an analysis together are wrong with a probability of at most 5 %
 */
public record Answer(Optimality first, Optimality second, Comparison comparison) {

    /** The same to the question asked the other way round. */
    public Answer reversed() {
        return new Answer(second, first, comparison.reversed());
    }

    /** Whether the test found a difference. */
    public boolean isDetected() {
        return comparison != Comparison.NOT_DETECTABLE;
    }

    /** The sign of the difference in the sample, tested or not. */
    int sign() {
        return Long.compare(first.optimal().count(), second.optimal().count());
    }
}
