package io.github.leeway.power;

import java.util.List;

/** A batch at one discount. */
final class SolvedBatch {

    private final double[][] power;
    private final List<Decisions> decisions;
    private final List<Decisions> average;
    private final Marks marks;
    private final double error;

    /**
     * What was found.
     *
     * @param power POWER of each reward function, [S][lanes]
     * @param decisions what is optimal in each part
     * @param average what is average-optimal in each part, at discount 1 only
     * @param marks what is optimal for each reward function, where somebody asks for it
     * @param error the largest proven error of a value, in units of reward
     */
    SolvedBatch(double[][] power, List<Decisions> decisions, List<Decisions> average, Marks marks, double error) {
        this.power = power;
        this.decisions = decisions;
        this.average = average;
        this.marks = marks;
        this.error = error;
    }

    /** POWER of each reward function, [S][lanes]; to be filled, and changed by its owner. */
    double[][] power() {
        return power;
    }

    List<Decisions> decisions() {
        return decisions;
    }

    List<Decisions> average() {
        return average;
    }

    /** What is optimal, over the means of groups. */
    Marks marks(Groups groups) {
        return marks.means(groups);
    }

    double error() {
        return error;
    }
}
