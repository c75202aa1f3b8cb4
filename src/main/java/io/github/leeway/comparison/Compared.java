package io.github.leeway.comparison;

import io.github.leeway.power.PowerEstimate;
import java.util.List;

/**
 * How two models differ.
 *
 * @param models which ones
 * @param estimate of both as one
 * @param tests how many differences were tested, at all discounts together; those that are proven to be 0 are not among them
 * @param discounts one entry for each discount, in the order of the plan
 */
public record Compared(MatchedModels models, PowerEstimate estimate, long tests, List<DiscountComparison> discounts) {

    /** Copies the list. */
    public Compared {
        discounts = List.copyOf(discounts);
    }

    /** What was found of the first model, by itself; its preferences are tested together with those of the second. */
    public PowerEstimate ofFirst() {
        return models.first().of(estimate);
    }

    /** What was found of the second model, likewise. */
    public PowerEstimate ofSecond() {
        return models.second().of(estimate);
    }
}
