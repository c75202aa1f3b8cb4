package io.github.leeway.solve;

/**
 * The order in which Gauss-Seidel sweeps visit the states. Values flow against the transitions, so a state is best visited after what
 * follows it; where there are cycles no order has that for all states, and which one is nearest depends on the model (measured: between
 * the best and the worst lies a factor of up to 30 in the number of sweeps).
 */
enum SweepOrder {
    /** Depth first, successors first where there are no cycles; every other sweep the other way round. */
    ALTERNATING,
    /** Depth first, successors first where there are no cycles. */
    DEPTH_FIRST,
    /** From the states that are found last in a breadth-first search to those found first. */
    BREADTH_FIRST
}
