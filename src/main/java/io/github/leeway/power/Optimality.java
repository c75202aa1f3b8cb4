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

    /** From counts. */
    static Optimality of(Decisions decisions, int c, long samples) {
        long optimal = (long) decisions.unique(c) + decisions.tied(c) + decisions.undecided(c);
        return new Optimality(
                new Share(optimal, samples),
                new Share(decisions.unique(c), samples),
                new Share(decisions.tied(c), samples),
                new Share(decisions.undecided(c), samples));
    }

    /** The same of one action of the class: it is never the only optimal one if there are others in the class. */
    public Optimality ofOneAction(int classSize) {
        return classSize == 1
                ? this
                : new Optimality(
                        optimal,
                        new Share(0, optimal.samples()),
                        new Share(tied.count() + unique.count(), optimal.samples()),
                        undecided);
    }
}
