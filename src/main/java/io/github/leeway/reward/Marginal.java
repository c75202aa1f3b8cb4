package io.github.leeway.reward;

import java.util.OptionalDouble;

/**
 * What is known of the reward of one state alone.
 *
 * @param mean exact up to rounding; infinite where it does not exist as a finite number
 * @param variance exact up to rounding, infinite where it does not exist as a finite number; empty where it is not known
 * @param lower no reward is below; the infimum of them, except for sums of dependent terms, where it may be less
 * @param upper no reward is above; the supremum of them, except for sums of dependent terms, where it may be more
 */
public record Marginal(double mean, OptionalDouble variance, double lower, double upper) {

    /** All of what a distribution says. */
    static Marginal of(Distribution distribution) {
        return new Marginal(
                distribution.mean(),
                OptionalDouble.of(distribution.variance()),
                distribution.lower(),
                distribution.upper());
    }

    /** Whether the reward is known to be always the same. */
    public boolean isConstant() {
        return lower == upper || variance.orElse(1) == 0;
    }

    /** Whether no reward is beyond two finite numbers. */
    public boolean isBounded() {
        return Double.isFinite(lower) && Double.isFinite(upper);
    }
}
