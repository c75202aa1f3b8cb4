package io.github.leeway.power;

import io.github.leeway.solve.SparseMdp;

/** The samples of a batch at one discount, a row of lanes for each quantity. */
final class SampleRows {

    private final double[][] power; // [S][lanes]
    private final double[][] powerNext; // [C][lanes]
    private final Marks marks;

    /**
     * Samples from their rows, which are not copied.
     *
     * @param power POWER less what is taken off, by state
     * @param powerNext the expectation of that after each choice
     */
    SampleRows(double[][] power, double[][] powerNext, Marks marks) {
        this.power = power;
        this.powerNext = powerNext;
        this.marks = marks;
    }

    /** None, before the first discount. */
    static SampleRows none() {
        return new SampleRows(new double[0][], new double[0][], Marks.none());
    }

    double[] power(int s) {
        return power[s];
    }

    double[] powerNext(int c) {
        return powerNext[c];
    }

    double[] marks(int c) {
        return marks.row(c);
    }

    Moments momentsOfPower(int lanes) {
        return Moments.of(power, lanes);
    }

    /**
     * The moments of POWER after each choice.
     *
     * @param ofPower those of POWER
     */
    Moments momentsOfPowerNext(SparseMdp mdp, Moments ofPower) {
        return ofPower.afterChoices(mdp, powerNext);
    }
}
