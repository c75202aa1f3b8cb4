package io.github.leeway.solve;

/** Collects the lanes of a batch as they are done. */
final class Results {

    private final int lanes;
    private final double[][] values; // [S][lanes]
    private final double[] errors; // [lanes]

    Results(int states, int lanes, Workspace workspace) {
        this.lanes = lanes;
        values = workspace.rows(states, lanes);
        errors = new double[lanes];
    }

    /** The number of all lanes. */
    int lanes() {
        return lanes;
    }

    /** Takes the error that is proven for the values of a lane. */
    void acceptError(int lane, double error) {
        errors[lane] = error;
    }

    /**
     * Takes the values of some lanes.
     *
     * @param from where they are, [S][width]
     * @param order of these rows
     * @param columns of the lanes in it
     * @param laneOf the lane of each column, [width]
     * @param shift to be added to each value, [width]
     */
    void acceptValues(double[][] from, StateOrder order, int[] columns, int[] laneOf, double[] shift) {
        if (columns.length
                == lanes) { // all at once, so that nobody has left before: each is in the column of its number
            for (int i = 0; i < from.length; i++) {
                RowArithmetic.sum(values[order.state(i)], 1, from[i], 1, shift);
            }
            return;
        }
        for (int i = 0; i < from.length; i++) {
            accept(from[i], values[order.state(i)], columns, laneOf, shift);
        }
    }

    private static void accept(double[] from, double[] into, int[] columns, int[] laneOf, double[] shift) {
        for (int column : columns) {
            into[laneOf[column]] = from[column] + shift[column];
        }
    }

    OptimalValues optimalValues() {
        return new OptimalValues(lanes, values, errors);
    }
}
