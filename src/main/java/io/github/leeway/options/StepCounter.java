package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/** Counts the steps of a search and ends it when they are too many or its thread is interrupted. */
final class StepCounter {

    private final SearchLimit limit;
    private final String sought;
    private final LongSupplier found;
    private final BigInteger atMost;
    private long steps;

    /**
     * Counts from 0 on.
     *
     * @param sought what is searched for, as it stands in messages
     * @param found how many have been found so far
     * @param atMost how many there are at most
     */
    StepCounter(SearchLimit limit, String sought, LongSupplier found, BigInteger atMost) {
        this.limit = limit;
        this.sought = sought;
        this.found = found;
        this.atMost = atMost;
    }

    /** Counts one more. */
    void count() {
        count(1);
    }

    /** Counts so many more, at least 1. */
    void count(long more) {
        steps += more;
        if (steps > limit.steps()) {
            throw new SearchLimitException(sought, limit, found.getAsLong(), atMost);
        }
        checkInterrupt();
    }

    static void checkInterrupt() {
        if (Thread.interrupted()) {
            throw new CancellationException("search was interrupted");
        }
    }

    /** As in {@code all of F(★)}. */
    static String allOf(String set, State start) {
        return "all of " + set + "(" + start.name() + ")";
    }
}
