package io.github.leeway.options;

import java.math.BigInteger;

/** A search for all of some finite set was given up: it took more steps than it was allowed. */
public final class SearchLimitException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long atLeast;
    private final BigInteger atMost;

    SearchLimitException(String set, SearchLimit limit, long atLeast, BigInteger atMost) {
        super("number of steps to find " + set + " is more than " + limit.steps() + ", expected at most "
                + limit.steps() + "; " + set + " has at least " + atLeast + " and at most " + atMost + " elements");
        this.atLeast = atLeast;
        this.atMost = atMost;
    }

    /** How many elements the set has at least, because they were found. */
    public long atLeast() {
        return atLeast;
    }

    /** How many elements the set has at most, by counting policies. */
    public BigInteger atMost() {
        return atMost;
    }
}
