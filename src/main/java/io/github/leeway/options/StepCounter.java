package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/** Counts the steps of a search and ends it when they are too many or its thread is interrupted. */
final class StepCounter {

    private final SearchLimit limit;
    private final String set;
    private final LongSupplier found;
    private final BigInteger atMost;
    private long steps;

    /**
     * Counts from 0 on.
     *
     * @param set what is searched for, as it stands in messages
     * @param found how many elements of it have been found so far
     * @param atMost how many elements it has at most
     */
    StepCounter(SearchLimit limit, String set, LongSupplier found, BigInteger atMost) {
        this.limit = limit;
        this.set = set;
        this.found = found;
        this.atMost = atMost;
    }

    /** Counts one more. */
    void count() {
        steps++;
        if (steps > limit.steps()) {
            throw new SearchLimitException(set, limit, found.getAsLong(), atMost);
        }
        if (Thread.interrupted()) {
            throw new CancellationException("search was interrupted");
        }
    }

    static String name(String set, State state) {
        return set + "(" + state.name() + ")";
    }
}
