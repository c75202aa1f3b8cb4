package io.github.leeway.reward;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Logarithms of quantiles of the gamma distribution of scale 1, within about 1e-12 relative to the quantile however small it is; with a
 * small shape most of them are too small for a double, and their ratios are what is asked for. Newton's method for the logarithm of the
 * distribution function F, as a function of ln x: it is concave, and its bound F(x) ≤ x^a / Γ(a + 1), which is close where x is small,
 * gives a start on the left, from where the steps never pass the solution.
 */
final class GammaQuantile {

    private static final double NEGLIGIBLE = -40; // ln x, below which that bound is F to all digits
    private static final double HALF = 0.5;
    private static final double STEP = 1e-9; // after one as small the error is of the order of its square
    private static final int MOST_STEPS = 500;

    private final double shape;
    private final double logGamma; // of shape + 1
    private final GammaDistribution law;

    /** For shapes in [0.001, 1000]: with larger ones F at the start is no longer a double. */
    GammaQuantile(double shape) {
        this.shape = shape;
        logGamma = Gamma.logGamma(shape + 1);
        law = GammaDistribution.of(shape, 1);
    }

    /** The logarithm of the quantile of a probability in (0, 1). */
    double logarithm(double probability) {
        double wanted = probability < HALF ? Math.log(probability) : Math.log1p(probability - 1);
        double at = (wanted + logGamma) / shape;
        if (at < NEGLIGIBLE) {
            return at;
        }
        for (int i = 0; i < MOST_STEPS; i++) {
            double x = Math.exp(at);
            double below = law.cumulativeProbability(x);
            double reached = below < HALF ? Math.log(below) : Math.log1p(-law.survivalProbability(x));
            double step = (wanted - reached) * below / (x * law.density(x));
            at += step;
            if (Math.abs(step) <= STEP) {
                return at;
            }
        }
        throw new IllegalStateException("gamma quantile of " + probability + " for shape " + shape + " was not found");
    }
}
