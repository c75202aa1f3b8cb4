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

    /**
     * The mean of a sample with Student's interval.
     *
     * @param mean of the sample
     * @param squaredDeviations sum of (x − mean)² over the sample, at least 0
     * @param samples its size, at least 2
     */
    static Mean of(double mean, double squaredDeviations, long samples) {
        double standardError = Math.sqrt(squaredDeviations / (samples - 1) / samples);
        double halfWidth = quantile(samples) * standardError;
        return new Mean(mean, standardError, mean - halfWidth, mean + halfWidth);
    }

    /** Half the width of the 95 % interval. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    private static double quantile(long samples) {
        return new TDistribution(samples - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }
}
