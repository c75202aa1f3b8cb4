package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.Arrays;

/**
 * What one Bellman sweep proves. Let w = T v, and lo and hi the least and greatest entry of w − v. For any v, the optimal values lie
 * between w + γ/(1−γ)·lo and w + γ/(1−γ)·hi ({@link io.github.leeway.Bibliography#MACQUEEN_1966}; {@link
 * io.github.leeway.Bibliography#PUTERMAN_1994}, section 6.6).
 *
 * <p>In floating point, with unit roundoff u = 2^-53, n the largest number of outcomes of a choice and M a bound on rewards and
 * values, a computed sweep is within (n + 6) u M of the exact one: each product and sum, and the rounding of each probability and of
 * the discount itself, adds at most u M ({@link io.github.leeway.Bibliography#HIGHAM_2002}, section 3.1). That error is multiplied
 * by 1/(1−γ) like lo and hi; the differences, the shift and the expectation over what follows a choice add fewer than n + 10 more.
 */
final class BellmanBound {

    private static final double UNIT_ROUNDOFF = 0x1.0p-53;
    private static final double SECOND_ORDER = 1.01;

    private final double horizon; // γ / (1 − γ)
    private final double roundingPerMagnitude;
    private final double[] low; // [lanes], of w − v
    private final double[] high; // [lanes]
    private final double[] magnitude; // [lanes], M

    private BellmanBound(SparseMdp mdp, Discount discount, int lanes) {
        horizon = discount.value() / discount.complement();
        roundingPerMagnitude = SECOND_ORDER * (2.0 * mdp.mostOutcomes() + 16) * UNIT_ROUNDOFF / discount.complement();
        low = new double[lanes];
        high = new double[lanes];
        magnitude = new double[lanes];
    }

    /**
     * The bound from a sweep.
     *
     * @param rewards [S][lanes]
     * @param before v, [S][lanes]
     * @param after w, [S][lanes]
     */
    static BellmanBound of(
            SparseMdp mdp, Discount discount, int lanes, double[][] rewards, double[][] before, double[][] after) {
        BellmanBound bound = new BellmanBound(mdp, discount, lanes);
        Arrays.fill(bound.low, Double.POSITIVE_INFINITY);
        Arrays.fill(bound.high, Double.NEGATIVE_INFINITY);
        for (int s = 0; s < mdp.stateCount(); s++) {
            bound.include(rewards[s], before[s], after[s]);
        }
        return bound;
    }

    private void include(double[] rewards, double[] before, double[] after) {
        for (int lane = 0; lane < low.length; lane++) {
            double change = after[lane] - before[lane];
            low[lane] = Math.min(low[lane], change);
            high[lane] = Math.max(high[lane], change);
        }
        for (int lane = 0; lane < low.length; lane++) {
            double size = Math.max(Math.abs(rewards[lane]), Math.abs(before[lane]));
            magnitude[lane] = Math.max(magnitude[lane], size);
        }
    }

    /** What to add to w for the middle of the interval. */
    double shift(int lane) {
        return horizon * (low[lane] + high[lane]) / 2;
    }

    /** What may be added to w with the sum still below the optimal values, up to rounding; at least 0. */
    double safeShift(int lane) {
        return horizon * Math.max(0, low[lane]);
    }

    /** The proven error of w plus {@link #shift}: half the width of the interval and all rounding. */
    double error(int lane) {
        return horizon * (high[lane] - low[lane]) / 2 + rounding(lane);
    }

    /** The part of {@link #error} that more sweeps cannot remove. */
    double rounding(int lane) {
        return roundingPerMagnitude * magnitude[lane];
    }

    /** The largest reward or value of the lane, in absolute terms. */
    double magnitude(int lane) {
        return magnitude[lane];
    }
}
