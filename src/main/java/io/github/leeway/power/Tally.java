package io.github.leeway.power;

/**
 * What is kept of a range of samples at one discount.
 *
 * @param power POWER samples, by state
 * @param powerNext expected POWER of the next state, by choice
 * @param decisions which choices were optimal
 * @param solverError the largest proven error of a sample
 */
record Tally(Moments power, Moments powerNext, Decisions decisions, double solverError) {

    /** This and the range after it, together. */
    Tally plus(Tally next) {
        return new Tally(
                power.plus(next.power),
                powerNext.plus(next.powerNext),
                decisions.plus(next.decisions),
                Math.max(solverError, next.solverError));
    }
}
