package io.github.leeway.options;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The roots of a polynomial in an interval, each in an interval of its own. An interval is halved until the changes of sign among the
 * coefficients of the polynomial, once the interval is mapped to all positive numbers, are 0 or 1: then by Descartes' rule so is the
 * number of its roots there ({@link io.github.leeway.Bibliography#COLLINS_AKRITAS_1976}).
 */
final class RootIsolation {

    private final Polynomial polynomial; // without multiple factors
    private final List<AlgebraicNumber> roots = new ArrayList<>();

    private RootIsolation(Polynomial polynomial) {
        this.polynomial = polynomial;
    }

    /**
     * The roots between two points, ascending, each once.
     *
     * @param polynomial not 0
     * @param low less than {@code high}
     */
    static List<AlgebraicNumber> roots(Polynomial polynomial, BigFraction low, BigFraction high) {
        if (polynomial.degree() <= 0) {
            return List.of();
        }
        Polynomial simple = squarefree(polynomial);
        RootIsolation isolation = new RootIsolation(simple);
        isolation.search(onUnit(simple, low, high), low, high);
        return isolation.roots;
    }

    /**
     * The roots from one number to another, both included, ascending, each once, and known to be fractions if they are.
     *
     * @param polynomial not 0
     * @param from not negative
     * @param to more than {@code from}
     */
    static List<AlgebraicNumber> within(Polynomial polynomial, AlgebraicNumber from, AlgebraicNumber to) {
        if (polynomial.degree() <= 0) {
            return List.of();
        }
        Stream<AlgebraicNumber> inside = roots(polynomial, from.low(), to.high()).stream()
                .filter(root -> root.compareTo(from) > 0 && root.compareTo(to) < 0);
        return Stream.of(atEnd(from, polynomial), inside, atEnd(to, polynomial))
                .flatMap(each -> each)
                .map(AlgebraicNumber::simplified)
                .toList();
    }

    private static Stream<AlgebraicNumber> atEnd(AlgebraicNumber end, Polynomial polynomial) {
        return end.signOf(polynomial) == 0 ? Stream.of(end) : Stream.empty();
    }

    /** The product of its factors, each once. */
    static Polynomial squarefree(Polynomial polynomial) {
        Polynomial primitive = polynomial.primitive();
        return primitive.degree() < 2
                ? primitive
                : PolynomialGcd.exactQuotient(primitive, PolynomialGcd.of(primitive, primitive.derivative()));
    }

    /** A multiple of p(low + (high − low) x), by its coefficients. */
    private static BigInteger[] onUnit(Polynomial polynomial, BigFraction low, BigFraction high) {
        List<BigFraction> mapped = new ArrayList<>();
        BigFraction width = high.subtract(low);
        for (int i = polynomial.degree(); i >= 0; i--) { // Horner
            mapped.add(BigFraction.ZERO);
            for (int j = mapped.size() - 1; j >= 0; j--) {
                BigFraction shifted = mapped.get(j).multiply(low);
                mapped.set(j, j == 0 ? shifted : shifted.add(mapped.get(j - 1).multiply(width)));
            }
            mapped.set(0, mapped.get(0).add(polynomial.coefficient(i)));
        }
        return Dictionary.integral(mapped.subList(0, polynomial.degree() + 1));
    }

    /** Searches between two points; the coefficients are those of a multiple of the polynomial there, mapped to [0, 1]. */
    private void search(BigInteger[] onUnit, BigFraction low, BigFraction high) {
        StepCounter.checkInterrupt();
        int changes = signChanges(onUnit);
        if (changes == 0) {
            return;
        }
        if (changes == 1) {
            roots.add(AlgebraicNumber.between(polynomial, low, high));
            return;
        }
        BigFraction middle = low.add(high).divide(2);
        BigInteger[] left = halved(onUnit);
        BigInteger[] right = left.clone();
        shift(right);
        search(left, low, middle);
        if (right[0].signum() == 0) {
            roots.add(AlgebraicNumber.of(middle));
        }
        search(right, middle, high);
    }

    /** 2^n p(x / 2). */
    private static BigInteger[] halved(BigInteger[] coefficients) {
        BigInteger[] halved = new BigInteger[coefficients.length];
        Arrays.setAll(halved, i -> coefficients[i].shiftLeft(coefficients.length - 1 - i));
        return halved;
    }

    /** Makes p(x + 1) of p(x). */
    private static void shift(BigInteger[] coefficients) {
        for (int i = 0; i < coefficients.length - 1; i++) {
            for (int j = coefficients.length - 2; j >= i; j--) {
                coefficients[j] = coefficients[j].add(coefficients[j + 1]);
            }
        }
    }

    /** Those among the coefficients of (1 + x)^n p(1 / (1 + x)). */
    private static int signChanges(BigInteger[] coefficients) {
        BigInteger[] mapped = new BigInteger[coefficients.length];
        Arrays.setAll(mapped, i -> coefficients[coefficients.length - 1 - i]);
        shift(mapped);
        int changes = 0;
        int last = 0;
        for (BigInteger coefficient : mapped) {
            int sign = coefficient.signum();
            changes += sign * last < 0 ? 1 : 0;
            last = sign == 0 ? last : sign;
        }
        return changes;
    }
}
