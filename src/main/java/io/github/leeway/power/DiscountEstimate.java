package io.github.leeway.power;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import java.util.List;

/**
 * What was estimated at one discount.
 *
 * @param discount which one
 * @param solver which solver found the optimal values, and why that one, in words
 * @param states one entry for each state, by index
 */
public record DiscountEstimate(Discount discount, String solver, List<StateEstimate> states) {

    /** Copies the list. */
    public DiscountEstimate {
        states = List.copyOf(states);
    }

    /** The entry of a state. */
    public StateEstimate of(State state) {
        return states.get(state.index());
    }
}
