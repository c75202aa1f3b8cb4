package io.github.leeway.solve;

import java.util.Arrays;

/** Batches as rows: for each state an array of its lanes. */
final class Rows {

    private Rows() {}

    /** The rows of a batch that is one array, copied: of state s in lane l at {@code s * lanes + l}. */
    static double[][] of(double[] batch, int lanes) {
        double[][] rows = new double[batch.length / lanes][];
        Arrays.setAll(rows, s -> Arrays.copyOfRange(batch, s * lanes, (s + 1) * lanes));
        return rows;
    }

    /** Empty rows. */
    static double[][] zeros(int states, int lanes) {
        return new double[states][lanes];
    }

    /** The same value in every state: for each lane the least of its entries. */
    static double[][] least(double[][] rows) {
        double[] least = rows[0].clone();
        for (double[] row : rows) {
            for (int lane = 0; lane < least.length; lane++) {
                least[lane] = Math.min(least[lane], row[lane]);
            }
        }
        double[][] everywhere = new double[rows.length][];
        Arrays.setAll(everywhere, s -> least.clone());
        return everywhere;
    }

    /** Some of the lanes, copied. */
    static double[][] select(double[][] rows, int[] lanes) {
        double[][] selected = new double[rows.length][];
        Arrays.setAll(selected, s -> {
            double[] row = new double[lanes.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = rows[s][lanes[i]];
            }
            return row;
        });
        return selected;
    }
}
