package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixtureTest {

    /** Means 1/2 and 0, variances 1/12 and 1. */
    @Test
    void meanAndVarianceAreThoseOfTheParts() {
        Distribution mixture = Distribution.parse("mixture(0.3: uniform(0, 1), 0.7: normal(0, 1))");

        assertThat(mixture.mean()).isCloseTo(0.15, within(1e-15));
        assertThat(mixture.variance())
                .isCloseTo(0.3 * (1.0 / 12 + 0.35 * 0.35) + 0.7 * (1 + 0.15 * 0.15), within(1e-15));
        assertThat(mixture.lower()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(mixture.upper()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** At this seed, against the sum of another library's distribution functions. */
    @Test
    void theDrawsFollowTheMixtureOfTheDistributionFunctions() {
        RewardDistribution rewards = RewardSpec.identical(Distribution.parse(
                        "mixture(0.2:uniform(0,1),0.5:normal(0,1),0.3:mixture(0.5:uniform(2,3),0.5:uniform(3,4)))"))
                .over(List.of("a"));

        double[] draws = Draws.of(rewards, 20_000).of(0);

        double[] uniform =
                Arrays.stream(draws).map(MixtureTest::distributionFunction).toArray();
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), uniform))
                .isGreaterThan(0.001);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.1; 7", // the first tenth of draws is a constant
                "0.0999; 7",
                "0.1000001; 1", // and the rest begins with the least of a uniform
                "0.55; 1.5"
            })
    void aDrawIsPutIntoTheIntervalOfItsComponent(double u, double expected) {
        Distribution mixture = Distribution.parse("mixture(0.1:7,0.9:uniform(1,2))");

        double drawn = mixture.fromUniform().applyAsDouble(u);

        assertThat(drawn).isCloseTo(u == 0.1 ? 1 : expected, within(1e-6));
    }

    /** With weights that are no binary fractions every draw still comes from the open interval of a component. */
    @Test
    void noDrawIsAtTheEndOfAnUnboundedComponent() {
        Distribution mixture = Distribution.parse("mixture(0.1:normal(0,1),0.2:exponential(1),0.7:normal(0,1))");

        for (double u :
                new double[] {0x1.0p-53, 0.1, Math.nextDown(0.1), 0.3, 0.1 + 0.2, Math.nextDown(0.3), 1 - 0x1.0p-53}) {
            assertThat(mixture.fromUniform().applyAsDouble(u)).isFinite();
        }
    }

    /** One of two is random with probability 0.18, both with 0.01. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mixture(0.9:0,0.1:uniform(0,1)); 2; 0.096666666666666667",
                "mixture(0.4:0,0.1:uniform(0,1),0.5:0); 2; 0.096666666666666667",
                "mixture(0.9:-1,0.1:exponential(1)); 2; -0.615",
                "mixture(1:uniform(0,1)); 3; 0.75",
                "mixture(0.5:uniform(0,1),0.5:normal(3,1)); 1; 1.75"
            })
    void theMeanOfTheLargestIsKnownWhereTheOthersAreOneConstantBelow(String text, int draws, double exact) {
        assertThat(Distribution.parse(text).expectedMaximum(draws).orElseThrow())
                .isCloseTo(exact, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mixture(0.5:0.5,0.5:uniform(0,1))",
                "mixture(0.5:uniform(0,1),0.5:uniform(1,2))",
                "mixture(0.5:0,0.5:beta(2,2))"
            })
    void elseItIsNotGiven(String text) {
        assertThat(Distribution.parse(text).expectedMaximum(2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mixture(0.3: uniform(0, 1), 0.7: normal(0, 1)); mixture(0.3:uniform(0,1),0.7:normal(0,1))",
                "mixture(1/2: 0, 1/2: discrete(1: 0.5, 2: 0.5)); mixture(0.5:constant(0),0.5:discrete(1:0.5,2:0.5))",
                "mixture(0.5:mixture(0.5:1,0.5:2) , 0.5 : 3); mixture(0.5:mixture(0.5:constant(1),0.5:constant(2)),0.5:constant(3))"
            })
    void theTextReadsBackAsTheSameDistribution(String text, String canonical) {
        Distribution mixture = Distribution.parse(text);

        assertThat(mixture).hasToString(canonical);
        assertThat(Distribution.parse(canonical)).isEqualTo(mixture);
    }

    private static double distributionFunction(double x) {
        double unit = Math.min(Math.max(x, 0), 1);
        double upper = Math.min(Math.max((x - 2) / 2, 0), 1);
        return 0.2 * unit + 0.5 * new NormalDistribution(null, 0, 1).cumulativeProbability(x) + 0.3 * upper;
    }
}
