package io.github.leeway.solve;

/** Whether a choice belongs to the optimal ones, for one reward function. */
public enum Membership {
    /** It is optimal, for certain. */
    OPTIMAL,
    /** It is not optimal, for certain. */
    NOT_OPTIMAL,
    /** What separates it from the best is within the solver's error, and no tie was proven. */
    UNDECIDED
}
