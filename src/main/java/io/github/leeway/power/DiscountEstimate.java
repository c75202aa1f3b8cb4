package io.github.leeway.power;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import java.util.List;

/**
 * What was estimated at one discount.
 *
 * @param discount which one
 * @param solver which solver found the optimal values, and why that one, in words
 * @param varianceSaved by state: how many times the variance of its estimate a plain mean of as many independent samples would
 *     have: the variance of single samples as they are over the size of a group, over the variance of the means of groups; 1 where
 *     samples are independent and nothing was taken off, infinite where only the plain mean would vary, not a number where neither does
 * @param states one entry for each state, by index
 * @param differences one entry for each contrast of the plan that there is at this discount, in its order
 * @param sets one entry for each set of policies of the plan, in its order
 */
public record DiscountEstimate(
        Discount discount,
        String solver,
        List<Double> varianceSaved,
        List<StateEstimate> states,
        List<Difference> differences,
        List<PolicySetEstimate> sets) {

    /** An estimate without differences and sets of policies. */
    public DiscountEstimate(Discount discount, String solver, List<Double> varianceSaved, List<StateEstimate> states) {
        this(discount, solver, varianceSaved, states, List.of(), List.of());
    }

    /** Copies the lists. */
    public DiscountEstimate {
        varianceSaved = List.copyOf(varianceSaved);
        states = List.copyOf(states);
        differences = List.copyOf(differences);
        sets = List.copyOf(sets);
    }

    /** The entry of a state. */
    public StateEstimate of(State state) {
        return states.get(state.index());
    }
}
