package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The reward functions of a batch that are still being solved, side by side, and sweeps over them. A lane that is certified leaves for
 * the {@link Results}; the sweeps go on with the rest.
 */
final class LaneBatch {

    private static final int LEFT = -1;
    private static final double FULL_ENOUGH = 0.75; // share of lanes below which the batch is made narrower

    private final SparseMdp mdp;
    private final Discount discount;
    private final Results results;
    private int[] laneOf; // [lanes], into all lanes; LEFT for one that is done
    private double[][] rewards; // [S][lanes]
    private double[][] values; // [S][lanes]
    private double[][] next; // [S][lanes]
    private double[] errors; // [lanes], at the last check
    private Sweep sweep;
    private Direction direction = Direction.FORWARD;
    private long sweepCount;

    private LaneBatch(
            SparseMdp mdp, Discount discount, Results results, int[] laneOf, double[][] rewards, double[][] values) {
        this.mdp = mdp;
        this.discount = discount;
        this.results = results;
        this.laneOf = laneOf;
        this.rewards = rewards;
        this.values = values;
        next = Rows.zeros(rewards.length, laneOf.length);
        errors = new double[laneOf.length];
        sweep = Sweep.of(discount, laneOf.length);
    }

    /** All lanes, with values below the optimal ones. */
    static LaneBatch start(SparseMdp mdp, Discount discount, Results results, double[] rewards) {
        int[] laneOf = new int[results.lanes()];
        Arrays.setAll(laneOf, lane -> lane);
        double[][] rows = Rows.of(rewards, laneOf.length);
        return new LaneBatch(mdp, discount, results, laneOf, rows, Rows.least(rows));
    }

    boolean isDone() {
        return Arrays.stream(laneOf).allMatch(lane -> lane == LEFT);
    }

    /** How many sweeps, checks included, these lanes have seen. */
    long sweepCount() {
        return sweepCount;
    }

    private int lanes() {
        return laneOf.length;
    }

    /** The proven error of each lane at the last check, by its place among all lanes; 0 for those that are not at work here. */
    double[] errors() {
        double[] all = new double[results.lanes()];
        for (int lane = 0; lane < lanes(); lane++) {
            if (laneOf[lane] != LEFT) {
                all[laneOf[lane]] = errors[lane];
            }
        }
        return all;
    }

    /** Gauss-Seidel sweeps in alternating directions. */
    void gaussSeidel(int sweeps) {
        for (int i = 0; i < sweeps; i++) {
            checkInterrupt();
            mdp.gaussSeidel(sweep, direction, rewards, values);
            direction = direction.opposite();
            sweepCount++;
        }
    }

    /** Plain Bellman sweeps. */
    void plain(int sweeps) {
        for (int i = 0; i < sweeps; i++) {
            checkInterrupt();
            mdp.bellman(sweep, rewards, values, next);
            swap();
            sweepCount++;
        }
    }

    /**
     * One plain sweep, from which the bounds of all lanes follow. Lanes within the precision leave; the others are raised by what the
     * bound allows, and stay below the optimal values if they were.
     */
    void check(double precision) {
        checkInterrupt();
        mdp.bellman(sweep, rewards, values, next);
        sweepCount++;
        int lanes = lanes();
        BellmanBound bound = BellmanBound.of(mdp, discount, lanes, rewards, values, next);
        double[] shift = new double[lanes];
        int working = 0;
        for (int lane = 0; lane < lanes; lane++) {
            if (laneOf[lane] == LEFT) {
                continue;
            }
            double asked = precision * Math.max(1, bound.magnitude(lane));
            errors[lane] = bound.error(lane);
            if (errors[lane] <= asked) {
                results.accept(laneOf[lane], next, lane, bound.shift(lane), errors[lane]);
                errors[lane] = 0;
                laneOf[lane] = LEFT;
            } else if (!(bound.rounding(lane) <= asked)) {
                throw new BoundNotReachedException(asked, errors[lane], sweepCount);
            } else {
                shift[lane] = bound.safeShift(lane);
                working++;
            }
        }
        raise(shift);
        if (working <= FULL_ENOUGH * lanes) {
            keep(lane -> laneOf[lane] != LEFT);
        }
    }

    /** Fails with the largest error if there are lanes at work. */
    void requireDone(double precision) {
        if (!isDone()) {
            throw new BoundNotReachedException(
                    precision, Arrays.stream(errors).max().orElse(0), sweepCount);
        }
    }

    /** Takes some lanes, chosen by their place among all, out of this batch and into one of their own. */
    LaneBatch split(IntPredicate chosen) {
        LaneBatch other = new LaneBatch(mdp, discount, results, laneOf, rewards, values);
        other.errors = errors;
        other.direction = direction;
        other.sweepCount = sweepCount;
        int[] all = laneOf;
        other.keep(lane -> all[lane] != LEFT && chosen.test(all[lane]));
        keep(lane -> all[lane] != LEFT && !chosen.test(all[lane]));
        return other;
    }

    /** Replaces the values of each lane at work by what a method makes of its rewards and values, each [S]. */
    void replace(LaneMethod method) {
        int states = mdp.stateCount();
        int lanes = lanes();
        double[] reward = new double[states];
        double[] value = new double[states];
        for (int lane = 0; lane < lanes; lane++) {
            if (laneOf[lane] == LEFT) {
                continue;
            }
            checkInterrupt();
            for (int s = 0; s < states; s++) {
                reward[s] = rewards[s][lane];
                value[s] = values[s][lane];
            }
            method.improve(reward, value);
            for (int s = 0; s < states; s++) {
                values[s][lane] = value[s];
            }
        }
    }

    /** Works on one reward function at a time. */
    @FunctionalInterface
    interface LaneMethod {
        /** Replaces values by better ones, both [S]. */
        void improve(double[] rewards, double[] values);
    }

    private void keep(IntPredicate chosen) {
        int[] kept = IntStream.range(0, lanes()).filter(chosen).toArray();
        rewards = Rows.select(rewards, kept);
        values = Rows.select(values, kept);
        next = Rows.zeros(values.length, kept.length);
        errors = Arrays.stream(kept).mapToDouble(lane -> errors[lane]).toArray();
        laneOf = Arrays.stream(kept).map(lane -> laneOf[lane]).toArray();
        sweep = Sweep.of(discount, kept.length);
    }

    private void raise(double[] shift) {
        for (double[] row : next) {
            for (int lane = 0; lane < shift.length; lane++) {
                row[lane] += shift[lane];
            }
        }
        swap();
    }

    private void swap() {
        double[][] old = values;
        values = next;
        next = old;
    }

    private static void checkInterrupt() {
        if (Thread.interrupted()) {
            throw new CancellationException("solving was interrupted");
        }
    }
}
