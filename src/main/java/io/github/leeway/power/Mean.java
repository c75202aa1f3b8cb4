package io.github.leeway.power;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The mean of a sample, with its sampling error. Solver error is not in it.
 *
 * @param value the mean
 * @param standardError its standard error, at least 0
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Mean(double value, double standardError, double low, double high) {

    /** Nominal coverage of {@link #low} to {@link #high}. */
    public static final double CONFIDENCE = 0.95;

    /** The mean of a sample, with an interval of so many standard errors to each side. */
    static Mean of(double mean, double standardError, double quantile) {
        return new Mean(mean, standardError, mean - quantile * standardError, mean + quantile * standardError);
    }

    /** The mean of a sample, with an interval of that width to each side. */
    static Mean within(double mean, double standardError, double halfWidth) {
        return new Mean(mean, standardError, mean - halfWidth, mean + halfWidth);
    }

    /** The mean of so many times the sample. */
    Mean times(double factor) {
        return new Mean(factor * value, factor * standardError, factor * low, factor * high);
    }

    /** How many standard errors Student's interval reaches to each side, for a sample of at least 2. */
    static double quantile(long samples) {
        return new TDistribution(samples - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }

    /** Half the width of the 95 % interval. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
