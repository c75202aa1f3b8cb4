package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelatedNormalTest {

    private static final List<String> AB = List.of("a", "b");

    /** C. Clark 1961: for standard normals √((1 − ρ) / π). */
    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.5, 0, 0.3, 0.99, 1})
    void theLargerOfTwoHasTheMeanOfTheClosedForm(double correlation) {
        RewardDistribution rewards = over(pair(0, 0, 1, correlation, 1), AB);

        assertThat(rewards.expectedMaximum(new int[] {0, 1}).orElseThrow())
                .isCloseTo(Math.sqrt((1 - correlation) / Math.PI), within(1e-15));
    }

    @Test
    void perfectlyCorrelatedRewardsOfEqualMeanAreEqualToTheLastBit() {
        CorrelatedNormal normal = new CorrelatedNormal(
                List.of("a", "b", "c"),
                List.of(0.1, 0.1, 0.3),
                List.of(List.of(0.7, 0.7, 0.2), List.of(0.7, 0.7, 0.2), List.of(0.2, 0.2, 0.9)));

        Draws draws = Draws.of(over(normal, List.of("a", "b", "c")), 1000);

        assertThat(draws.of(0)).containsExactly(draws.of(1)).isNotEqualTo(draws.of(2));
    }

    @Test
    void perfectlyAnticorrelatedRewardsAddUpToAConstant() {
        Draws draws = Draws.of(over(pair(1, 2, 4, -2, 1), AB), 1000);

        assertThat(draws.functions())
                .allSatisfy(function ->
                        assertThat((function[0] - 1) + 2 * (function[1] - 2)).isCloseTo(0, within(1e-12)));
    }

    @Test
    void withoutVarianceARewardIsItsMean() {
        RewardDistribution rewards = over(pair(1, 2, 0, 0, 1), AB);

        assertThat(rewards.marginal(0)).isEqualTo(Marginal.of(Discrete.constant(1)));
        assertThat(Draws.of(rewards, 10).of(0)).containsOnly(1);
    }

    /** Then every state has its own draw, as if it were given by itself. */
    @Test
    void withoutCorrelationRewardsAreThoseOfIndependentNormals() {
        Draws together = Draws.of(over(pair(0, 1, 1, 0, 4), List.of("x", "b", "a")), 100);
        Draws alone =
                Draws.of(RewardSpec.identical(Distribution.parse("normal(0,1)")).over(List.of("x", "b", "a")), 100);

        assertThat(together.of(2)).containsExactly(alone.of(2));
        assertThat(together.of(1))
                .containsExactly(Arrays.stream(alone.of(1)).map(z -> 1 + 2 * z).toArray());
    }

    @Test
    void eachAloneIsNormal() {
        Draws draws = Draws.of(over(pair(1, -1, 2, -1.5, 3), AB), 10_000);

        for (int s = 0; s < 2; s++) {
            double sd = Math.sqrt(2 + s);
            double p = new KolmogorovSmirnovTest()
                    .kolmogorovSmirnovTest(
                            new org.apache.commons.math3.distribution.NormalDistribution(1 - 2 * s, sd), draws.of(s));
            assertThat(p).isGreaterThan(0.001);
        }
    }

    /** A factor model of rank 2 among 12: what the root leaves of the covariance is rounding. */
    @Test
    void aCovarianceOfLowRankIsReproduced() {
        int count = 12;
        List<List<Double>> covariance = IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, count)
                        .mapToObj(j -> factor(i) * factor(j) + (1 + i % 3) * (1.0 + j % 3))
                        .toList())
                .toList();
        List<String> names = IntStream.range(0, count).mapToObj(i -> "s" + i).toList();
        CorrelatedNormal normal =
                new CorrelatedNormal(names, names.stream().map(name -> 0.0).toList(), covariance);

        Draws draws = Draws.of(over(normal, names), 2000);

        // s0, s3, s6 have equal second factors: R(s0) − R(s3) and R(s3) − R(s6) are multiples of the first one
        double ratio = (factor(0) - factor(3)) / (factor(3) - factor(6));
        assertThat(draws.functions())
                .allSatisfy(function -> assertThat(function[0] - function[3])
                        .isCloseTo(ratio * (function[3] - function[6]), within(1e-6)));
    }

    private static double factor(int i) {
        return Math.sqrt(i + 0.5);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(AB, List.of(0.0), List.of(List.of(1.0)), "number of means is 1, expected 2, one for each name"),
                fault(
                        AB,
                        List.of(0.0, 0.0),
                        List.of(List.of(1.0, 0.0)),
                        "number of rows of covariance is 1, expected 2, one for each name"),
                fault(
                        AB,
                        List.of(0.0, 0.0),
                        List.of(List.of(1.0, 0.0), List.of(1.0)),
                        "number of entries in row 2 of covariance is 1, expected 2, one for each name"),
                fault(
                        AB,
                        List.of(0.0, 0.0),
                        List.of(List.of(1.0, 0.5), List.of(0.4, 1.0)),
                        "covariance of 'b' with 'a' is 0.4 in row 2 and 0.5 in row 1, expected the same"),
                fault(
                        AB,
                        List.of(0.0, 0.0),
                        List.of(List.of(1.0, 2.0), List.of(2.0, 1.0)),
                        "covariance of 'b' with 'a' is 2, expected at most 1 in size, the product of their standard deviations"),
                fault(List.of("a"), List.of(0.0), List.of(List.of(-1.0)), "variance of 'a' is -1, expected at least 0"),
                fault(
                        List.of("a", "a"),
                        List.of(0.0, 0.0),
                        List.of(List.of(1.0, 0.0), List.of(0.0, 1.0)),
                        "'a' is named twice in normal, expected once"),
                fault(List.of(), List.of(), List.of(), "number of names in normal is 0, expected at least 1"),
                fault(
                        List.of("a"),
                        List.of(Double.NaN),
                        List.of(List.of(1.0)),
                        "number in normal is NaN, expected a finite number within ±1.0E100"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("faults")
    void whatIsNoNormalDistributionIsRefused(
            List<String> names, List<Double> mean, List<List<Double>> covariance, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorrelatedNormal(names, mean, covariance))
                .withMessage(message);
    }

    /** Neighbors correlated by r, in a row of three: the smallest eigenvalue is 1 − r√2. */
    @Test
    void aCovarianceWithAnEigenvalueBelowZeroIsRefused() {
        List<List<Double>> covariance = List.of(List.of(1.0, 0.9, 0.0), List.of(0.9, 1.0, 0.9), List.of(0.0, 0.9, 1.0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorrelatedNormal(List.of("a", "b", "c"), List.of(0.0, 0.0, 0.0), covariance))
                .withMessageMatching("smallest eigenvalue of covariance is -0\\.27279220613\\d*, expected at least 0");
    }

    /** What is left after the first is [[0, −1], [−1, 0]], which has nothing on its diagonal. */
    @Test
    void aCovarianceThatIsIndefiniteWithoutAnyNegativePivotIsRefused() {
        List<List<Double>> covariance = List.of(List.of(1.0, 1.0, 1.0), List.of(1.0, 1.0, 0.0), List.of(1.0, 0.0, 1.0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorrelatedNormal(List.of("a", "b", "c"), List.of(0.0, 0.0, 0.0), covariance))
                .withMessageMatching("smallest eigenvalue of covariance is -0\\.414213562373\\d*, expected at least 0");
    }

    /** Products of rounded factors miss being singular by rounding, to either side. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20})
    void whatIsSingularUpToRoundingIsTaken(int count) {
        Random random = new Random(count);
        for (int trial = 0; trial < 100; trial++) {
            double[] first = random.doubles(count, -1, 1).toArray();
            double[] second = random.doubles(count, -1, 1).toArray();
            List<List<Double>> covariance = IntStream.range(0, count)
                    .mapToObj(i -> IntStream.range(0, count)
                            .mapToObj(j -> first[i] * first[j] + second[i] * second[j])
                            .toList())
                    .toList();
            List<String> names =
                    IntStream.range(0, count).mapToObj(i -> "s" + i).toList();
            CorrelatedNormal normal =
                    new CorrelatedNormal(names, names.stream().map(name -> 0.0).toList(), covariance);

            assertThat(over(normal, names).marginal(0).variance().orElseThrow())
                    .isCloseTo(covariance.get(0).get(0), within(1e-15));
        }
    }

    private static Arguments fault(
            List<String> names, List<Double> mean, List<List<Double>> covariance, String message) {
        return Arguments.of(names, mean, covariance, message);
    }

    private static CorrelatedNormal pair(
            double mean, double otherMean, double variance, double covariance, double otherVariance) {
        return new CorrelatedNormal(
                AB,
                List.of(mean, otherMean),
                List.of(List.of(variance, covariance), List.of(covariance, otherVariance)));
    }

    private static RewardDistribution over(CorrelatedNormal normal, List<String> states) {
        return new RewardSpec(
                        Distribution.parse("uniform(0,1)"), List.of(), List.of(), List.of(normal), Optional.empty())
                .over(states);
    }
}
