package io.github.leeway.options;

import io.github.leeway.mdp.Fractions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** A fraction, or the one root of a polynomial strictly between two fractions. Compared exactly. */
public final class AlgebraicNumber implements Comparable<AlgebraicNumber> {

    private static final int QUICK_BITS = 12;
    private static final int DOUBLE_BITS = 70;
    private static final int HASHED_BITS = 20;

    private final Polynomial polynomial; // without multiple factors
    private final BigFraction low;
    private final BigFraction high; // the same as low for what is known to be a fraction
    private final int sign; // of the polynomial between low and the root

    private AlgebraicNumber(Polynomial polynomial, BigFraction low, BigFraction high, int sign) {
        this.polynomial = polynomial;
        this.low = low;
        this.high = high;
        this.sign = sign;
    }

    /** A fraction. */
    public static AlgebraicNumber of(BigFraction fraction) {
        Polynomial linear = Polynomial.of(List.of(fraction.getNumerator().negate(), fraction.getDenominator()));
        return new AlgebraicNumber(linear.primitive(), fraction, fraction, 0);
    }

    /** The only root of a polynomial without multiple factors strictly between two points, the lower not negative. */
    static AlgebraicNumber between(Polynomial polynomial, BigFraction low, BigFraction high) {
        AlgebraicNumber root = new AlgebraicNumber(polynomial, low, high, polynomial.signAfter(low));
        return root.refined(width(QUICK_BITS)).orSimplestFraction();
    }

    private static BigFraction width(int bits) {
        return BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits));
    }

    /** A polynomial of which it is a root. */
    public Polynomial polynomial() {
        return polynomial;
    }

    /** Whether it is known to be a fraction. */
    public boolean isFraction() {
        return low.equals(high);
    }

    /** A number that it is not less than; for a fraction, itself. */
    public BigFraction low() {
        return low;
    }

    /** A number that it is not more than; for a fraction, itself. */
    public BigFraction high() {
        return high;
    }

    /** The same between bounds that are half as far from each other, or met. */
    AlgebraicNumber refined() {
        if (isFraction()) {
            return this;
        }
        BigFraction middle = low.add(high).divide(2);
        int there = polynomial.signAt(middle);
        if (there == 0) {
            return of(middle);
        }
        return there == sign
                ? new AlgebraicNumber(polynomial, middle, high, sign)
                : new AlgebraicNumber(polynomial, low, middle, sign);
    }

    /** The same between bounds that are no farther from each other than this. */
    AlgebraicNumber refined(BigFraction width) {
        AlgebraicNumber refined = this;
        while (refined.high.subtract(refined.low).compareTo(width) > 0) {
            refined = refined.refined();
        }
        return refined;
    }

    /**
     * The same, known to be a fraction if it is one: the denominator would divide the leading coefficient, and two fractions with
     * denominators of at most n differ by at least 1/n².
     */
    AlgebraicNumber simplified() {
        BigInteger lead = polynomial.leading().abs();
        return refined(BigFraction.of(BigInteger.ONE, lead.multiply(lead).shiftLeft(1)))
                .orSimplestFraction();
    }

    private AlgebraicNumber orSimplestFraction() {
        if (isFraction()) {
            return this;
        }
        BigFraction simplest = SimplestFraction.between(low, high);
        return polynomial.signAt(simplest) == 0 ? of(simplest) : this;
    }

    /** The sign of the value of a polynomial here. */
    int signOf(Polynomial other) {
        if (isFraction() || other.isZero()) {
            return other.signAt(low);
        }
        Polynomial common = PolynomialGcd.of(polynomial, other);
        if (common.signAfter(low) != common.signBefore(high)) {
            return 0; // it has the root too
        }
        AlgebraicNumber close = this;
        while (!close.isFraction()
                && !RootIsolation.roots(other, close.low, close.high).isEmpty()) {
            close = close.refined();
        }
        return close.isFraction() ? other.signAt(close.low) : other.signAfter(close.low);
    }

    @Override
    public int compareTo(AlgebraicNumber other) {
        AlgebraicNumber one = this;
        AlgebraicNumber two = other;
        while (!one.isFraction() || !two.isFraction()) {
            if (one.high.compareTo(two.low) <= 0) {
                return -1;
            }
            if (two.high.compareTo(one.low) <= 0) {
                return 1;
            }
            if (one.isSameAs(two)) {
                return 0;
            }
            one = one.refined();
            two = two.refined();
        }
        return one.low.compareTo(two.low);
    }

    /** Whether two numbers whose bounds overlap are the same. */
    private boolean isSameAs(AlgebraicNumber other) {
        if (isFraction() || other.isFraction()) {
            return isFraction() ? other.polynomial.signAt(low) == 0 : polynomial.signAt(other.low) == 0;
        }
        Polynomial common = PolynomialGcd.of(polynomial, other.polynomial);
        BigFraction from = low.compareTo(other.low) > 0 ? low : other.low;
        BigFraction to = high.compareTo(other.high) < 0 ? high : other.high;
        return common.signAfter(from) != common.signBefore(to);
    }

    /** It to so many significant digits, or the decimal beside that. */
    public BigDecimal decimal(int digits) {
        BigFraction close = refined(BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(digits + 3))).low;
        return close.bigDecimalValue(digits + 3, RoundingMode.HALF_EVEN).round(new MathContext(digits));
    }

    /** The nearest floating-point number, or one beside it. */
    public double doubleValue() {
        return refined(width(DOUBLE_BITS)).low.doubleValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AlgebraicNumber number && compareTo(number) == 0;
    }

    @Override
    public int hashCode() {
        AlgebraicNumber exact = simplified();
        while (!exact.isFraction() && !floor(exact.low).equals(floor(exact.high))) {
            exact = exact.refined();
        }
        return floor(exact.low).hashCode();
    }

    private static BigInteger floor(BigFraction number) {
        return number.multiply(1 << HASHED_BITS)
                .bigDecimalValue(0, RoundingMode.FLOOR)
                .toBigInteger();
    }

    /** A fraction as in {@code 2/3}, a root of a quadratic as in {@code (−1 + √5)/2}, else as in {@code 0.618034…}. */
    @Override
    public String toString() {
        return isFraction() ? Fractions.text(low) : QuadraticRoot.text(this).orElse(decimal(6) + "…");
    }
}
