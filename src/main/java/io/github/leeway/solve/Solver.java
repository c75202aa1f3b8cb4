package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;

/** Finds optimal values for many reward functions on one model. */
public interface Solver {

    /**
     * Solves a batch. The values of a lane are a pure function of the model, the discount and the rewards of that lane.
     *
     * @param mdp the model, with S states
     * @param discount in [0, 1)
     * @param rewards the reward of state s in lane l at {@code s * lanes + l}; finite; not changed
     * @param lanes number of reward functions, at least 1
     * @param workspace of this thread; the rows of the values are taken from it
     * @return optimal values with a proven error for each lane
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     * @throws BoundNotReachedException if a bound as good as the solver was asked for cannot be proven
     */
    OptimalValues solve(SparseMdp mdp, Discount discount, double[] rewards, int lanes, Workspace workspace);

    /** Solves a single batch, with scratch space that is thrown away. */
    default OptimalValues solve(SparseMdp mdp, Discount discount, double[] rewards, int lanes) {
        return solve(mdp, discount, rewards, lanes, new Workspace());
    }
}
