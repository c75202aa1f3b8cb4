package io.github.leeway.solve;

/**
 * Optimal values of a batch of reward functions, scaled by 1 − γ: (1 − γ) V*(s), where V* counts the reward of s itself. The exact
 * value is within the lane's error of the one given, rounding included, and so is the expectation over what follows a choice.
 */
public final class OptimalValues {

    private final int lanes;
    private final double[][] values; // [S][lanes]
    private final double[] errors; // [lanes]

    OptimalValues(int lanes, double[][] values, double[] errors) {
        this.lanes = lanes;
        this.values = values;
        this.errors = errors;
    }

    /** The number of reward functions. */
    public int lanes() {
        return lanes;
    }

    /** (1 − γ) V* of a state in a lane. */
    public double value(int state, int lane) {
        return values[state][lane];
    }

    /** The proven error of every value of a lane, in units of reward, at least 0. */
    public double error(int lane) {
        return errors[lane];
    }

    /**
     * (1 − γ) E[V*(s')] for the state s' that follows each choice, [C × lanes].
     *
     * @param next filled: of choice c in lane l at {@code c * lanes + l}
     */
    public void expectations(SparseMdp mdp, double[] next) {
        mdp.expectations(values, next);
    }

    /** The same as rows, [C][lanes]; some of them are one array, or are those of the values, which nobody may change. */
    public double[][] expectations(SparseMdp mdp) {
        return mdp.expectations(values);
    }

    /** Gives the rows of values back to the workspace that they were solved in; the end of these values. */
    public void release(Workspace workspace) {
        workspace.release(values);
    }
}
