package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;

/** Decides which solver is to solve a model at a discount. */
@FunctionalInterface
public interface SolverSelector {

    /**
     * With how many reward functions to ask, where memory allows. Enough for loops over them to be compiled as for whole batches: with
     * 4, what came after was measured to be up to twice as slow.
     */
    int PROBES = 16;

    /**
     * Decides; a pure function of all it is given.
     *
     * @param discount in [0, 1)
     * @param rewards of the first few reward functions, of state s in lane l at {@code s * lanes + l}
     * @param lanes their number, at least 1
     * @throws UnsuitableMethodException if what was asked for does not suit the model
     */
    Selection select(SparseMdp mdp, Discount discount, double[] rewards, int lanes);

    /**
     * What was decided.
     *
     * @param solver which proves its precision or fails
     * @param description which it is and why, in words
     */
    record Selection(Solver solver, String description) {}
}
