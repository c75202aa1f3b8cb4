package io.github.leeway.options;

/**
 * How much work an orbit is worth. All of it is counted if what is compared can see its rewards in no more than so many arrangements;
 * otherwise some elements are drawn.
 *
 * @param arrangements the most that are tried one by one, at least 0; of independent rewards each counts as often as they have
 *     combinations, and so many fewer samples are drawn
 * @param samples how many elements to draw of a larger orbit, at least 1
 * @param seed which elements to draw
 */
public record OrbitPlan(long arrangements, int samples, long seed) {

    /** Counts nine different rewards in all their orders; seconds for models of some ten states. */
    public static final OrbitPlan DEFAULT = new OrbitPlan(1_000_000, 100_000, 0);

    /** Checks the numbers. */
    public OrbitPlan {
        if (arrangements < 0) {
            throw new IllegalArgumentException("number of arrangements is " + arrangements + ", expected at least 0");
        }
        if (samples < 1) {
            throw new IllegalArgumentException("number of samples is " + samples + ", expected at least 1");
        }
    }
}
