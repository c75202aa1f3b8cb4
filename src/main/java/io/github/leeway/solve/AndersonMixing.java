package io.github.leeway.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Anderson mixing of a fixed-point iteration x ← g(x), for each lane of a batch by itself ({@link
 * io.github.leeway.Bibliography#ANDERSON_1965}; for value iteration {@link io.github.leeway.Bibliography#GEIST_SCHERRER_2018}). With
 * the residual f(x) = g(x) − x and the differences of f and g over the last few steps, the next x is g(x) − Σ θ_j Δg_j for the θ that
 * make f(x) − Σ θ_j Δf_j smallest in the Euclidean norm. Nothing is promised about what comes out: a bound on it has to be proven as
 * on any other guess.
 */
final class AndersonMixing {

    private static final double DEPENDENT = 1e-13; // relative pivot below which a difference adds nothing

    private final int window;
    private final Workspace workspace;
    private final List<double[][]> stepsOfValue = new ArrayList<>(); // Δg, [window] of [S][lanes]
    private final List<double[][]> stepsOfResidual = new ArrayList<>(); // Δf, [window] of [S][lanes]
    private double[][] lastValue; // [S][lanes]
    private double[][] lastResidual; // [S][lanes]
    private double[][] gram; // Δf·Δf, [window × window][lanes]
    private double[][] weights; // Δf·f, then θ, [window][lanes]
    private long steps;

    /**
     * For a batch.
     *
     * @param window how many differences to keep, at least 1
     */
    AndersonMixing(int window, int states, int lanes, Workspace workspace) {
        this.window = window;
        this.workspace = workspace;
        for (int j = 0; j < window; j++) {
            stepsOfValue.add(workspace.rows(states, lanes));
            stepsOfResidual.add(workspace.rows(states, lanes));
        }
        lastValue = workspace.rows(states, lanes);
        lastResidual = workspace.rows(states, lanes);
        gram = workspace.rows(window * window, lanes);
        weights = workspace.rows(window, lanes);
    }

    /**
     * Takes a step.
     *
     * @param before x, [S][lanes]
     * @param after g(x), [S][lanes]; replaced by the next x
     */
    void mix(double[][] before, double[][] after) {
        if (steps++ == 0) {
            remember(before, after);
            return;
        }
        int slot = (int) ((steps - 2) % window);
        int used = (int) Math.min(steps - 1, window);
        takeDifferences(slot, used, before, after);
        for (int lane = 0; lane < weights[0].length; lane++) {
            solve(used, lane);
        }
        for (int s = 0; s < after.length; s++) {
            for (int j = 0; j < used; j++) {
                RowArithmetic.subtractProduct(after[s], weights[j], stepsOfValue.get(j)[s]);
            }
        }
    }

    /** Goes on with some of the lanes. */
    void keep(int[] lanes) {
        stepsOfValue.replaceAll(rows -> kept(rows, lanes));
        stepsOfResidual.replaceAll(rows -> kept(rows, lanes));
        lastValue = kept(lastValue, lanes);
        lastResidual = kept(lastResidual, lanes);
        gram = kept(gram, lanes);
        weights = kept(weights, lanes);
    }

    private double[][] kept(double[][] rows, int[] lanes) {
        double[][] kept = workspace.rows(rows.length, lanes.length);
        Rows.select(rows, lanes, kept);
        workspace.release(rows);
        return kept;
    }

    /** Gives the scratch space back; the end of it. */
    void release() {
        stepsOfValue.forEach(workspace::release);
        stepsOfResidual.forEach(workspace::release);
        workspace.release(lastValue);
        workspace.release(lastResidual);
        workspace.release(gram);
        workspace.release(weights);
    }

    private void remember(double[][] before, double[][] after) {
        for (int s = 0; s < after.length; s++) {
            RowArithmetic.difference(lastResidual[s], after[s], before[s]);
            System.arraycopy(after[s], 0, lastValue[s], 0, after[s].length);
        }
    }

    /** Stores the newest differences in a slot, and their products with the others and with the residual. */
    private void takeDifferences(int slot, int used, double[][] before, double[][] after) {
        double[][] products = new double[used][weights[0].length];
        for (int j = 0; j < used; j++) {
            Arrays.fill(weights[j], 0);
        }
        for (int s = 0; s < after.length; s++) {
            double[] newValue = stepsOfValue.get(slot)[s];
            double[] newResidual = stepsOfResidual.get(slot)[s];
            takeDifference(before[s], after[s], lastValue[s], lastResidual[s], newValue, newResidual);
            for (int j = 0; j < used; j++) {
                RowArithmetic.addProduct(
                        products[j], newResidual, stepsOfResidual.get(j)[s]);
                RowArithmetic.addProduct(
                        weights[j], lastResidual[s], stepsOfResidual.get(j)[s]);
            }
        }
        for (int j = 0; j < used; j++) {
            System.arraycopy(products[j], 0, gram[slot * window + j], 0, products[j].length);
            System.arraycopy(products[j], 0, gram[j * window + slot], 0, products[j].length);
        }
    }

    private static void takeDifference(
            double[] before,
            double[] after,
            double[] lastValue,
            double[] lastResidual,
            double[] stepOfValue,
            double[] stepOfResidual) {
        RowArithmetic.difference(stepOfValue, after, lastValue);
        for (int lane = 0; lane < after.length; lane++) {
            double residual = after[lane] - before[lane];
            stepOfResidual[lane] = residual - lastResidual[lane];
            lastResidual[lane] = residual;
        }
        System.arraycopy(after, 0, lastValue, 0, after.length);
    }

    /** Solves the normal equations of a lane by Cholesky's method, without the differences that depend on others. */
    private void solve(int used, int lane) {
        double[] lower = new double[used * used];
        double[] theta = new double[used];
        for (int i = 0; i < used; i++) {
            double sum = weights[i][lane];
            for (int j = 0; j < i; j++) {
                double entry = gram[i * window + j][lane];
                for (int k = 0; k < j; k++) {
                    entry -= lower[i * used + k] * lower[j * used + k];
                }
                lower[i * used + j] = lower[j * used + j] > 0 ? entry / lower[j * used + j] : 0;
                sum -= lower[i * used + j] * theta[j];
            }
            double pivot = gram[i * window + i][lane];
            double least = DEPENDENT * pivot;
            for (int k = 0; k < i; k++) {
                pivot -= lower[i * used + k] * lower[i * used + k];
            }
            if (pivot > least) { // not so for NaN
                lower[i * used + i] = Math.sqrt(pivot);
                theta[i] = sum / lower[i * used + i];
            }
        }
        for (int i = used - 1; i >= 0; i--) {
            double sum = theta[i];
            for (int k = i + 1; k < used; k++) {
                sum -= lower[k * used + i] * theta[k];
            }
            theta[i] = lower[i * used + i] > 0 ? sum / lower[i * used + i] : 0;
        }
        for (int j = 0; j < used; j++) {
            weights[j][lane] = theta[j];
        }
    }
}
