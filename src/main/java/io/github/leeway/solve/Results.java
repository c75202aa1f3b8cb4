package io.github.leeway.solve;

/** Collects the lanes of a batch as they are done. */
final class Results {

    private final int lanes;
    private final double[] values; // [S × lanes]
    private final double[] errors; // [lanes]

    Results(int states, int lanes) {
        this.lanes = lanes;
        values = new double[states * lanes];
        errors = new double[lanes];
    }

    /**
     * Takes a lane.
     *
     * @param lane which one
     * @param from where its values are, [S][width]
     * @param column of the lane in it
     * @param shift to be added to each value
     * @param error proven for the sums
     */
    void accept(int lane, double[][] from, int column, double shift, double error) {
        for (int s = 0; s < from.length; s++) {
            values[s * lanes + lane] = from[s][column] + shift;
        }
        errors[lane] = error;
    }

    /** The number of all lanes. */
    int lanes() {
        return lanes;
    }

    OptimalValues optimalValues() {
        return new OptimalValues(lanes, values, errors);
    }
}
