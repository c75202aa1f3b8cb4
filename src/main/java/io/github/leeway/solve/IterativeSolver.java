package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;

/**
 * Optimal values for a batch of reward functions by one {@link Strategy}. Lanes that are not done after so many sweeps start again with
 * policies, and those that are still not done go on with Gauss-Seidel sweeps until rounding must be in the way.
 *
 * <p>What becomes of a lane depends on that lane and on the number of sweeps alone, so that its bits do not depend on its company.
 *
 * @param strategy the one to begin with
 * @param precision largest error at which to stop, in units of the largest absolute reward of the lane or of 1, whichever is more;
 *     positive
 * @param patience number of sweeps after which to give the strategy up, at least 1
 */
record IterativeSolver(Strategy strategy, double precision, long patience) implements Solver {

    private static final int SPARE_SWEEPS = 1000;

    IterativeSolver {
        if (!(precision > 0)) {
            throw new IllegalArgumentException("precision is " + precision + ", expected a value above 0");
        }
        if (patience < 1) {
            throw new IllegalArgumentException("patience is " + patience + ", expected at least 1");
        }
    }

    @Override
    public OptimalValues solve(SparseMdp mdp, Discount discount, double[] rewards, int lanes, Workspace workspace) {
        Results results = new Results(mdp.stateCount(), lanes, workspace);
        LaneBatch batch = new LaneBatch(mdp, discount, precision, strategy.order(), results, rewards, workspace);
        if (discount.isZero()) {
            batch.check(); // (1 − γ) V* is the reward itself
            batch.requireDone();
            batch.release();
            return results.optimalValues();
        }
        long limit = sweepLimit(discount);
        advance(mdp, discount, batch, strategy, Math.min(patience, limit));
        if (!batch.isDone()) {
            batch.restart();
            if (Strategy.Policies.fits(mdp)) {
                new Strategy.Policies().advance(mdp, discount, batch);
            }
            advance(mdp, discount, batch, new Strategy.GaussSeidel(strategy.order()), batch.sweepCount() + limit);
        }
        batch.requireDone();
        batch.release();
        return results.optimalValues();
    }

    private static void advance(SparseMdp mdp, Discount discount, LaneBatch batch, Strategy strategy, long sweeps) {
        while (!batch.isDone() && batch.sweepCount() < sweeps) {
            strategy.advance(mdp, discount, batch);
        }
    }

    /** Twice as many sweeps as plain value iteration needs at most: beyond that, rounding is in the way. */
    private long sweepLimit(Discount discount) {
        double plain = Math.log(precision * discount.complement() / 4) / Math.log1p(-discount.complement());
        return SPARE_SWEEPS + (long) (2 * plain);
    }
}
