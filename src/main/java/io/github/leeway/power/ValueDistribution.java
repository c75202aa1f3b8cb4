package io.github.leeway.power;

import io.github.leeway.mdp.State;
import java.util.List;

/**
 * How {@link PowerValues}, of which POWER is the mean, are distributed over some reward functions: counts in cells of equal width from
 * the lowest to the highest value of any of the states at any discount, so that all counts can be compared.
 *
 * @param samples number of reward functions, the first of the run
 * @param low the lowest value, in units of reward
 * @param high the highest value; where it is {@code low}, all values are in the first cell
 * @param states one entry for each state that was asked for, in that order
 */
public record ValueDistribution(long samples, double low, double high, List<OfState> states) {

    /** How many cells there are. */
    public static final int CELLS = 24;

    /** Copies the list. */
    public ValueDistribution {
        states = List.copyOf(states);
    }

    /**
     * The counts of a state.
     *
     * @param state which one
     * @param counts by discount, in the order of the plan: {@link #CELLS} numbers that sum to the number of samples
     */
    public record OfState(State state, List<List<Integer>> counts) {

        /** Copies the lists. */
        public OfState {
            counts = counts.stream().map(List::copyOf).toList();
        }
    }
}
