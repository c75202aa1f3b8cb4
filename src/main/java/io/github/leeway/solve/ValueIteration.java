package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * Value iteration over a batch of reward functions. Gauss-Seidel sweeps with self-loops solved for, alternating in direction along
 * the strongly connected components ({@link io.github.leeway.Bibliography#DAI_2011}), start below the optimal values; every few of
 * them one plain Bellman sweep proves a bound ({@link BellmanBound}), after which a lane is done or is raised by what the bound
 * allows.
 *
 * <p>A lane that is done leaves the batch, and the sweeps go on with the rest. When a sweep is a check depends only on how many there
 * were, so that a lane takes the same steps in any company.
 *
 * @param precision largest error at which to stop, in units of the largest absolute reward of the lane or of 1, whichever is more;
 *     positive
 */
public record ValueIteration(double precision) implements Solver {

    /** The default precision. */
    public static final double DEFAULT_PRECISION = 1e-9;

    private static final int SWEEPS_PER_CHECK = 4;
    private static final double FULL_ENOUGH = 0.75; // share of lanes below which the batch is made narrower
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
        Batch batch = new Batch(mdp, discount, rewards, lanes);
        long limit = sweepLimit(discount);
        while (!batch.isDone()) {
            if (Thread.interrupted()) {
                throw new CancellationException("solving was interrupted");
            }
            batch.sweep();
            batch.check(precision, limit);
        }
        return batch.result();
    }

    /** Twice as many sweeps as plain value iteration needs at most: beyond that, rounding is in the way. */
    private long sweepLimit(Discount discount) {
        double plain = Math.log(precision * discount.complement() / 4) / Math.log1p(-discount.complement());
        return SPARE_SWEEPS + (long) (2 * plain);
    }

    /** The lanes still at work, side by side, and the results of those that are done. */
    private static final class Batch {
        private final SparseMdp mdp;
        private final Discount discount;
        private final double[] done; // [S × all lanes]
        private final double[] errors; // [all lanes]
        private int[] laneOf; // [lanes at work], into all lanes; -1 for one that is done
        private double[] rewards; // [S × lanes at work]
        private double[] values; // [S × lanes at work]
        private double[] next; // [S × lanes at work]
        private Sweep sweep;
        private Direction direction = Direction.FORWARD;
        private long sweepCount;

        Batch(SparseMdp mdp, Discount discount, double[] rewards, int lanes) {
            this.mdp = mdp;
            this.discount = discount;
            this.rewards = rewards;
            done = new double[rewards.length];
            errors = new double[lanes];
            laneOf = new int[lanes];
            Arrays.setAll(laneOf, lane -> lane);
            values = Rewards.least(mdp, rewards, lanes);
            next = new double[values.length];
            sweep = Sweep.of(discount, lanes);
        }

        boolean isDone() {
            return laneOf.length == 0;
        }

        OptimalValues result() {
            return new OptimalValues(errors.length, done, errors);
        }

        void sweep() {
            for (int i = 0; i < SWEEPS_PER_CHECK; i++) {
                mdp.gaussSeidel(sweep, direction, rewards, values);
                direction = direction.opposite();
                sweepCount++;
            }
        }

        void check(double precision, long limit) {
            mdp.bellman(sweep, rewards, values, next);
            sweepCount++;
            int lanes = laneOf.length;
            BellmanBound bound = BellmanBound.of(mdp, discount, lanes, rewards, values, next);
            double[] shift = new double[lanes];
            int working = 0;
            for (int lane = 0; lane < lanes; lane++) {
                double asked = precision * Math.max(1, bound.magnitude(lane));
                if (laneOf[lane] >= 0 && bound.error(lane) <= asked) {
                    finish(lane, bound);
                } else if (laneOf[lane] >= 0) {
                    if (sweepCount > limit || !(bound.rounding(lane) <= asked)) {
                        throw new BoundNotReachedException(asked, bound.error(lane), sweepCount);
                    }
                    shift[lane] = bound.safeShift(lane);
                    working++;
                }
            }
            raise(shift);
            if (working <= FULL_ENOUGH * lanes) {
                narrow(working);
            }
        }

        private void finish(int lane, BellmanBound bound) {
            int all = errors.length;
            for (int s = 0; s < mdp.stateCount(); s++) {
                done[s * all + laneOf[lane]] = next[s * laneOf.length + lane] + bound.shift(lane);
            }
            errors[laneOf[lane]] = bound.error(lane);
            laneOf[lane] = -1;
        }

        private void raise(double[] shift) {
            for (int at = 0; at < next.length; at += shift.length) {
                for (int lane = 0; lane < shift.length; lane++) {
                    next[at + lane] += shift[lane];
                }
            }
            double[] raised = next;
            next = values;
            values = raised;
        }

        private void narrow(int working) {
            int[] kept = new int[working];
            int count = 0;
            for (int lane = 0; lane < laneOf.length; lane++) {
                if (laneOf[lane] >= 0) {
                    kept[count++] = lane;
                }
            }
            rewards = select(rewards, kept);
            values = select(values, kept);
            next = new double[values.length];
            laneOf = Arrays.stream(kept).map(lane -> laneOf[lane]).toArray();
            sweep = Sweep.of(discount, working);
        }

        private double[] select(double[] wide, int[] kept) {
            double[] narrow = new double[mdp.stateCount() * kept.length];
            for (int s = 0; s < mdp.stateCount(); s++) {
                for (int i = 0; i < kept.length; i++) {
                    narrow[s * kept.length + i] = wide[s * laneOf.length + kept[i]];
                }
            }
            return narrow;
        }
    }
}
