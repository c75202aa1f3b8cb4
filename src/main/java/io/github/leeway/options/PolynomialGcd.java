package io.github.leeway.options;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Greatest common divisors of polynomials. Most pairs have none, which one pass modulo a prime shows. Others are found as that of two
 * whole numbers, the values at a large point, whose digits to the base of that point are the coefficients ({@link
 * io.github.leeway.Bibliography#CHAR_1989}); else by Euclid's algorithm.
 */
final class PolynomialGcd {

    private static final int PRIME = Integer.MAX_VALUE; // 2^31 − 1
    private static final int MOST_POINTS = 6;

    private PolynomialGcd() {}

    /** The primitive greatest common divisor of two polynomials that are not 0, positive far to the right; contents do not count. */
    static Polynomial of(Polynomial one, Polynomial other) {
        if (one.degree() == 0 || other.degree() == 0) {
            return Polynomial.ONE;
        }
        if (one.equals(other)) {
            return one.primitive();
        }
        if (areCoprimeModuloPrime(one, other)) {
            return Polynomial.ONE;
        }
        Polynomial first = one.primitive();
        Polynomial second = other.primitive();
        return byValues(first, second).orElseGet(() -> euclid(first, second));
    }

    /** One times a power of the other's leading coefficient, less a multiple of the other, of lower degree than that. */
    static Polynomial pseudoRemainder(Polynomial one, Polynomial other) {
        Polynomial rest = one;
        BigInteger lead = other.leading().abs(); // positive, so that signs stay
        boolean isNegative = other.leading().signum() < 0;
        while (rest.degree() >= other.degree()) {
            BigInteger factor = isNegative ? rest.leading().negate() : rest.leading();
            rest = rest.multiply(lead).subtract(shifted(other.multiply(factor), rest.degree() - other.degree()));
        }
        return rest;
    }

    /** The quotient, if it has whole coefficients and nothing remains. */
    static Optional<Polynomial> quotient(Polynomial dividend, Polynomial divisor) {
        if (divisor.isOne()) {
            return Optional.of(dividend);
        }
        int degree = dividend.degree() - divisor.degree();
        if (degree < 0) {
            return dividend.isZero() ? Optional.of(dividend) : Optional.empty();
        }
        BigInteger[] rest = dividend.coefficients().toArray(BigInteger[]::new);
        BigInteger[] quotient = new BigInteger[degree + 1];
        for (int i = degree; i >= 0; i--) {
            BigInteger[] divided = rest[i + divisor.degree()].divideAndRemainder(divisor.leading());
            if (divided[1].signum() != 0) {
                return Optional.empty();
            }
            quotient[i] = divided[0];
            if (divided[0].signum() != 0) {
                for (int j = 0; j < divisor.degree(); j++) {
                    rest[i + j] = rest[i + j].subtract(divided[0].multiply(divisor.coefficient(j)));
                }
            }
        }
        for (int j = 0; j < divisor.degree(); j++) {
            if (rest[j].signum() != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(Polynomial.of(List.of(quotient)));
    }

    /** The quotient by a polynomial that is known to divide. */
    static Polynomial exactQuotient(Polynomial dividend, Polynomial divisor) {
        return quotient(dividend, divisor).orElseThrow();
    }

    private static Polynomial shifted(Polynomial polynomial, int powers) {
        List<BigInteger> coefficients = new ArrayList<>();
        for (int i = 0; i < powers; i++) {
            coefficients.add(BigInteger.ZERO);
        }
        coefficients.addAll(polynomial.coefficients());
        return Polynomial.of(coefficients);
    }

    private static Optional<Polynomial> byValues(Polynomial one, Polynomial other) {
        BigInteger point = height(one).min(height(other)).shiftLeft(1).add(BigInteger.valueOf(29));
        for (int i = 0; i < MOST_POINTS; i++) {
            Polynomial candidate =
                    digits(value(one, point).gcd(value(other, point)), point).primitive();
            if (quotient(one, candidate).isPresent()
                    && quotient(other, candidate).isPresent()) {
                return Optional.of(candidate);
            }
            point = point.multiply(BigInteger.valueOf(73794)).divide(BigInteger.valueOf(27011));
        }
        return Optional.empty();
    }

    private static BigInteger height(Polynomial polynomial) {
        return polynomial.coefficients().stream().map(BigInteger::abs).reduce(BigInteger.ZERO, BigInteger::max);
    }

    private static BigInteger value(Polynomial polynomial, BigInteger point) {
        BigInteger value = BigInteger.ZERO;
        for (int i = polynomial.degree(); i >= 0; i--) {
            value = value.multiply(point).add(polynomial.coefficient(i));
        }
        return value;
    }

    /** The polynomial with this value at a point, of coefficients of at most half its size. */
    private static Polynomial digits(BigInteger value, BigInteger point) {
        List<BigInteger> digits = new ArrayList<>();
        BigInteger half = point.shiftRight(1);
        BigInteger rest = value;
        while (rest.signum() != 0) {
            BigInteger digit = rest.mod(point);
            digit = digit.compareTo(half) > 0 ? digit.subtract(point) : digit;
            digits.add(digit);
            rest = rest.subtract(digit).divide(point);
        }
        return Polynomial.of(digits);
    }

    private static Polynomial euclid(Polynomial one, Polynomial other) {
        Polynomial first = one;
        Polynomial second = other;
        while (!second.isZero()) {
            Polynomial rest = pseudoRemainder(first, second);
            first = second;
            second = rest.isZero() ? rest : rest.primitive();
        }
        return first.primitive();
    }

    private static boolean areCoprimeModuloPrime(Polynomial one, Polynomial other) {
        long[] first = residues(one);
        long[] second = residues(other);
        if (first[one.degree()] == 0 || second[other.degree()] == 0) {
            return false;
        }
        int high = one.degree();
        int low = other.degree();
        while (low > 0) { // second, of degree low, does not divide first yet
            long inverse = inverse(second[low]);
            for (int i = high; i >= low; i--) {
                long factor = first[i] * inverse % PRIME;
                if (factor != 0) {
                    for (int j = 0; j <= low; j++) {
                        first[i - low + j] = Math.floorMod(first[i - low + j] - factor * second[j] % PRIME, PRIME);
                    }
                }
            }
            int degree = Math.min(high, low - 1);
            while (degree >= 0 && first[degree] == 0) {
                degree--;
            }
            if (degree < 0) {
                return false;
            }
            long[] swapped = first;
            first = second;
            second = swapped;
            high = low;
            low = degree;
        }
        return true;
    }

    private static long[] residues(Polynomial polynomial) {
        BigInteger prime = BigInteger.valueOf(PRIME);
        return polynomial.coefficients().stream()
                .mapToLong(coefficient -> coefficient.bitLength() < Long.SIZE
                        ? Math.floorMod(coefficient.longValue(), PRIME)
                        : coefficient.mod(prime).longValue())
                .toArray();
    }

    private static long inverse(long residue) {
        long power = 1;
        long base = residue;
        for (int exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                power = power * base % PRIME;
            }
            base = base * base % PRIME;
        }
        return power;
    }
}
