package io.github.leeway.options;

import java.math.BigInteger;
import java.util.Collection;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What makes integers of some fractions.
 *
 * @param value positive; a multiple of the denominator of each
 */
record CommonDenominator(BigInteger value) {

    /** The least one. */
    static CommonDenominator of(Collection<BigFraction> fractions) {
        BigInteger multiple = BigInteger.ONE;
        for (BigFraction fraction : fractions) {
            BigInteger below = fraction.getDenominator().abs();
            multiple = multiple.divide(multiple.gcd(below)).multiply(below);
        }
        return new CommonDenominator(multiple);
    }

    /** One of the fractions times this. */
    BigInteger numerator(BigFraction fraction) {
        return fraction.getNumerator().multiply(value).divide(fraction.getDenominator());
    }
}
