package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingTest {

    private static final int GROUP = 256;
    private static final UniformRealDistribution UNIFORM = new UniformRealDistribution(0, 1);

    /** The contract of points: point i is a function of i, whatever comes with it and whatever was asked before. */
    @ParameterizedTest
    @EnumSource
    void aPointIsAFunctionOfSeedAndIndexAlone(Sampling sampling) {
        double[][] together = points(sampling, 7, 0, 3 * GROUP, 4);
        Uniforms again = sampling.uniforms(7, 4);

        for (int lanes : new int[] {1, 3, 8, 100}) {
            for (int first = 3 * GROUP - lanes; first >= 0; first -= 37) {
                double[] some = new double[4 * lanes];
                again.fill(first, lanes, some);
                for (int d = 0; d < 4; d++) {
                    assertThat(Arrays.copyOfRange(some, d * lanes, (d + 1) * lanes))
                            .isEqualTo(Arrays.copyOfRange(together[d], first, first + lanes));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCoordinateDoesNotDependOnHowManyThereAre(Sampling sampling) {
        assertThat(points(sampling, 7, 512, 64, 9)[2]).isEqualTo(points(sampling, 7, 512, 64, 3)[2]);
    }

    @ParameterizedTest
    @EnumSource
    void anotherSeedGivesOtherPoints(Sampling sampling) {
        assertThat(points(sampling, 7, 0, 64, 1)[0]).isNotEqualTo(points(sampling, 8, 0, 64, 1)[0]);
    }

    /** All are (k + 1/2) · 2^-52, which is never 0 or 1. */
    @ParameterizedTest
    @EnumSource
    void coordinatesAreOddMultiplesOfTheSmallestStep(Sampling sampling) {
        for (double u : points(sampling, 3, 0, 4 * GROUP, 1)[0]) {
            double scaled = Math.scalb(u, 53);

            assertThat(scaled).isEqualTo(Math.rint(scaled));
            assertThat((long) scaled % 2).isOne();
            assertThat(u).isGreaterThan(0).isLessThan(1);
        }
    }

    /** A point in each of as many groups, so that they are independent: at 1e-3 a right sampler passes with these seeds or not. */
    @ParameterizedTest
    @EnumSource
    void eachPointOfAGroupIsUniform(Sampling sampling) {
        for (int i : new int[] {0, 1, 2, 100, 255}) {
            double[] own = IntStream.range(0, 2_000)
                    .mapToDouble(group -> points(sampling, 5, (long) group * GROUP + i, 1, 2)[1][0])
                    .toArray();

            assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(UNIFORM, own))
                    .isLessThan(1.95 / Math.sqrt(own.length)); // level 1e-3
        }
    }

    /** The correlation of 2,000 independent pairs has standard deviation 1/√2000. */
    @ParameterizedTest
    @EnumSource
    void groupsAreIndependent(Sampling sampling) {
        for (int i : new int[] {0, 77, 255}) {
            double[] own = IntStream.range(0, 2_001)
                    .mapToDouble(group -> points(sampling, 9, (long) group * GROUP + i, 1, 1)[0][0])
                    .toArray();
            double correlation = new PearsonsCorrelation()
                    .correlation(Arrays.copyOfRange(own, 0, 2_000), Arrays.copyOfRange(own, 1, 2_001));

            assertThat(correlation).isCloseTo(0, within(4 / Math.sqrt(2_000)));
        }
    }

    @Test
    void antitheticPairsAreOppositeExactly() {
        double[][] points = points(Sampling.ANTITHETIC, 1, 0, 100, 3);

        for (double[] coordinate : points) {
            for (int k = 0; k < 50; k++) {
                assertThat(coordinate[2 * k + 1]).isEqualTo(1 - coordinate[2 * k]);
                assertThat(coordinate[2 * k] + coordinate[2 * k + 1]).isEqualTo(1);
            }
        }
    }

    @Test
    void antitheticPairsAreRandomAmongEachOther() {
        double[] first = IntStream.range(0, 4_001)
                .mapToDouble(k -> points(Sampling.ANTITHETIC, 1, 2L * k, 1, 1)[0][0])
                .toArray();
        double correlation = new PearsonsCorrelation()
                .correlation(Arrays.copyOfRange(first, 0, 4_000), Arrays.copyOfRange(first, 1, 4_001));

        assertThat(correlation).isCloseTo(0, within(4 / Math.sqrt(4_000)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 500, 999})
    void sobolPutsOnePointOfAGroupIntoEachIntervalOfACoordinate(int d) {
        double[][] points = points(Sampling.SOBOL, 2, 3 * GROUP, GROUP, 1000);

        assertThat(Arrays.stream(points[d])
                        .mapToInt(u -> (int) (u * GROUP))
                        .sorted()
                        .toArray())
                .containsExactly(IntStream.range(0, GROUP).toArray());
    }

    /** The first two coordinates of Sobol's sequence are a (0, 8, 2)-net in base 2, and nested scrambling keeps that. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void sobolPutsOnePointOfAGroupIntoEachBoxOfTwoCoordinates(int digits) {
        double[][] points = points(Sampling.SOBOL, 2, 11 * GROUP, GROUP, 2);
        int rows = 1 << digits;
        int columns = GROUP / rows;

        assertThat(IntStream.range(0, GROUP)
                        .map(i -> ((int) (points[0][i] * rows)) * columns + (int) (points[1][i] * columns))
                        .sorted()
                        .toArray())
                .containsExactly(IntStream.range(0, GROUP).toArray());
    }

    /** Nested scrambling keeps for any two points how many of their first digits are the same, and nothing else. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 40})
    void sobolPointsShareAsManyDigitsAsUnscrambled(int d) {
        double[] scrambled = points(Sampling.SOBOL, 4, 0, GROUP, 41)[d];
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(41);
        double[] plain = IntStream.range(0, GROUP)
                .mapToDouble(i -> sequence.nextVector()[d])
                .toArray();

        for (int i = 0; i < GROUP; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(sharedDigits(scrambled[i], scrambled[j])).isEqualTo(sharedDigits(plain[i], plain[j]));
            }
        }
    }

    /** Over groups each digit flips with probability one half, and independently of a node beside it and of the one above. */
    @Test
    void theDigitsOfAScrambleAreIndependent() {
        int groups = 4_000;
        int[] same = new int[3];
        for (int group = 0; group < groups; group++) {
            double[] u = points(Sampling.SOBOL, 6, (long) group * GROUP, 2, 1)[0]; // differ in the first digit
            same[0] += digit(u[0], 2) == digit(u[1], 2) ? 1 : 0;
            same[1] += digit(u[0], 1) == digit(u[0], 2) ? 1 : 0;
            same[2] += digit(u[0], 8) == digit(u[0], 9) ? 1 : 0;
        }

        for (int count : same) {
            assertThat(count).isBetween(groups / 2 - 130, groups / 2 + 130); // 4 standard deviations of 31.6
        }
    }

    @Test
    void sobolGoesOnAtRandomAfterTheLastKnownCoordinate() {
        double[] u = points(Sampling.SOBOL, 2, 0, GROUP, 1002)[1001];

        assertThat(Arrays.stream(u)
                        .mapToInt(each -> (int) (each * GROUP))
                        .distinct()
                        .count())
                .isBetween(130L, 195L); // of 256 boxes 162 ± 4 · 8 are hit
        assertThat(Sampling.SOBOL.uniforms(2, 0)).isNotNull();
    }

    /** Of ∏ 3u²: not linear, neither additive nor monotone about its mean; its expectation is 1. */
    @ParameterizedTest
    @EnumSource
    void meansAreUnbiased(Sampling sampling) {
        SummaryStatistics means = means(sampling, 3, 4);

        assertThat(means.getMean()).isCloseTo(1, within(4 * means.getStandardDeviation() / Math.sqrt(1_000)));
    }

    /** Scrambled nets have a variance of o(1/n); for so smooth a function in few coordinates much less than random points. */
    @Test
    void sobolPointsVaryFarLessForASmoothFunction() {
        double random = means(Sampling.RANDOM, 3, 4).getVariance();
        double sobol = means(Sampling.SOBOL, 3, 4).getVariance();

        assertThat(random / sobol).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({"RANDOM, 1, 1", "ANTITHETIC, 3, 4", "ANTITHETIC, 4, 4", "SOBOL, 1, 256", "SOBOL, 10000, 10240"})
    void numbersAreRoundedUpToWholeGroups(Sampling sampling, long asked, long whole) {
        assertThat(sampling.wholeGroups(asked)).isEqualTo(whole);
    }

    private static SummaryStatistics means(Sampling sampling, int coordinates, long seed) {
        SummaryStatistics means = new SummaryStatistics();
        for (int group = 0; group < 1_000; group++) {
            double[][] points = points(sampling, seed, (long) group * GROUP, GROUP, coordinates);
            means.addValue(IntStream.range(0, GROUP)
                    .mapToDouble(i -> Arrays.stream(points)
                            .mapToDouble(coordinate -> 3 * coordinate[i] * coordinate[i])
                            .reduce(1, (a, b) -> a * b))
                    .average()
                    .orElseThrow());
        }
        return means;
    }

    /** [coordinates][count]. */
    private static double[][] points(Sampling sampling, long seed, long first, int count, int coordinates) {
        double[] flat = new double[coordinates * count];
        sampling.uniforms(seed, coordinates).fill(first, count, flat);
        return IntStream.range(0, coordinates)
                .mapToObj(d -> Arrays.copyOfRange(flat, d * count, (d + 1) * count))
                .toArray(double[][]::new);
    }

    private static int digit(double u, int place) {
        return (int) Math.scalb(u, place) & 1;
    }

    private static int sharedDigits(double u, double v) {
        int shared = 0;
        while (digit(u, shared + 1) == digit(v, shared + 1)) {
            shared++;
        }
        return shared;
    }
}
