package io.github.leeway.options;

import java.math.BigInteger;

/** A search was given up because it took more steps than it was allowed. Says how many there may be, unless one thing is sought. */
public final class SearchLimitException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long atLeast;
    private final BigInteger atMost;

    SearchLimitException(String sought, SearchLimit limit, long atLeast, BigInteger atMost) {
        super("number of steps to find " + sought + " is more than " + limit.steps() + ", expected at most "
                + limit.steps()
                + (atMost.equals(BigInteger.ONE) ? "" : "; there are at least " + atLeast + " and at most " + atMost));
        this.atLeast = atLeast;
        this.atMost = atMost;
    }

    /** How many there are at least, because they were found. */
    public long atLeast() {
        return atLeast;
    }

    /** How many there are at most, by counting policies. */
    public BigInteger atMost() {
        return atMost;
    }
}
