package io.github.leeway.power;

/**
 * How often a class of equivalent actions was optimal, in one sense of the word. For each reward function for which it is optimal
 * exactly one of {@code unique}, {@code tied} and {@code undecided} holds.
 *
 * @param optimal share of reward functions for which it is optimal, ties and undecided cases included
 * @param unique share for which no action outside the class is optimal
 * @param tied share for which an action outside the class is optimal too, which was proven
 * @param undecided share for which the gap to the best other class is within the solver's error, and no tie was proven; the share of
 *     optimality lies between {@code optimal} less this and {@code optimal}
 */
public record Optimality(Share optimal, Share unique, Share tied, Share undecided) {

    /** How many shares there are. */
    static final int SHARES = 4;

    /** The counts of the shares in their order. */
    static long[] counts(Decisions decisions, int c) {
        long unique = decisions.unique(c);
        long tied = decisions.tied(c);
        long undecided = decisions.undecided(c);
        return new long[] {unique + tied + undecided, unique, tied, undecided};
    }

    /** From counts of independent reward functions. */
    static Optimality of(Decisions decisions, int c, long samples) {
        long[] counts = counts(decisions, c);
        return new Optimality(
                new Share(counts[0], samples),
                new Share(counts[1], samples),
                new Share(counts[2], samples),
                new Share(counts[3], samples));
    }

    /**
     * From counts of reward functions in groups.
     *
     * @param groups moments of the shares in groups, of share i in quantity {@link #SHARES} · at + i
     */
    static Optimality of(Decisions decisions, int c, long samples, Moments groups, int at) {
        long[] counts = counts(decisions, c);
        Share[] shares = new Share[SHARES];
        for (int q = 0; q < SHARES; q++) {
            shares[q] = new Share(counts[q], samples, groups.count(), groups.variance(SHARES * at + q));
        }
        return new Optimality(shares[0], shares[1], shares[2], shares[3]);
    }

    /** The same of one action of the class: it is never the only optimal one if there are others in the class. */
    public Optimality ofOneAction(int classSize) {
        return classSize == 1 ? this : new Optimality(optimal, unique.ofNothing(), tied.or(unique), undecided);
    }
}
