package io.github.leeway.power;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The share of reward functions for which something holds.
 *
 * @param count for how many it holds, in [0, samples]
 * @param samples how many were looked at, at least 1
 */
public record Share(long count, long samples) {

    private static final double Z = new NormalDistribution().inverseCumulativeProbability((1 + Mean.CONFIDENCE) / 2);

    /** Checks the range. */
    public Share {
        if (!(samples >= 1 && count >= 0 && count <= samples)) {
            throw new IllegalArgumentException("count is " + count + ", expected a value in [0, " + samples + "]");
        }
    }

    /** The share, in [0, 1]. */
    public double value() {
        return (double) count / samples;
    }

    /** The standard error of {@link #value}. */
    public double standardError() {
        return Math.sqrt(value() * (1 - value()) / samples);
    }

    /** Lower end of Wilson's 95 % interval ({@link io.github.leeway.Bibliography#WILSON_1927}). */
    public double low() {
        return count == 0 ? 0 : center() - wilsonHalfWidth();
    }

    /** Upper end of Wilson's 95 % interval. */
    public double high() {
        return count == samples ? 1 : center() + wilsonHalfWidth();
    }

    /** Half the width of the 95 % interval. */
    public double halfWidth() {
        return (high() - low()) / 2;
    }

    private double center() {
        return (count + Z * Z / 2) / (samples + Z * Z);
    }

    private double wilsonHalfWidth() {
        return Z / (samples + Z * Z) * Math.sqrt(count * (1 - value()) + Z * Z / 4);
    }
}
