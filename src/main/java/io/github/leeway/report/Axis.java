package io.github.leeway.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Maps numbers to coordinates.
 *
 * @param low least number
 * @param high greatest number, above {@code low}
 * @param from coordinate of {@code low}
 * @param to coordinate of {@code high}
 */
record Axis(double low, double high, double from, double to) {

    private static final int[] STEPS = {1, 2, 5, 10};

    /** An axis that ends at round numbers and holds all of a range, which may be empty. */
    static Axis around(double least, double greatest, double from, double to) {
        double margin = greatest > least ? 0 : Math.max(Math.abs(least) * 0.1, 1e-9);
        Axis tight = new Axis(least - margin, greatest + margin, from, to);
        double step = tight.step(5).doubleValue();
        return new Axis(
                Math.floor(tight.low / step + 1e-9) * step, Math.ceil(tight.high / step - 1e-9) * step, from, to);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** Round numbers on the axis, about so many. */
    List<BigDecimal> ticks(int count) {
        BigDecimal step = step(count);
        List<BigDecimal> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step.doubleValue() - 1e-9);
        long last = (long) Math.floor(high / step.doubleValue() + 1e-9);
        for (long i = first; i <= last; i++) {
            ticks.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return ticks;
    }

    private BigDecimal step(int count) {
        double rough = (high - low) / count;
        int exponent = (int) Math.floor(Math.log10(rough));
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        for (int step : STEPS) {
            BigDecimal candidate = unit.multiply(BigDecimal.valueOf(step));
            if (candidate.doubleValue() >= rough * 0.75) {
                return candidate;
            }
        }
        return unit.scaleByPowerOfTen(1);
    }
}
