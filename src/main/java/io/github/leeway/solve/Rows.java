package io.github.leeway.solve;

/**
 * Batches as rows: for each state an array of its lanes. Inner loops are methods of their own, because a method that runs once for each
 * batch is compiled in the middle of its loops, and then badly (measured: three times the time of a whole solve).
 */
final class Rows {

    private Rows() {}

    /** The rows of a batch that is one array, copied: of state s in lane l at {@code s * lanes + l}. */
    static double[][] of(double[] batch, int lanes) {
        double[][] rows = new double[batch.length / lanes][lanes];
        fill(batch, StateOrder.natural(rows.length), rows);
        return rows;
    }

    /** The same in another order, into rows that are there, [S][lanes]. */
    static void fill(double[] batch, StateOrder order, double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(batch, order.state(i) * rows[i].length, rows[i], 0, rows[i].length);
        }
    }

    /** Rows of zeros, [count][lanes]. */
    static double[][] zeros(int count, int lanes) {
        return new double[count][lanes];
    }

    /** Fills each lane with the least of its entries in other rows. */
    static void fillWithLeast(double[][] rows, double[][] filled) {
        double[] least = rows[0].clone();
        for (double[] row : rows) {
            RowArithmetic.lower(least, row);
        }
        for (double[] row : filled) {
            System.arraycopy(least, 0, row, 0, row.length);
        }
    }

    /** The largest absolute value of each lane, [lanes]; NaN if there is one. */
    static double[] largest(double[][] rows) {
        double[] largest = new double[rows[0].length];
        for (double[] row : rows) {
            RowArithmetic.raiseToAbsolute(largest, row);
        }
        return largest;
    }

    /** Adds to each row. */
    static void add(double[][] rows, double[] amount) {
        for (double[] row : rows) {
            RowArithmetic.add(row, 1, amount);
        }
    }

    /** Copies all entries. */
    static void copy(double[][] rows, double[][] into) {
        for (int s = 0; s < rows.length; s++) {
            System.arraycopy(rows[s], 0, into[s], 0, rows[s].length);
        }
    }

    /** Copies some of the lanes, as many as the other rows have. */
    static void select(double[][] rows, int[] lanes, double[][] into) {
        for (int s = 0; s < rows.length; s++) {
            select(rows[s], lanes, into[s]);
        }
    }

    private static void select(double[] row, int[] lanes, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = row[lanes[i]];
        }
    }
}
