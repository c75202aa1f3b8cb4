package io.github.leeway.report;

import io.github.leeway.power.Mean;
import io.github.leeway.power.StateEstimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * Rounds the numbers of a column alike, so that they can be compared at a glance: to the decimals that the smallest error allows, but
 * no error to more than two significant digits.
 *
 * @param decimals that the smallest error allows
 */
record RoundedColumn(int decimals) {

    static RoundedColumn over(Stream<StateEstimate> estimates) {
        return new RoundedColumn(estimates
                .map(Rounded::of)
                .filter(RoundedColumn::hasPlainError)
                .mapToInt(rounded -> new BigDecimal(rounded.error()).scale())
                .max()
                .orElse(0));
    }

    Rounded of(StateEstimate estimate) {
        Rounded alone = Rounded.of(estimate);
        if (!hasPlainError(alone)) {
            return alone;
        }
        Mean mean = estimate.power();
        BigDecimal error = new BigDecimal(mean.halfWidth());
        BigDecimal larger = new BigDecimal(Math.max(mean.halfWidth(), estimate.solverError()));
        int most = larger.round(new MathContext(2, RoundingMode.HALF_EVEN)).scale();
        int scale = Math.max(new BigDecimal(alone.error()).scale(), Math.min(decimals, most));
        return new Rounded(
                new BigDecimal(mean.value())
                        .setScale(scale, RoundingMode.HALF_EVEN)
                        .toPlainString(),
                error.setScale(scale, RoundingMode.HALF_EVEN).toPlainString());
    }

    private static boolean hasPlainError(Rounded rounded) {
        return !rounded.error().equals("0")
                && rounded.error().chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}
