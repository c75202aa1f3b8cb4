package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaQuantileTest {

    private static final double[] PROBABILITIES = {
        0x1.0p-53, 1e-10, 1e-3, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999, 1 - 1e-10, 1 - 0x1.0p-53
    };

    /** With shape 1 it is the exponential distribution, whose quantile is −ln(1 − u). */
    @Test
    void withShapeOneItIsTheQuantileOfTheExponentialDistribution() {
        GammaQuantile gamma = new GammaQuantile(1);

        for (double u : PROBABILITIES) {
            assertThat(Math.exp(gamma.logarithm(u)) / -Math.log1p(-u)).isCloseTo(1, within(1e-12));
        }
    }

    /** With shape 1/2 it is half the square of a normal draw. */
    @Test
    void withShapeOneHalfItIsHalfTheSquareOfANormalQuantile() {
        GammaQuantile gamma = new GammaQuantile(0.5);

        for (double u : new double[] {0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99}) {
            double z = new NormalDistribution().inverseCumulativeProbability((1 + u) / 2);
            assertThat(Math.exp(gamma.logarithm(u))).isCloseTo(z * z / 2, within(1e-8 * z * z)); // the library's 1e-9
        }
    }

    /** Another library's distribution function leads back to the probability. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.1, 0.7, 2.5, 30, 1000})
    void theDistributionFunctionLeadsBack(double shape) {
        GammaQuantile gamma = new GammaQuantile(shape);

        for (double u : PROBABILITIES) {
            double x = Math.exp(gamma.logarithm(u));
            double back = u < 0.5 ? Gamma.regularizedGammaP(shape, x) : Gamma.regularizedGammaQ(shape, x);
            double wanted = u < 0.5 ? u : 1 - u;
            assertThat(x == 0 ? wanted : back).isCloseTo(wanted, within(1e-9 * wanted + 1e-16));
        }
    }

    /** Where x^a / Γ(a + 1) is the distribution function to all digits, its logarithm is solved exactly. */
    @Test
    void quantilesThatAreTooSmallForADoubleHaveALogarithm() {
        double logarithm = new GammaQuantile(0.001).logarithm(0.25);

        assertThat(logarithm).isCloseTo((Math.log(0.25) + Gamma.logGamma(1.001)) / 0.001, within(1e-9));
        assertThat(logarithm).isLessThan(-1000);
    }
}
