package io.github.leeway.solve;

/**
 * How taking one choice and then following a policy compares, for all discounts near enough to 1, with taking another choice of the
 * same state and then following the policy. The values are expanded in powers of 1 − γ: the gain comes first, then the bias, then
 * terms that go to 0 ({@link io.github.leeway.Bibliography#VEINOTT_1969}).
 */
enum Comparison {
    /** Less gain, for certain. */
    WORSE_IN_GAIN,
    /** The same gain and less bias, for certain. */
    WORSE_IN_BIAS,
    /** The same gain and bias, and less in a later term, for certain. */
    WORSE_LATER,
    /** The same for every discount near 1, for certain. */
    EQUAL,
    /** Better in the first term that differs, for certain. */
    BETTER,
    /** As good in gain as can be told in floating point, and better in bias; nothing is certain. */
    SEEMS_BETTER,
    /** The same gain for certain, and a bias whose difference is within the error. */
    UNKNOWN_IN_BIAS,
    /** A gain whose difference is within the error. */
    UNKNOWN_IN_GAIN;

    /** Whether the first choice is worse for certain. */
    boolean isWorse() {
        return this == WORSE_IN_GAIN || this == WORSE_IN_BIAS || this == WORSE_LATER;
    }

    /** Whether a policy that switches from the second choice to the first gets better, as far as can be told. */
    boolean isImprovement() {
        return this == BETTER || this == SEEMS_BETTER;
    }

    /** Whether the sign is open. */
    boolean isOpen() {
        return this == SEEMS_BETTER || this == UNKNOWN_IN_BIAS || this == UNKNOWN_IN_GAIN;
    }

    /** Whether the gains are equal for certain. */
    boolean hasEqualGain() {
        return this == WORSE_IN_BIAS || this == WORSE_LATER || this == EQUAL || this == UNKNOWN_IN_BIAS;
    }

    /** Whether gain and bias are equal for certain. */
    boolean hasEqualBias() {
        return this == WORSE_LATER || this == EQUAL;
    }
}
