package io.github.leeway.power;

import java.util.Optional;

/**
 * What is kept of a range of samples at one discount. Samples come in groups that are independent of each other; those of one sample
 * are most common.
 *
 * @param power POWER less what is taken off, by state; over the means of groups
 * @param plain POWER as it is, by state; over samples
 * @param powerNext expected POWER of the next state, by choice; over the means of groups
 * @param differences of what the plan contrasts, in its order; over the means of groups
 * @param decisions which choices were optimal
 * @param average which choices were average-optimal, at discount 1 only
 * @param shares where groups have more than one sample: over groups, of quantity {@link Optimality#SHARES} · c + i share i of choice c
 *     in {@link Optimality}; after all choices the same for average-optimality, where there is that
 * @param solverError the largest proven error of a sample
 */
record Tally(
        Moments power,
        Moments plain,
        Moments powerNext,
        Moments differences,
        Decisions decisions,
        Optional<Decisions> average,
        Optional<Moments> shares,
        double solverError) {

    /** The number of samples. */
    long sampleCount() {
        return plain.count();
    }

    /** The number of groups of them. */
    long groupCount() {
        return power.count();
    }

    /** How often a choice was optimal. */
    Optimality optimality(int c) {
        return optimality(decisions, c, c);
    }

    /** How often a choice was average-optimal, at discount 1 only. */
    Optional<Optimality> averageOptimality(int c) {
        return average.map(counts -> optimality(counts, c, counts.choiceCount() + c));
    }

    private Optimality optimality(Decisions counts, int c, int at) {
        return shares.map(groups -> Optimality.of(counts, c, sampleCount(), groups, at))
                .orElseGet(() -> Optimality.of(counts, c, sampleCount()));
    }

    /** This and the range after it, together. */
    Tally plus(Tally next) {
        return new Tally(
                power.plus(next.power),
                plain.plus(next.plain),
                powerNext.plus(next.powerNext),
                differences.plus(next.differences),
                decisions.plus(next.decisions),
                average.map(own -> own.plus(next.average.orElseThrow())),
                shares.map(own -> own.plus(next.shares.orElseThrow())),
                Math.max(solverError, next.solverError));
    }
}
