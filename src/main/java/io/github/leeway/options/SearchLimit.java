package io.github.leeway.options;

/**
 * How much may be searched.
 *
 * @param steps largest number of counted steps, positive: partial policies tried or cycles found
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
}
