package io.github.leeway.power;

/** What a test of two shares says. */
public enum Comparison {
    /** The first is larger. */
    MORE_OFTEN,
    /** The first is smaller. */
    LESS_OFTEN,
    /** Neither can be said. */
    NOT_DETECTABLE
}
