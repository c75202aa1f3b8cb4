package io.github.leeway.comparison;

import io.github.leeway.power.DiscountEstimate;
import java.util.List;

/**
 * Two models at one discount.
 *
 * @param estimate of both models as one
 * @param powers one entry for each state of both, in the order of the first
 * @param shares one entry for each action of both, likewise
 */
public record DiscountComparison(DiscountEstimate estimate, List<PowerGap> powers, List<ShareGap> shares) {

    /** Copies the lists. */
    public DiscountComparison {
        powers = List.copyOf(powers);
        shares = List.copyOf(shares);
    }
}
