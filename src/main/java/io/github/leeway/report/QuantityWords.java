package io.github.leeway.report;

import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.Quantity;
import java.util.Locale;
import java.util.Optional;

/**
 * What the value of a state is called. Nothing else in this package knows: rewards on actions have no POWER.
 *
 * @param name in text
 * @param heading of a column in a terminal
 * @param field in JSON
 * @param column in CSV
 * @param next with discount 0, the reward of which it is the mean
 * @param definition a sentence
 */
record QuantityWords(String name, String heading, String field, String column, String next, String definition) {

    private static final QuantityWords POWER = new QuantityWords(
            Quantity.POWER.toString(),
            "POWER ±95%",
            "power",
            "power",
            "best expected next reward",
            "POWER of a state is what an optimal policy collects per step from the next step on, discounted, on average"
                    + " over the reward functions: the room that the state leaves.");
    private static final QuantityWords NORMALIZED_OPTIMAL_VALUE = new QuantityWords(
            Quantity.NORMALIZED_OPTIMAL_VALUE.toString(),
            "norm. opt. value ±95%",
            "normalizedOptimalValue",
            "normalized_optimal_value",
            "largest reward of an action",
            "Rewards are on actions, so this is not POWER: the normalized optimal value of a state is what an optimal policy"
                    + " collects per step from this step on, discounted, on average over the reward functions.");

    static QuantityWords of(PowerEstimate estimate) {
        return of(estimate.quantity());
    }

    static QuantityWords of(Quantity quantity) {
        return switch (quantity) {
            case POWER -> POWER;
            case NORMALIZED_OPTIMAL_VALUE -> NORMALIZED_OPTIMAL_VALUE;
        };
    }

    /**
     * The quantity of which an entry of a result file has a mean.
     *
     * @param suffix of the field
     */
    static Quantity quantity(JsonNode entry, String suffix) {
        return entry.optional(of(Quantity.NORMALIZED_OPTIMAL_VALUE).field() + suffix)
                        .isPresent()
                ? Quantity.NORMALIZED_OPTIMAL_VALUE
                : Quantity.POWER;
    }

    /** The name at the beginning of a sentence or heading. */
    String title() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** How a difference is called in JSON, before "-between-states". */
    String kind() {
        return column.replace('_', '-');
    }

    /** What a reader must be told where the values are not POWER. */
    Optional<String> note() {
        return this.equals(POWER) ? Optional.empty() : Optional.of(definition);
    }
}
