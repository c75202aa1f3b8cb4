package io.github.leeway.power;

/**
 * Half-widths of intervals for means of bounded samples that all hold together, for many quantities and at every look, so that a run may
 * stop by them. Each is the empirical Bernstein bound ({@link io.github.leeway.Bibliography#MAURER_PONTIL_2009}, Theorem 4) to both sides:
 * with the variance V of n samples within a range R, √(2 V L / n) + 7 R L / (3 (n − 1)), where L = ln(4 / δ). Of the error probability,
 * look k = 0, 1, 2, … has the part 6 / (π² (k+1)²), which sum to 1, divided by the number of quantities.
 *
 * @param quantities how many intervals are to hold together, at least 1; those that are the same by necessity count once
 * @param error the largest probability that some interval does not hold at some look, in (0, 1)
 */
public record SequentialBound(long quantities, double error) {

    /** Checks ranges. */
    public SequentialBound {
        if (quantities < 1) {
            throw new IllegalArgumentException("number of quantities is " + quantities + ", expected at least 1");
        }
        if (!(error > 0 && error < 1)) {
            throw new IllegalArgumentException("error probability is " + error + ", expected a value in (0, 1)");
        }
    }

    /** That of a run with a precision. */
    SequentialBound(long quantities) {
        this(quantities, 1 - Mean.CONFIDENCE);
    }

    /** The part of an error probability that look k has. */
    static double share(int look) {
        return 6 / (Math.PI * Math.PI * (look + 1.0) * (look + 1.0));
    }

    /**
     * Half the width of the interval.
     *
     * @param variance of the sample, with n − 1 in its denominator
     * @param range of which no sample can leave more than its width, maybe infinite
     * @param samples n, at least 2
     * @param look number of the look, from 0
     */
    public double halfWidth(double variance, double range, long samples, int look) {
        double logarithm = Math.log(4 / (error * share(look) / quantities));
        return Math.sqrt(2 * variance * logarithm / samples) + 7 * range * logarithm / (3 * (samples - 1.0));
    }
}
