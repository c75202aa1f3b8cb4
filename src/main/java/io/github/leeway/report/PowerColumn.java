package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.StateEstimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * POWER of many states at one discount in decimals that all of them share, those that the largest error allows, so that a page holds
 * whole numbers only and its script need not know how to round.
 *
 * @param decimals of all numbers, 0 to 6
 * @param entries one for each state, in the order asked for
 */
record PowerColumn(int decimals, List<Entry> entries) {

    private static final int MOST_DECIMALS = 6;

    /**
     * A number and half the width of its 95 % interval.
     *
     * @param value in units of the last decimal; not a number where it is none
     * @param error in the same unit, never below the truth by more than half of it; {@link #BELOW} if it is less than half a unit
     *     and not zero; not a number where it is none
     */
    record Entry(double value, double error) {

        /** Stands for an error that is not zero and below the last decimal. */
        static final double BELOW = -1;
    }

    PowerColumn {
        entries = List.copyOf(entries);
    }

    /** The column of some states. */
    static PowerColumn of(DiscountEstimate discount, List<State> states) {
        List<StateEstimate> estimates = states.stream().map(discount::of).toList();
        double largest = estimates.stream()
                .mapToDouble(PowerColumn::larger)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        int decimals = largest == 0 ? MOST_DECIMALS : Math.max(0, Math.min(MOST_DECIMALS, Rounded.decimals(largest)));
        return new PowerColumn(
                decimals,
                estimates.stream().map(estimate -> entry(estimate, decimals)).toList());
    }

    /** One entry as people read it. */
    Rounded text(int i) {
        Entry entry = entries.get(i);
        if (Double.isNaN(entry.value)) {
            return new Rounded(Rounded.NOT_AVAILABLE, Rounded.NOT_AVAILABLE);
        }
        String error = Double.isNaN(entry.error)
                ? Rounded.NOT_AVAILABLE
                : entry.error == Entry.BELOW ? "<" + plain(1) : plain(entry.error);
        return new Rounded(plain(entry.value), error);
    }

    private String plain(double units) {
        return BigDecimal.valueOf((long) units, decimals).toPlainString();
    }

    private static Entry entry(StateEstimate estimate, int decimals) {
        double error = estimate.power().halfWidth();
        double rounded = units(error, decimals);
        return new Entry(units(estimate.power().value(), decimals), rounded == 0 && error > 0 ? Entry.BELOW : rounded);
    }

    private static double units(double number, int decimals) {
        return Double.isFinite(number)
                ? new BigDecimal(number)
                        .movePointRight(decimals)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : Double.NaN;
    }

    private static double larger(StateEstimate estimate) {
        return Math.max(estimate.power().halfWidth(), estimate.solverError());
    }
}
