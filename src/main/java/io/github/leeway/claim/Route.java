package io.github.leeway.claim;

import java.util.Locale;

/** How a verdict was reached, from the surest on. */
public enum Route {
    /** By a theorem whose hypothesis was checked on the model. */
    THEOREM,
    /** By exact arithmetic. */
    EXACT,
    /** By values for given reward functions within an error that the solver proved. */
    BOUND,
    /** By sampled reward functions: wrong with a probability that is stated. */
    SAMPLED;

    /** As people read it. */
    @Override
    public String toString() {
        return this == BOUND ? "proved by bound" : name().toLowerCase(Locale.ROOT);
    }
}
