package io.github.leeway.power;

import java.util.Optional;

/**
 * What is kept of a range of samples at one discount.
 *
 * @param power POWER samples less what is taken off, by state
 * @param plain POWER samples as they are, by state
 * @param powerNext expected POWER of the next state, by choice
 * @param decisions which choices were optimal
 * @param average which choices were average-optimal, at discount 1 only
 * @param solverError the largest proven error of a sample
 */
record Tally(
        Moments power,
        Moments plain,
        Moments powerNext,
        Decisions decisions,
        Optional<Decisions> average,
        double solverError) {

    /** This and the range after it, together. */
    Tally plus(Tally next) {
        return new Tally(
                power.plus(next.power),
                plain.plus(next.plain),
                powerNext.plus(next.powerNext),
                decisions.plus(next.decisions),
                average.map(own -> own.plus(next.average.orElseThrow())),
                Math.max(solverError, next.solverError));
    }
}
