package io.github.leeway.options;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** The fraction with the least denominator in an interval, by continued fractions. */
final class SimplestFraction {

    private SimplestFraction() {}

    /**
     * Strictly between two numbers.
     *
     * @param low not negative, less than {@code high}
     */
    static BigFraction between(BigFraction low, BigFraction high) {
        BigInteger whole = low.getNumerator().divide(low.getDenominator());
        BigFraction next = BigFraction.of(whole.add(BigInteger.ONE));
        if (next.compareTo(high) < 0) {
            return next;
        }
        BigFraction base = BigFraction.of(whole);
        BigFraction above = high.subtract(base); // in (0, 1]
        BigFraction below = low.subtract(base); // in [0, 1)
        if (below.signum() == 0) { // 1/n for the least n with 1/n < above
            BigFraction inverse = above.reciprocal();
            BigInteger n =
                    inverse.getNumerator().divide(inverse.getDenominator()).add(BigInteger.ONE);
            return base.add(BigFraction.of(BigInteger.ONE, n));
        }
        return base.add(between(above.reciprocal(), below.reciprocal()).reciprocal());
    }

    /**
     * A short one strictly between two numbers, not close to either.
     *
     * @param from not negative, less than {@code to}
     */
    static BigFraction between(AlgebraicNumber from, AlgebraicNumber to) {
        AlgebraicNumber low = from;
        AlgebraicNumber high = to;
        while (low.high().compareTo(high.low()) >= 0) {
            low = low.refined();
            high = high.refined();
        }
        BigFraction quarter = high.low().subtract(low.high()).divide(4);
        return between(low.high().add(quarter), high.low().subtract(quarter));
    }
}
