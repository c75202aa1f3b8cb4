package io.github.leeway.comparison;

/** What is known of a difference between two models. */
public enum Finding {
    /** Larger in the second model, by a test. */
    HIGHER_IN_SECOND,
    /** Smaller in the second model, by a test. */
    LOWER_IN_SECOND,
    /** Neither can be said. */
    NOT_DETECTABLE,
    /** The same for every reward function: from there the models are bisimilar, which was proven in exact arithmetic, without sampling. */
    EQUAL
}
