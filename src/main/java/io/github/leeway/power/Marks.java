package io.github.leeway.power;

import io.github.leeway.solve.SparseMdp;

/**
 * For which reward functions of a batch each choice is optimal, ties and undecided cases included, and in which states that is
 * undecided; where somebody asks for it.
 */
final class Marks {

    private final double[][] rows; // [C][lanes], 1 or 0; empty where nobody asks
    private final boolean[][] undecided; // [S][lanes]; likewise

    private Marks(double[][] rows, boolean[][] undecided) {
        this.rows = rows;
        this.undecided = undecided;
    }

    /** Nobody asks. */
    static Marks none() {
        return new Marks(new double[0][], new boolean[0][]);
    }

    /** None is optimal yet. */
    static Marks of(SparseMdp mdp, int lanes) {
        return new Marks(new double[mdp.choiceCount()][lanes], new boolean[mdp.stateCount()][lanes]);
    }

    boolean areKept() {
        return rows.length > 0;
    }

    void add(int c, int lane) {
        if (areKept()) {
            rows[c][lane] = 1;
        }
    }

    void addUndecided(int s, int lane) {
        if (areKept()) {
            undecided[s][lane] = true;
        }
    }

    /** Whether a choice is optimal, or may be. */
    boolean isOptimal(int c, int lane) {
        return rows[c][lane] == 1;
    }

    /** Whether it is undecided which of the choices in a state that may be optimal are. */
    boolean isUndecided(int s, int lane) {
        return undecided[s][lane];
    }

    /** The shares of groups in place of marks. */
    Marks means(Groups groups) {
        return new Marks(groups.means(rows), undecided);
    }

    /** 1 where the choice is optimal, else 0, [lanes]. */
    double[] row(int c) {
        return rows[c];
    }
}
