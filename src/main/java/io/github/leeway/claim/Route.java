package io.github.leeway.claim;

/** How a verdict was reached, from the surest on. */
public enum Route {
    /** By a theorem whose hypothesis was checked on the model. */
    THEOREM,
    /** By exact arithmetic. */
    EXACT,
    /** By sampled reward functions: wrong with a probability that is stated. */
    SAMPLED
}
