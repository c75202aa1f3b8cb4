package io.github.leeway.options;

/**
 * How much may be searched.
 *
 * @param steps largest number of counted steps, positive, of some 10 to 30 microseconds each: partial policies tried, each as many
 *     steps as the number of states squared where the model is stochastic; cycles found; cases of discrete rewards;
 *     inequalities of the faces of a cube; and 32 coefficients of functions of the discount whose signs are found
 */
public record SearchLimit(long steps) {

    /** Seconds to a few minutes for models of some ten states. */
    public static final SearchLimit DEFAULT = new SearchLimit(1_000_000);

    /** Checks that it is positive. */
    public SearchLimit {
        if (steps < 1) {
            throw new IllegalArgumentException("number of steps is " + steps + ", expected at least 1");
        }
    }

    /** A part of it, at least 1 step. */
    public SearchLimit dividedBy(int parts) {
        return new SearchLimit(Math.max(1, steps / parts));
    }
}
