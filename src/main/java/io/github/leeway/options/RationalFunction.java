package io.github.leeway.options;

import java.math.BigInteger;
import org.apache.commons.numbers.core.NativeOperators;
import org.apache.commons.numbers.fraction.BigFraction;

/** A polynomial over a polynomial, in lowest terms, so that equal functions are equal objects. */
public final class RationalFunction implements NativeOperators<RationalFunction> {

    static final RationalFunction ZERO = new RationalFunction(Polynomial.ZERO, Polynomial.ONE);
    static final RationalFunction ONE = new RationalFunction(Polynomial.ONE, Polynomial.ONE);

    private final Polynomial numerator;
    private final Polynomial denominator; // positive far to the right
    private final int hash;

    private RationalFunction(Polynomial numerator, Polynomial denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        hash = 31 * numerator.hashCode() + denominator.hashCode();
    }

    /**
     * The quotient of two polynomials.
     *
     * @param denominator not 0
     */
    public static RationalFunction of(Polynomial numerator, Polynomial denominator) {
        if (denominator.isZero()) {
            throw new IllegalArgumentException("denominator is 0, expected another polynomial");
        }
        if (numerator.isZero()) {
            return ZERO;
        }
        Polynomial common = PolynomialGcd.of(numerator, denominator);
        return ofCoprime(
                PolynomialGcd.exactQuotient(numerator, common), PolynomialGcd.exactQuotient(denominator, common));
    }

    /** The function that is the same number everywhere. */
    public static RationalFunction of(BigFraction constant) {
        Polynomial above = Polynomial.of(constant.getNumerator());
        return above.isZero() ? ZERO : ofCoprime(above, Polynomial.of(constant.getDenominator()));
    }

    /** The quotient of polynomials that have no factor in common but numbers; the numerator is not 0. */
    private static RationalFunction ofCoprime(Polynomial numerator, Polynomial denominator) {
        BigInteger below = denominator.content();
        BigInteger common = below.equals(BigInteger.ONE) ? below : below.gcd(numerator.content());
        BigInteger divisor = denominator.leading().signum() < 0 ? common.negate() : common;
        return new RationalFunction(numerator.dividedBy(divisor), denominator.dividedBy(divisor));
    }

    /** What stands above the line. */
    public Polynomial numerator() {
        return numerator;
    }

    /** What stands below it. */
    public Polynomial denominator() {
        return denominator;
    }

    /**
     * Its value.
     *
     * @param point no root of the denominator
     */
    public BigFraction at(BigFraction point) {
        return numerator.at(point).divide(denominator.at(point));
    }

    @Override
    public RationalFunction add(RationalFunction other) {
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        // (Henrici 1956) what can cancel divides what the denominators have in common
        Polynomial common = PolynomialGcd.of(denominator, other.denominator);
        Polynomial own = PolynomialGcd.exactQuotient(denominator, common);
        Polynomial others = PolynomialGcd.exactQuotient(other.denominator, common);
        Polynomial sum = numerator.multiply(others).add(other.numerator.multiply(own));
        if (sum.isZero()) {
            return ZERO;
        }
        Polynomial cancelled = PolynomialGcd.of(sum, common);
        return ofCoprime(
                PolynomialGcd.exactQuotient(sum, cancelled),
                own.multiply(PolynomialGcd.exactQuotient(other.denominator, cancelled)));
    }

    @Override
    public RationalFunction subtract(RationalFunction other) {
        return add(other.negate());
    }

    @Override
    public RationalFunction multiply(RationalFunction other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        Polynomial crossed = PolynomialGcd.of(numerator, other.denominator);
        Polynomial crossing = PolynomialGcd.of(other.numerator, denominator);
        return ofCoprime(
                PolynomialGcd.exactQuotient(numerator, crossed)
                        .multiply(PolynomialGcd.exactQuotient(other.numerator, crossing)),
                PolynomialGcd.exactQuotient(denominator, crossing)
                        .multiply(PolynomialGcd.exactQuotient(other.denominator, crossed)));
    }

    @Override
    public RationalFunction multiply(int factor) {
        return multiply(of(BigFraction.of(factor)));
    }

    @Override
    public RationalFunction divide(RationalFunction other) {
        return multiply(other.reciprocal());
    }

    @Override
    public RationalFunction negate() {
        return new RationalFunction(numerator.negate(), denominator);
    }

    @Override
    public RationalFunction reciprocal() {
        if (isZero()) {
            throw new ArithmeticException("function is 0, expected another to divide by");
        }
        return ofCoprime(denominator, numerator);
    }

    @Override
    public RationalFunction pow(int exponent) {
        RationalFunction base = exponent < 0 ? reciprocal() : this;
        RationalFunction power = ONE;
        for (int i = 0; i < Math.abs(exponent); i++) {
            power = power.multiply(base);
        }
        return power;
    }

    @Override
    public RationalFunction zero() {
        return ZERO;
    }

    @Override
    public boolean isZero() {
        return numerator.isZero();
    }

    @Override
    public boolean isOne() {
        return numerator.isOne() && denominator.isOne();
    }

    @Override
    public RationalFunction one() {
        return ONE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RationalFunction function
                && hash == function.hash
                && numerator.equals(function.numerator)
                && denominator.equals(function.denominator);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** As in {@code 2/3 + γ²/12}, {@code 9/(25γ²)} or {@code (2/3 + γ/2)/(1 + γ)}. */
    @Override
    public String toString() {
        BigInteger content = denominator.content();
        String terms = PolynomialText.of(numerator, content);
        if (denominator.degree() == 0) {
            return terms;
        }
        boolean isTerm = !terms.contains(" ");
        String above = isTerm ? numerator.toString() : "(" + terms + ")";
        String below = (isTerm ? denominator : denominator.dividedBy(content)).toString();
        return above + "/" + (below.startsWith("γ") && !below.contains(" ") ? below : "(" + below + ")");
    }
}
