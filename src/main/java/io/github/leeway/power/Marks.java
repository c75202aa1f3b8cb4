package io.github.leeway.power;

/** For which reward functions of a batch each choice is optimal, ties and undecided cases included, where somebody asks for it. */
final class Marks {

    private final double[][] rows; // [C][lanes], 1 or 0; empty where nobody asks

    private Marks(double[][] rows) {
        this.rows = rows;
    }

    /** Nobody asks. */
    static Marks none() {
        return new Marks(new double[0][]);
    }

    /** None is optimal yet. */
    static Marks of(int choices, int lanes) {
        return new Marks(new double[choices][lanes]);
    }

    boolean areKept() {
        return rows.length > 0;
    }

    void add(int c, int lane) {
        if (areKept()) {
            rows[c][lane] = 1;
        }
    }

    /** The shares of groups in place of marks. */
    Marks means(Groups groups) {
        return new Marks(groups.means(rows));
    }

    /** 1 where the choice is optimal, else 0, [lanes]. */
    double[] row(int c) {
        return rows[c];
    }
}
