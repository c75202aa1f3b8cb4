package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.RewardSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueDistributionTest {

    private static final int SAMPLES = 4096;
    private static final double LARGEST_CHI_SQUARE = 60; // with 23 degrees of freedom, passed once in 25,000 times

    private static final Mdp MODEL = Models.caseStudy();

    /**
     * With uniform rewards the value of ∅ is a reward, of distribution function x; that of r▷ the larger of two, x². Both at every
     * discount.
     */
    @ParameterizedTest
    @CsvSource({"∅, 1", "r▷, 2"})
    void countsAreThoseOfThePowersOfAUniformNumber(String name, int power) {
        ValueDistribution distribution = distribution(List.of(name), "0.3,0.9", 2);
        DoubleUnaryOperator function = x -> Math.pow(x, power);

        assertThat(distribution.samples()).isEqualTo(SAMPLES);
        assertThat(distribution.low()).isBetween(0.0, 0.1);
        assertThat(distribution.high()).isBetween(0.99, 1.0);
        for (List<Integer> counts : distribution.states().get(0).counts()) {
            assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(SAMPLES);
            assertThat(chiSquare(counts, distribution, function)).isLessThan(LARGEST_CHI_SQUARE);
        }
    }

    @Test
    void allStatesShareTheirCells() {
        ValueDistribution distribution = distribution(List.of("∅", "r▷"), "0.9", 2);

        assertThat(chiSquare(distribution.states().get(0).counts().get(0), distribution, x -> x))
                .isLessThan(LARGEST_CHI_SQUARE);
        assertThat(chiSquare(distribution.states().get(1).counts().get(0), distribution, x -> x * x))
                .isLessThan(LARGEST_CHI_SQUARE);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        assertThat(distribution(List.of("★", "ℓ↖"), "0.5,0.9", 1))
                .isEqualTo(distribution(List.of("★", "ℓ↖"), "0.5,0.9", 3));
    }

    @Test
    void equalValuesAreAllInTheFirstCell() {
        ValueDistribution distribution =
                collected(List.of("∅"), "0.9", 2, "constant(2)").orElseThrow();

        assertThat(distribution.low()).isEqualTo(distribution.high());
        assertThat(distribution.states().get(0).counts().get(0))
                .startsWith(SAMPLES)
                .endsWith(0);
    }

    @Test
    void nothingIsToldBeforeAllValuesHaveCome() {
        ValueCollector collector = new ValueCollector(List.of(MODEL.state("∅").orElseThrow()), 1, SAMPLES);
        work(collector, "0.9", 1, "uniform(0, 1)", SAMPLES / 2);

        assertThat(collector.distribution()).isEmpty();
    }

    private static double chiSquare(
            List<Integer> counts, ValueDistribution distribution, DoubleUnaryOperator function) {
        double width = (distribution.high() - distribution.low()) / ValueDistribution.CELLS;
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            double from = i == 0 ? 0 : function.applyAsDouble(distribution.low() + i * width);
            double to = i == counts.size() - 1 ? 1 : function.applyAsDouble(distribution.low() + (i + 1) * width);
            double expected = SAMPLES * (to - from);
            sum += Math.pow(counts.get(i) - expected, 2) / expected;
        }
        return sum;
    }

    private static ValueDistribution distribution(List<String> names, String discounts, int threads) {
        return collected(names, discounts, threads, "uniform(0, 1)").orElseThrow();
    }

    private static Optional<ValueDistribution> collected(
            List<String> names, String discounts, int threads, String law) {
        ValueCollector collector = new ValueCollector(
                names.stream().map(name -> MODEL.state(name).orElseThrow()).toList(),
                Discount.listOf(discounts).size(),
                SAMPLES);
        work(collector, discounts, threads, law, SAMPLES);
        return collector.distribution();
    }

    private static void work(ValueCollector collector, String discounts, int threads, String law, int samples) {
        PowerPlan plan = new PowerPlan(Discount.listOf(discounts), 2 * SAMPLES, 1);
        Estimates.estimator(MODEL, RewardSpec.identical(Distribution.parse(law)))
                .begin(plan)
                .work(
                        new SampleRange(0, samples),
                        new Execution(
                                threads, (done, halfWidth) -> {}, () -> false, done -> {}, Optional.of(collector)));
    }
}
