package io.github.leeway.report;

import io.github.leeway.power.Mean;
import io.github.leeway.power.Quantity;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An entry of the states in a result file.
 *
 * @param state its name
 * @param discount as it is written exactly
 * @param quantity what the value is
 * @param power its value, whatever it is
 * @param solverError largest proven error
 * @param varianceSaved see {@link io.github.leeway.power.DiscountEstimate}
 * @param exact the exact value, if there is one
 */
record ResultState(
        JsonNode state,
        JsonNode discount,
        Quantity quantity,
        Mean power,
        double solverError,
        double varianceSaved,
        Optional<BigFraction> exact) {

    static ResultState read(JsonNode entry) {
        Quantity quantity = QuantityWords.quantity(entry, "");
        return new ResultState(
                entry.field("state"),
                entry.field("discountExact"),
                quantity,
                mean(entry, QuantityWords.of(quantity).field(), "standardError", "ciLow", "ciHigh"),
                entry.error("solverError"),
                entry.extended("varianceSaved"),
                entry.optional("exact").map(JsonNode::fraction));
    }

    /** A mean in fields of these names. */
    static Mean mean(JsonNode entry, String value, String standardError, String low, String high) {
        Mean mean =
                new Mean(entry.extended(value), entry.error(standardError), entry.extended(low), entry.extended(high));
        boolean isBounded = Double.isFinite(mean.low()) && Double.isFinite(mean.high());
        if (isBounded && !(mean.low() <= mean.value() && mean.value() <= mean.high())) {
            throw entry.field(value).wrong("a number from " + mean.low() + " to " + mean.high());
        }
        return mean;
    }
}
