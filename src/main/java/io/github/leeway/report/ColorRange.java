package io.github.leeway.report;

import io.github.leeway.power.PowerEstimate;
import java.util.DoubleSummaryStatistics;

/**
 * What the colors of a page run over: the lowest to the highest POWER of any state at any discount, so that a color means the same at
 * every discount.
 *
 * @param low least number
 * @param high greatest number; both 0 if there is none
 */
record ColorRange(double low, double high) {

    static ColorRange of(PowerEstimate estimate) {
        DoubleSummaryStatistics powers = estimate.discounts().stream()
                .flatMap(discount -> discount.states().stream())
                .mapToDouble(state -> state.power().value())
                .filter(Double::isFinite)
                .summaryStatistics();
        return powers.getCount() == 0 ? new ColorRange(0, 0) : new ColorRange(powers.getMin(), powers.getMax());
    }

    /** The class of a cell with that number. */
    String cell(double value) {
        return Viridis.cell(value, low, high);
    }
}
