package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.Arrays;

/**
 * What one Bellman sweep proves. Let w = T v, and lo and hi the least and greatest entry of w − v. For any v, the optimal values lie
 * between w + γ/(1−γ)·lo and w + γ/(1−γ)·hi ({@link io.github.leeway.Bibliography#MACQUEEN_1966}; {@link
 * io.github.leeway.Bibliography#PUTERMAN_1994}, section 6.6).
 *
 * <p>In floating point, with unit roundoff u = 2^-53, n the largest number of outcomes of a choice and M a bound on rewards and
 * values, a computed sweep is within ε M of the exact one: the rounding of γ, two products and a sum add 3 u M, and, where n is above 1,
 * the rounding of probabilities (thrice where they were divided by a sum), products and sums of an expectation n + 3 more ({@link
 * io.github.leeway.Bibliography#HIGHAM_2002}, section 3.1). That error is multiplied by 1/(1−γ) like lo and hi; the
 * differences, the shift and its sum with w, and the expectation over what follows a choice, add (n + 10) u M at most. As the optimal values are within the largest reward, and
 * v is within (max |w − v| + ε M)/(1−γ) of them, M is at most (max |R| + max |w − v|/(1−γ)) / (1 − ε/(1−γ)).
 */
final class BellmanBound {

    private static final double UNIT_ROUNDOFF = 0x1.0p-53;
    private static final double SECOND_ORDER = 1.01;
    private static final double WIDENING = 1 + 0x1.0p-48; // for the rounding of horizon and differences

    private final double complement; // 1 − γ
    private final double horizon; // γ / (1 − γ)
    private final double roundingPerMagnitude; // of the bound
    private final double magnitudeFactor; // 1 / (1 − ε / (1 − γ)), infinite where rounding may undo a sweep
    private final double[] low; // [lanes], of w − v
    private final double[] high; // [lanes]
    private final double[] largestReward; // [lanes], in absolute terms

    private BellmanBound(SparseMdp mdp, Discount discount, double[] largestReward) {
        complement = discount.complement();
        horizon = discount.value() / complement;
        int outcomes = mdp.mostOutcomes();
        double error = SECOND_ORDER * (outcomes == 1 ? 3 : outcomes + 6) * UNIT_ROUNDOFF / complement;
        roundingPerMagnitude = error + SECOND_ORDER * (outcomes + 10) * UNIT_ROUNDOFF;
        magnitudeFactor = error < 1 ? 1 / (1 - error) : Double.POSITIVE_INFINITY;
        this.largestReward = largestReward;
        low = new double[largestReward.length];
        high = new double[largestReward.length];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
    }

    /**
     * A bound to be filled by a sweep.
     *
     * @param largestReward the largest absolute reward of each lane, [lanes]; not changed
     */
    static BellmanBound of(SparseMdp mdp, Discount discount, double[] largestReward) {
        return new BellmanBound(mdp, discount, largestReward);
    }

    /** Takes a state's row before and after the sweep. */
    void include(double[] before, double[] after) {
        for (int lane = 0; lane < low.length; lane++) {
            double change = after[lane] - before[lane];
            low[lane] = Math.min(low[lane], change);
            high[lane] = Math.max(high[lane], change);
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
        return WIDENING * horizon * (high[lane] - low[lane]) / 2 + rounding(lane);
    }

    /** The part of {@link #error} that is owed to rounding. */
    double rounding(int lane) {
        double farthest = Math.max(-low[lane], high[lane]) / complement;
        return roundingPerMagnitude * (largestReward[lane] + farthest) * magnitudeFactor;
    }

    /** The part of {@link #error} that no number of sweeps can remove. */
    double leastRounding(int lane) {
        return roundingPerMagnitude * largestReward[lane] * magnitudeFactor;
    }
}
