package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * The reward functions of a batch that are still being solved, side by side, and work on them. A lane that is certified leaves for the
 * {@link Results}; work goes on with the rest.
 */
final class LaneBatch {

    private static final int LEFT = -1;
    private static final double FULL_ENOUGH = 0.5; // share of lanes below which the batch is made narrower
    private static final int FEWEST = 16; // lanes side by side, done or not: shorter loops take no less time
    private static final double COST_OF_CHECK = 1.4; // measured, in plain sweeps
    private static final double SCALAR =
            10; // cost of an operation on one lane, in those of a lane among many; measured

    private final SparseMdp mdp;
    private final Discount discount;
    private final double precision;
    private final SweepOrder order;
    private final Results results;
    private final Workspace workspace;
    private int[] laneOf; // [lanes], into all lanes; LEFT for one that is done
    private double[] largestReward; // [lanes], in absolute terms
    private double[][] rewards; // [S][lanes], like all rows in the order of the sweeps
    private double[][] values; // [S][lanes]
    private double[][] next; // [S][lanes]
    private double[] errors; // [lanes], at the last check
    private Sweep sweep;
    private Optional<AndersonMixing> mixing = Optional.empty();
    private double[][] before = {}; // [S][lanes], values before the steps that are to be mixed
    private Direction direction = Direction.FORWARD;
    private long sweepCount;
    private double work; // in plain sweeps

    /**
     * All lanes, with values below the optimal ones.
     *
     * @param precision largest error of a lane that is done, in units of its largest absolute reward or of 1, whichever is more
     * @param order of sweeps and of rows
     * @param rewards [S × lanes], of state s in lane l at {@code s * lanes + l}
     */
    LaneBatch(
            SparseMdp mdp,
            Discount discount,
            double precision,
            SweepOrder order,
            Results results,
            double[] rewards,
            Workspace workspace) {
        this.mdp = mdp;
        this.discount = discount;
        this.precision = precision;
        this.order = order;
        this.results = results;
        this.workspace = workspace;
        Rewards.checkShape(mdp, rewards, results.lanes());
        laneOf = new int[results.lanes()];
        for (int lane = 0; lane < laneOf.length; lane++) {
            laneOf[lane] = lane;
        }
        this.rewards = workspace.rows(mdp.stateCount(), laneOf.length);
        Rows.fill(rewards, mdp.order(order), this.rewards);
        largestReward = Rows.largest(this.rewards);
        Rewards.checkSize(this.rewards, mdp.order(order), largestReward);
        errors = new double[laneOf.length];
        Arrays.fill(errors, Double.POSITIVE_INFINITY);
        sweep = Sweep.of(mdp, order, discount, laneOf.length);
        next = workspace.rows(mdp.stateCount(), laneOf.length);
        values = workspace.rows(mdp.stateCount(), laneOf.length);
        restart();
    }

    /** Sets all values to where they were in the beginning: below the optimal ones, and at least what short cycles earn. */
    void restart() {
        Rows.fillWithLeast(rewards, values);
        mdp.raiseToShortCycles(sweep, rewards, values);
        work++;
        endMixing();
        direction = Direction.FORWARD;
    }

    private void endMixing() {
        if (mixing.isPresent()) {
            mixing.get().release();
            workspace.release(before);
            mixing = Optional.empty();
        }
    }

    /** Gives the scratch space back; the end of the batch. */
    void release() {
        endMixing();
        workspace.release(rewards);
        workspace.release(values);
        workspace.release(next);
    }

    boolean isDone() {
        for (int lane : laneOf) {
            if (lane != LEFT) {
                return false;
            }
        }
        return true;
    }

    /** How many sweeps, checks included, these lanes have seen. */
    long sweepCount() {
        return sweepCount;
    }

    /** What has been spent on each lane, in plain sweeps; counted, not timed. */
    double work() {
        return work;
    }

    /** The largest proven error of the lanes at work, at the last check. */
    double error() {
        return IntStream.range(0, lanes())
                .filter(lane -> laneOf[lane] != LEFT)
                .mapToDouble(lane -> errors[lane])
                .max()
                .orElse(0);
    }

    private int lanes() {
        return laneOf.length;
    }

    /** Gauss-Seidel sweeps in the order of the batch. */
    void gaussSeidel(int sweeps) {
        for (int i = 0; i < sweeps; i++) {
            checkInterrupt();
            mdp.gaussSeidel(sweep, direction, rewards, values);
            if (order == SweepOrder.ALTERNATING) {
                direction = direction.opposite();
            }
            sweepCount++;
            work++;
        }
    }

    /** Plain Bellman sweeps. */
    void plain(int sweeps) {
        for (int i = 0; i < sweeps; i++) {
            checkInterrupt();
            mdp.bellman(sweep, rewards, values, next);
            swap();
            sweepCount++;
            work++;
        }
    }

    /** Some sweeps and a {@link #check}, taken as one step of Anderson mixing over the last few of its kind. */
    void mixed(int window, Runnable sweeps) {
        if (mixing.isEmpty()) {
            mixing = Optional.of(new AndersonMixing(window, mdp.stateCount(), lanes(), workspace));
            before = workspace.rows(mdp.stateCount(), lanes());
        }
        Rows.copy(values, before);
        sweeps.run();
        check();
        if (!isDone()) {
            mixing.orElseThrow().mix(before, values);
            double states = mdp.stateCount();
            work += (3 * window + 4) * states / (mdp.outcomeCount() + 2 * states);
        }
    }

    /**
     * One plain sweep, from which the bounds of all lanes follow. Lanes within the precision leave; without mixing, the others are
     * raised by what the bound allows, and stay below the optimal values if they were.
     *
     * @throws BoundNotReachedException if rounding alone is above the precision
     */
    void check() {
        checkInterrupt();
        BellmanBound bound = BellmanBound.of(mdp, discount, largestReward);
        mdp.bellman(sweep, rewards, values, next, bound);
        sweepCount++;
        work += COST_OF_CHECK;
        int lanes = lanes();
        double[] shift = new double[lanes];
        int[] done = new int[lanes];
        int doneCount = 0;
        int working = 0;
        for (int lane = 0; lane < lanes; lane++) {
            if (laneOf[lane] == LEFT) {
                continue;
            }
            double asked = precision * Math.max(1, largestReward[lane]);
            errors[lane] = bound.error(lane);
            if (errors[lane] <= asked) {
                shift[lane] = bound.shift(lane);
                done[doneCount++] = lane;
                results.acceptError(laneOf[lane], errors[lane]);
            } else if (!(bound.leastRounding(lane) <= asked)) {
                throw new BoundNotReachedException(asked, errors[lane], sweepCount);
            } else {
                shift[lane] = bound.safeShift(lane);
                working++;
            }
        }
        swap();
        if (doneCount > 0) {
            results.acceptValues(values, sweep.order(), Arrays.copyOf(done, doneCount), laneOf, shift);
            for (int i = 0; i < doneCount; i++) {
                laneOf[done[i]] = LEFT;
                shift[done[i]] = 0;
            }
        }
        if (working > 0 && mixing.isEmpty()) {
            Rows.add(values, shift);
        }
        if (working > 0 && working <= FULL_ENOUGH * lanes && lanes > FEWEST) {
            narrow(working);
        }
    }

    /** Fails with the largest error if there are lanes at work. */
    void requireDone() {
        if (!isDone()) {
            throw new BoundNotReachedException(precision, error(), sweepCount);
        }
    }

    /** Replaces the values of each lane at work by what a method makes of its rewards and values, each [S]. */
    void replace(LaneMethod method) {
        int states = mdp.stateCount();
        double[] reward = new double[states];
        double[] value = new double[states];
        double operations = 0;
        int working = 0;
        for (int lane = 0; lane < lanes(); lane++) {
            if (laneOf[lane] == LEFT) {
                continue;
            }
            checkInterrupt();
            for (int s = 0; s < states; s++) {
                reward[s] = rewards[sweep.order().place(s)][lane];
                value[s] = values[sweep.order().place(s)][lane];
            }
            operations += method.improve(reward, value);
            working++;
            for (int s = 0; s < states; s++) {
                values[sweep.order().place(s)][lane] = value[s];
            }
        }
        work += SCALAR * operations / Math.max(1, working) / (mdp.outcomeCount() + 2.0 * states);
    }

    /** Goes on with the lanes at work and, up to a power of two, some that are done: few widths to keep scratch space for. */
    private void narrow(int working) {
        int width = Math.max(FEWEST, Integer.highestOneBit(2 * working - 1));
        int[] kept = IntStream.concat(
                        IntStream.range(0, lanes()).filter(lane -> laneOf[lane] != LEFT),
                        IntStream.range(0, lanes()).filter(lane -> laneOf[lane] == LEFT))
                .limit(width)
                .toArray();
        rewards = kept(rewards, kept);
        values = kept(values, kept);
        workspace.release(next);
        next = workspace.rows(values.length, kept.length);
        if (mixing.isPresent()) {
            mixing.get().keep(kept);
            before = kept(before, kept);
        }
        errors = Arrays.stream(kept).mapToDouble(lane -> errors[lane]).toArray();
        largestReward =
                Arrays.stream(kept).mapToDouble(lane -> largestReward[lane]).toArray();
        laneOf = Arrays.stream(kept).map(lane -> laneOf[lane]).toArray();
        sweep = Sweep.of(mdp, order, discount, kept.length);
    }

    private double[][] kept(double[][] rows, int[] lanes) {
        double[][] kept = workspace.rows(rows.length, lanes.length);
        Rows.select(rows, lanes, kept);
        workspace.release(rows);
        return kept;
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
