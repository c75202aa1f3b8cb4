package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.List;

/**
 * Optimal values for a batch of reward functions, by sweeps and, where those are slow, policies.
 *
 * <p>Gauss-Seidel sweeps with self-loops solved for, alternating in direction along the strongly connected components ({@link
 * io.github.leeway.Bibliography#DAI_2011}), start below the optimal values; now and then a plain Bellman sweep proves a bound ({@link
 * BellmanBound}), with which a lane is done or is raised. That ends soon where optimal policies come to rest. The lanes that are left
 * after a while go on in the way that suits them: in a deterministic model by {@link HowardIteration}; else by plain sweeps, whose
 * bounds close fast where the model mixes fast, or by more Gauss-Seidel sweeps, whichever gained more for this lane when both were
 * tried; and at last by {@link DensePolicyIteration}, where a model is small enough for it.
 *
 * <p>All decisions about a lane depend on that lane and on the number of sweeps alone, so that its bits do not depend on its company.
 *
 * @param precision largest error at which to stop, in units of the largest absolute reward of the lane or of 1, whichever is more;
 *     positive
 */
public record ValueIteration(double precision) implements Solver {

    /** The default precision. */
    public static final double DEFAULT_PRECISION = 1e-9;

    private static final int SWEEPS_BETWEEN_CHECKS = 4;
    private static final int FIRST_CHECKS = 4; // after which lanes go their own ways
    private static final int TRIAL_SWEEPS = 8;
    private static final int MOST_DENSE_STATES = 2000; // 32 MB for a matrix
    private static final double EVALUATIONS = 4; // policies evaluated from a good start, typically
    private static final int SPARE_SWEEPS = 1000;

    /** Checks the range. */
    public ValueIteration {
        if (!(precision > 0)) {
            throw new IllegalArgumentException("precision is " + precision + ", expected a value above 0");
        }
    }

    @Override
    public OptimalValues solve(SparseMdp mdp, Discount discount, double[] rewards, int lanes) {
        Rewards.check(mdp, rewards, lanes);
        Results results = new Results(mdp.stateCount(), lanes);
        LaneBatch batch = LaneBatch.start(mdp, discount, results, rewards);
        if (discount.value() == 0) {
            batch.check(precision); // (1 − γ) V* is the reward itself
            batch.requireDone(precision);
            return results.optimalValues();
        }
        for (int i = 0; i < FIRST_CHECKS && !batch.isDone(); i++) {
            batch.gaussSeidel(SWEEPS_BETWEEN_CHECKS);
            batch.check(precision);
        }
        long limit = sweepLimit(discount);
        if (!batch.isDone() && mdp.isDeterministic()) {
            batch.replace(new HowardIteration(mdp, discount));
            batch.check(precision);
            sweep(batch, LaneBatch::gaussSeidel, limit);
            batch.requireDone(precision);
        } else if (!batch.isDone()) {
            finishStochastic(mdp, discount, batch, limit);
        }
        return results.optimalValues();
    }

    /**
     * Tries plain and then Gauss-Seidel sweeps, as many of each. Lanes for which plain ones shrank the error more go on with those,
     * the others with Gauss-Seidel; and those that are not done after as much arithmetic as a few decompositions take, with policies.
     */
    private void finishStochastic(SparseMdp mdp, Discount discount, LaneBatch batch, long limit) {
        double[] before = batch.errors();
        batch.plain(TRIAL_SWEEPS);
        batch.check(precision);
        double[] between = batch.errors();
        batch.gaussSeidel(TRIAL_SWEEPS);
        batch.check(precision);
        double[] after = batch.errors();
        LaneBatch fastMixing = batch.split(lane -> between[lane] * between[lane] < before[lane] * after[lane]);
        long affordable = Math.min(limit, affordableSweeps(mdp));
        for (LaneBatch part : List.of(fastMixing, batch)) {
            Sweeping sweeping = part == fastMixing ? LaneBatch::plain : LaneBatch::gaussSeidel;
            sweep(part, sweeping, affordable);
            if (!part.isDone() && affordable < limit) {
                part.replace(new DensePolicyIteration(mdp, discount));
                part.check(precision);
                sweep(part, sweeping, limit);
            }
            part.requireDone(precision);
        }
    }

    /** Sweeps until all lanes are done or have seen so many sweeps. */
    private void sweep(LaneBatch batch, Sweeping sweeping, long limit) {
        while (!batch.isDone() && batch.sweepCount() < limit) {
            sweeping.sweep(batch, SWEEPS_BETWEEN_CHECKS);
            batch.check(precision);
        }
    }

    /** A way to sweep. */
    @FunctionalInterface
    private interface Sweeping {
        void sweep(LaneBatch batch, int sweeps);
    }

    /** How many sweeps cost as much as the decompositions of some policies; no limit where one would not fit in memory. */
    private static long affordableSweeps(SparseMdp mdp) {
        double states = mdp.stateCount();
        return states > MOST_DENSE_STATES
                ? Long.MAX_VALUE
                : (long) (EVALUATIONS * states * states * states / 3 / mdp.outcomeCount());
    }

    /** Twice as many sweeps as plain value iteration needs at most: beyond that, rounding is in the way. */
    private long sweepLimit(Discount discount) {
        double plain = Math.log(precision * discount.complement() / 4) / Math.log1p(-discount.complement());
        return SPARE_SWEEPS + (long) (2 * plain);
    }
}
