package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;

/**
 * {@link DensePolicyIteration} for every reward function: exact up to rounding, which one Bellman sweep at the end bounds. For small
 * models, and to hold other solvers against.
 */
public record PolicyIteration() implements Solver {

    @Override
    public OptimalValues solve(SparseMdp mdp, Discount discount, double[] rewards, int lanes) {
        Rewards.check(mdp, rewards, lanes);
        Results results = new Results(mdp.stateCount(), lanes);
        LaneBatch batch = LaneBatch.start(mdp, discount, results, rewards);
        batch.replace(new DensePolicyIteration(mdp, discount));
        batch.check(Double.MAX_VALUE); // takes every lane, with the bound it has
        return results.optimalValues();
    }
}
