package io.github.leeway.options;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Roots of quadratics with whole coefficients, as people write them. */
final class QuadraticRoot {

    private static final int MOST_DEGREE = 16;
    private static final int MOST_BITS = 128; // of a leading coefficient
    private static final int LARGEST_PRIME = 1000;

    private QuadraticRoot() {}

    /** As in {@code (−1 + √5)/2}, for a number that is not a fraction; nothing if it is not found to be the root of a quadratic. */
    static Optional<String> text(AlgebraicNumber number) {
        Polynomial polynomial = number.polynomial();
        if (polynomial.degree() == 2) {
            return Optional.of(text(number, polynomial));
        }
        if (polynomial.degree() > MOST_DEGREE || polynomial.leading().bitLength() > MOST_BITS) {
            return Optional.empty();
        }
        BigFraction bound = bound(polynomial);
        return RootIsolation.roots(polynomial, bound.negate(), bound).stream()
                .filter(root -> root.compareTo(number) != 0)
                .flatMap(root -> factor(polynomial, number, root, bound).stream())
                .findFirst()
                .map(quadratic -> text(number, quadratic));
    }

    /** A number that all roots are smaller than in size (Cauchy). */
    private static BigFraction bound(Polynomial polynomial) {
        BigInteger most =
                polynomial.coefficients().stream().map(BigInteger::abs).reduce(BigInteger.ONE, BigInteger::max);
        return BigFraction.of(most, polynomial.leading().abs()).add(1);
    }

    /** a (x − one) (x − other), if that has whole coefficients for the leading one, a, and so divides. */
    private static Optional<Polynomial> factor(
            Polynomial polynomial, AlgebraicNumber one, AlgebraicNumber other, BigFraction bound) {
        BigInteger lead = polynomial.leading().abs();
        BigFraction width = bound.multiply(lead).multiply(8).reciprocal();
        BigFraction first = one.refined(width).low();
        BigFraction second = other.refined(width).low();
        BigInteger sum = nearest(first.add(second).multiply(lead));
        BigInteger product = nearest(first.multiply(second).multiply(lead));
        Polynomial quadratic =
                Polynomial.of(List.of(product, sum.negate(), lead)).primitive();
        return PolynomialGcd.quotient(polynomial, quadratic).map(quotient -> quadratic);
    }

    private static BigInteger nearest(BigFraction number) {
        return number.bigDecimalValue(0, RoundingMode.HALF_EVEN).toBigInteger();
    }

    private static String text(AlgebraicNumber number, Polynomial quadratic) {
        BigInteger a = quadratic.coefficient(2);
        BigInteger b = quadratic.coefficient(1).negate();
        BigInteger under =
                b.multiply(b).subtract(a.multiply(quadratic.coefficient(0)).shiftLeft(2));
        BigInteger below = a.shiftLeft(1);
        BigInteger outside = BigInteger.ONE;
        for (long prime = 2; prime < LARGEST_PRIME; prime++) {
            BigInteger factor = BigInteger.valueOf(prime);
            BigInteger square = factor.multiply(factor);
            while (under.mod(square).signum() == 0) {
                under = under.divide(square);
                outside = outside.multiply(factor);
            }
        }
        BigInteger common = below.gcd(b).gcd(outside);
        below = below.divide(common);
        BigInteger add = b.divide(common);
        BigInteger times = outside.divide(common);
        boolean isLarger = number.signOf(Polynomial.of(List.of(b.negate(), a.shiftLeft(1)))) > 0;
        String root = (times.equals(BigInteger.ONE) ? "" : times.toString()) + "√" + under;
        String above = add.signum() == 0
                ? (isLarger ? "" : "−") + root
                : add.toString().replace('-', '−') + (isLarger ? " + " : " − ") + root;
        if (below.equals(BigInteger.ONE)) {
            return above;
        }
        return (add.signum() == 0 ? above : "(" + above + ")") + "/" + below;
    }
}
