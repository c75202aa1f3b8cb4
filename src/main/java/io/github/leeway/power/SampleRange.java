package io.github.leeway.power;

/**
 * Consecutive samples of a plan, in whole blocks of {@link #STEP}.
 *
 * @param from index of the first, at least 0, a multiple of {@link #STEP}
 * @param to index after the last, above {@code from}; a multiple of {@link #STEP} or the number of samples of the plan
 */
public record SampleRange(long from, long to) {

    /** Samples in a block, which is done as a whole or not at all. */
    public static final int STEP = BlockEstimator.BLOCK;

    /** Checks the order. */
    public SampleRange {
        if (!(from >= 0 && from % STEP == 0)) {
            throw new IllegalArgumentException(
                    "first sample is " + from + ", expected a multiple of " + STEP + nearest(from));
        }
        if (!(to > from)) {
            throw new IllegalArgumentException("end of samples is " + to + ", expected more than the first, " + from);
        }
    }

    /** All samples of a plan. */
    public static SampleRange all(PowerPlan plan) {
        return new SampleRange(0, plan.samples());
    }

    /** Refuses what is not part of a plan, or not whole blocks of it. */
    public void requireWithin(PowerPlan plan) {
        if (!(to <= plan.samples())) {
            throw new IllegalArgumentException(
                    "end of samples is " + to + ", expected at most the number of all samples, " + plan.samples());
        }
        if (!(to % STEP == 0 || to == plan.samples())) {
            throw new IllegalArgumentException("end of samples is " + to + ", expected a multiple of " + STEP
                    + " or the number of all samples, " + plan.samples() + nearest(to));
        }
    }

    static long blockCount(PowerPlan plan) {
        return all(plan).endBlock();
    }

    long firstBlock() {
        return from / STEP;
    }

    long endBlock() {
        return (to + STEP - 1) / STEP;
    }

    private static String nearest(long sample) {
        long below = Math.max(0, sample) / STEP * STEP;
        return ", such as " + below + " or " + (below + STEP);
    }
}
