package io.github.leeway.power;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The share of reward functions for which something holds. Where they are independent, its interval is Wilson's ({@link
 * io.github.leeway.Bibliography#WILSON_1927}). Where only groups of them are, it is Wilson's for the number of independent ones for
 * which the share would vary as much, with Student's quantile for the number of groups ({@link
 * io.github.leeway.Bibliography#FRANCO_2019}). Where no group differs from another, they vary by no more than what as many groups may
 * fail to show: the upper end of Wilson's interval for a share of 0 is how many may be any different.
 *
 * @param count for how many it holds, in [0, samples]
 * @param samples how many were looked at, at least 1
 * @param groups how many independent groups of equal size they are; as many as samples if all are independent
 * @param variance of the shares of the groups, with their number less 1 in its denominator, where they are fewer
 */
public record Share(long count, long samples, long groups, double variance) {

    private static final double Z = new NormalDistribution().inverseCumulativeProbability((1 + Mean.CONFIDENCE) / 2);

    /** Checks the range. */
    public Share {
        if (!(samples >= 1 && count >= 0 && count <= samples)) {
            throw new IllegalArgumentException("count is " + count + ", expected a value in [0, " + samples + "]");
        }
        if (!(groups >= 1 && groups <= samples && variance >= 0)) {
            throw new IllegalArgumentException("number of groups is " + groups + " and their variance " + variance
                    + ", expected a number in [1, " + samples + "] and a variance of at least 0");
        }
    }

    /** Of independent reward functions. */
    public Share(long count, long samples) {
        this(count, samples, Math.max(1, samples), 0);
    }

    /** The share, in [0, 1]. */
    public double value() {
        return (double) count / samples;
    }

    /** Whether all reward functions are independent. */
    boolean isOfIndependent() {
        return groups == samples;
    }

    /** The standard error of {@link #value}. */
    public double standardError() {
        return isOfIndependent() ? Math.sqrt(value() * (1 - value()) / samples) : Math.sqrt(variance / groups);
    }

    /** Lower end of the 95 % interval. */
    public double low() {
        if (count == 0) {
            return 0;
        }
        if (isOfIndependent()) {
            return center() - wilsonHalfWidth();
        }
        return variance == 0 ? value() * (1 - unseen()) : groupCenter() - groupHalfWidth();
    }

    /** Upper end of the 95 % interval. */
    public double high() {
        if (count == samples) {
            return 1;
        }
        if (isOfIndependent()) {
            return center() + wilsonHalfWidth();
        }
        return variance == 0 ? value() + unseen() * (1 - value()) : groupCenter() + groupHalfWidth();
    }

    /** Half the width of the 95 % interval. */
    public double halfWidth() {
        return (high() - low()) / 2;
    }

    /** A share of 0 of the same. */
    Share ofNothing() {
        return new Share(0, samples, groups, 0);
    }

    /** The share for which this or another thing holds that excludes it; no smaller a variance than it has. */
    Share or(Share other) {
        double deviation = Math.sqrt(variance) + Math.sqrt(other.variance);
        return new Share(count + other.count, samples, groups, deviation * deviation);
    }

    private double center() {
        return (count + Z * Z / 2) / (samples + Z * Z);
    }

    private double wilsonHalfWidth() {
        return Z / (samples + Z * Z) * Math.sqrt(count * (1 - value()) + Z * Z / 4);
    }

    private double unseen() {
        return Z * Z / (groups + Z * Z);
    }

    /** t² over the number of independent ones that would vary as much. */
    private double shrinkage() {
        double quantile = Mean.quantile(groups);
        return quantile * quantile * (variance / groups) / (value() * (1 - value()));
    }

    private double groupCenter() {
        double shrinkage = shrinkage();
        return (value() + shrinkage / 2) / (1 + shrinkage);
    }

    private double groupHalfWidth() {
        double shrinkage = shrinkage();
        return Math.sqrt(shrinkage * value() * (1 - value()) + shrinkage * shrinkage / 4) / (1 + shrinkage);
    }
}
