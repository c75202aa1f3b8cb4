package io.github.leeway.power;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * How much of each control variate is taken off the POWER of a state, at one discount. The multiples come from a pilot, which is not
 * part of the sample; so the mean of what is left is the same, exactly, whatever they are.
 */
final class Adjustment {

    private static final double RIDGE =
            1e-9; // relative; keeps controls that say the same from canceling in large multiples

    private static final double SYMMETRY = 1e-12; // relative; products of the same numbers in the other order

    private final Controls controls;
    private final double[][] multiples; // [S][controls of the state]

    private Adjustment(Controls controls, double[][] multiples) {
        this.controls = controls;
        this.multiples = multiples;
    }

    /** None: samples stay as they are. */
    static Adjustment none(int states) {
        return new Adjustment(Controls.none(states), new double[states][0]);
    }

    /**
     * The multiples with least squares over a pilot.
     *
     * @param power [S][pilot]
     * @param deviations of the controls, [controls][pilot]
     */
    static Adjustment fit(Controls controls, double[][] power, double[][] deviations) {
        double[][] multiples = new double[power.length][];
        double[][] centered = new double[deviations.length][];
        for (int i = 0; i < centered.length; i++) {
            centered[i] = centered(deviations[i]);
        }
        for (int s = 0; s < power.length; s++) {
            multiples[s] = fit(controls.of(s), centered(power[s]), centered);
        }
        return new Adjustment(controls, multiples);
    }

    private static double[] fit(int[] own, double[] power, double[][] deviations) {
        if (own.length == 0) {
            return new double[0];
        }
        RealMatrix gram = new Array2DRowRealMatrix(own.length, own.length);
        RealVector right = new ArrayRealVector(own.length);
        for (int i = 0; i < own.length; i++) {
            for (int j = 0; j < own.length; j++) {
                gram.setEntry(i, j, product(deviations[own[i]], deviations[own[j]]));
            }
            right.setEntry(i, product(deviations[own[i]], power));
        }
        double ridge = RIDGE * gram.getTrace();
        if (!(ridge > 0 && Double.isFinite(ridge))) {
            return new double[own.length]; // controls that never deviate
        }
        for (int i = 0; i < own.length; i++) {
            gram.addToEntry(i, i, ridge);
        }
        return new CholeskyDecomposition(gram, SYMMETRY, 0)
                .getSolver()
                .solve(right)
                .toArray();
    }

    private static double[] centered(double[] sample) {
        double sum = 0;
        for (double value : sample) {
            sum += value;
        }
        double[] centered = new double[sample.length];
        for (int i = 0; i < centered.length; i++) {
            centered[i] = sample[i] - sum / sample.length;
        }
        return centered;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * Width of the range of POWER of a state less what is taken off; infinite where that of rewards is. POWER p is at most the largest reward within reach, M, a mean of
     * such rewards. So, where a multiple m &gt; 0 of M is taken off, p − m M is at least the least p less m times the greatest M, and at
     * most the greatest of (1 − m) M, which is about half as wide as if each were anything.
     *
     * @param lower of all rewards
     * @param upper of all rewards
     */
    double range(int s, double lower, double upper) {
        double range = upper - lower;
        if (!Double.isFinite(range)) {
            return Double.POSITIVE_INFINITY;
        }
        int[] own = controls.of(s);
        for (int i = 0; i < own.length; i++) {
            double multiple = multiples[s][i];
            if (controls.isCeiling(own[i], s) && multiple > 0) {
                double least = controls.lower(own[i]);
                double most = controls.upper(own[i]);
                range += multiple * most + Math.max((1 - multiple) * least, (1 - multiple) * most) - upper;
            } else if (multiple != 0) {
                range += Math.abs(multiple) * (controls.upper(own[i]) - controls.lower(own[i]));
            }
        }
        return Math.max(0, range); // rounding may make nothing less than that
    }

    /** What it takes multiples of. */
    Controls controls() {
        return controls;
    }

    /** Whether there is anything to take off. */
    boolean isUsed() {
        return controls.count() > 0;
    }

    /**
     * Takes the multiples off.
     *
     * @param power [S][lanes]; changed
     * @param deviations of the controls, [controls][lanes]
     */
    void apply(double[][] power, double[][] deviations) {
        for (int s = 0; s < power.length; s++) {
            int[] own = controls.of(s);
            for (int i = 0; i < own.length; i++) {
                subtract(power[s], multiples[s][i], deviations[own[i]]);
            }
        }
    }

    private static void subtract(double[] power, double multiple, double[] deviations) {
        for (int lane = 0; lane < power.length; lane++) {
            power[lane] -= multiple * deviations[lane];
        }
    }
}
