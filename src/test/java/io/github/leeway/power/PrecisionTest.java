package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.RewardSpec;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionTest {

    private static final long CEILING = 1 << 20;

    /** √(2 V L / n) + 7 R L / (3 (n − 1)) with L = ln(4 π² / (0.05 · 6)) = 4.8797, by hand. */
    @Test
    void theHalfWidthIsTheEmpiricalBernsteinBound() {
        assertThat(new SequentialBound(1).halfWidth(0.25, 1, 1000, 0)).isCloseTo(0.060792, within(2e-6));
    }

    /** Σ 6 / (π² k²) = 1. */
    @Test
    void theLooksShareTheErrorProbability() {
        assertThat(IntStream.range(0, 1_000_000)
                        .mapToDouble(SequentialBound::share)
                        .sum())
                .isCloseTo(1, within(1e-6))
                .isLessThan(1);
    }

    /** A run that stops when its intervals are narrow enough covers the exact value at least as often as it says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "uniform(0,1); 0.6666666666666666",
                "bernoulli(0.1); 0.19",
                "power(5); 0.9090909090909091",
                "constant(0.5); 0.5"
            })
    void aRunThatStopsByItsIntervalsCoversTheExactValue(String reward, double exact) {
        long covered = IntStream.range(0, 1_000)
                .mapToObj(seed -> run(reward, 0.04, seed, 1))
                .map(estimate -> estimate.discounts().get(0).states().get(0).power()) // the best of two leaves
                .filter(power -> power.low() <= exact + 1e-12 && exact - 1e-12 <= power.high())
                .count();

        assertThat(covered).isGreaterThanOrEqualTo(950);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void itStopsAtTheSameNumberForAnyNumberOfThreads(int threads) {
        PowerEstimate one = run("uniform(0,1)", 0.01, 5, 1);
        PowerEstimate several = run("uniform(0,1)", 0.01, 5, threads);

        assertThat(one.isPrecisionReached()).isTrue();
        assertThat(one.isPartial()).isFalse();
        assertThat(one.samples()).isLessThan(CEILING).isEqualTo(several.samples());
        assertThat(one.discounts()).isEqualTo(several.discounts());
    }

    @Test
    void aCeilingThatComesFirstIsSaid() {
        PowerPlan plan =
                new PowerPlan(List.of(Discount.of("0.9")), 1_000, 1, VarianceReduction.NONE, OptionalDouble.of(1e-6));
        PowerEstimate estimate = Estimates.run(Models.star(2), RewardSpec.uniform(), plan, 2);

        assertThat(estimate.samples()).isEqualTo(1_000);
        assertThat(estimate.isPrecisionReached()).isFalse();
    }

    @Test
    void aPrecisionThatIsNotPositiveIsRefused() {
        assertThatThrownBy(() -> new PowerPlan(
                        List.of(Discount.of("0.9")), 1_000, 1, VarianceReduction.NONE, OptionalDouble.of(0)))
                .hasMessage("precision is 0.0, expected a value above 0");
    }

    private static PowerEstimate run(String reward, double precision, long seed, int threads) {
        PowerPlan plan = new PowerPlan(
                List.of(Discount.of("0.9")), CEILING, seed, VarianceReduction.NONE, OptionalDouble.of(precision));
        return Estimates.run(Models.star(2), RewardSpec.identical(Distribution.parse(reward)), plan, threads);
    }
}
