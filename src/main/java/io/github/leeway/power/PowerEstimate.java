package io.github.leeway.power;

import io.github.leeway.mdp.Mdp;
import java.util.Comparator;
import java.util.List;

/**
 * The result of a run. All discounts, states and actions were judged on the same reward functions.
 *
 * @param mdp the environment
 * @param plan what was asked
 * @param samples number of reward functions that were looked at: as many as planned, or fewer if the run was interrupted
 * @param quantity what the value of a state is; where it is not POWER, {@link StateEstimate#power} and {@link
 *     ActionEstimate#powerNext} hold it all the same
 * @param discounts one entry for each discount, in the order of the plan
 */
public record PowerEstimate(
        Mdp mdp, PowerPlan plan, long samples, Quantity quantity, List<DiscountEstimate> discounts) {

    /** An estimate of POWER. */
    public PowerEstimate(Mdp mdp, PowerPlan plan, long samples, List<DiscountEstimate> discounts) {
        this(mdp, plan, samples, Quantity.POWER, discounts);
    }

    /** Copies the list. */
    public PowerEstimate {
        discounts = List.copyOf(discounts);
    }

    /** The entry of the greatest discount. */
    public DiscountEstimate atGreatestDiscount() {
        return discounts.stream()
                .max(Comparator.comparing(DiscountEstimate::discount))
                .orElseThrow();
    }

    /** Whether the run ended before all planned reward functions were looked at, and not because a precision was reached. */
    public boolean isPartial() {
        return samples < plan.samples() && !isPrecisionReached();
    }

    /** Whether a precision was asked for, and every POWER is known to within it. */
    public boolean isPrecisionReached() {
        return plan.precision().isPresent()
                && largestHalfWidth() <= plan.precision().getAsDouble();
    }

    /** The largest half-width of the 95 % intervals of POWER. */
    public double largestHalfWidth() {
        return discounts.stream()
                .flatMap(discount -> discount.states().stream())
                .mapToDouble(state -> state.power().halfWidth())
                .max()
                .orElse(0);
    }

    /** The largest proven error of the solver. */
    public double largestSolverError() {
        return discounts.stream()
                .flatMap(discount -> discount.states().stream())
                .mapToDouble(StateEstimate::solverError)
                .max()
                .orElse(0);
    }
}
