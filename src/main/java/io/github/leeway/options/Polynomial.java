package io.github.leeway.options;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** A polynomial in one variable with whole coefficients. */
public final class Polynomial {

    static final Polynomial ZERO = new Polynomial();
    static final Polynomial ONE = Polynomial.of(1);

    private final BigInteger[] coefficients; // [degree + 1], from the constant on; the last is not 0
    private final int hash;

    private Polynomial(BigInteger... coefficients) {
        int length = coefficients.length;
        while (length > 0 && coefficients[length - 1].signum() == 0) {
            length--;
        }
        this.coefficients = length == coefficients.length ? coefficients : Arrays.copyOf(coefficients, length);
        hash = Arrays.hashCode(this.coefficients);
    }

    /** The polynomial with these coefficients, from the constant on. */
    public static Polynomial of(long... coefficients) {
        return new Polynomial(
                Arrays.stream(coefficients).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    /** The polynomial with these coefficients, from the constant on. */
    public static Polynomial of(List<BigInteger> coefficients) {
        return new Polynomial(coefficients.toArray(BigInteger[]::new));
    }

    /** The constant. */
    static Polynomial of(BigInteger constant) {
        return new Polynomial(constant);
    }

    /** The highest power, −1 for 0. */
    public int degree() {
        return coefficients.length - 1;
    }

    /** The factor of a power from 0 to the degree. */
    public BigInteger coefficient(int power) {
        return coefficients[power];
    }

    /** All of them, from the constant on; none for 0. */
    public List<BigInteger> coefficients() {
        return List.of(coefficients);
    }

    /** The coefficient of the highest power; not for 0. */
    BigInteger leading() {
        return coefficients[degree()];
    }

    private BigInteger constant() {
        return isZero() ? BigInteger.ZERO : coefficients[0];
    }

    boolean isZero() {
        return coefficients.length == 0;
    }

    boolean isOne() {
        return coefficients.length == 1 && coefficients[0].equals(BigInteger.ONE);
    }

    Polynomial add(Polynomial other) {
        boolean isLonger = coefficients.length > other.coefficients.length;
        BigInteger[] more = isLonger ? coefficients : other.coefficients;
        BigInteger[] less = isLonger ? other.coefficients : coefficients;
        BigInteger[] sum = more.clone();
        for (int i = 0; i < less.length; i++) {
            sum[i] = sum[i].add(less[i]);
        }
        return new Polynomial(sum);
    }

    Polynomial subtract(Polynomial other) {
        return add(other.negate());
    }

    Polynomial negate() {
        BigInteger[] negated = new BigInteger[coefficients.length];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = coefficients[i].negate();
        }
        return new Polynomial(negated);
    }

    Polynomial multiply(BigInteger factor) {
        if (factor.equals(BigInteger.ONE)) {
            return this;
        }
        BigInteger[] product = new BigInteger[coefficients.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = coefficients[i].multiply(factor);
        }
        return new Polynomial(product);
    }

    Polynomial multiply(Polynomial other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        if (degree() == 0 || other.degree() == 0) {
            return degree() == 0 ? other.multiply(coefficients[0]) : multiply(other.coefficients[0]);
        }
        BigInteger[] product = new BigInteger[coefficients.length + other.coefficients.length - 1];
        Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i < coefficients.length; i++) {
            if (coefficients[i].signum() != 0) {
                for (int j = 0; j < other.coefficients.length; j++) {
                    product[i + j] = product[i + j].add(coefficients[i].multiply(other.coefficients[j]));
                }
            }
        }
        return new Polynomial(product);
    }

    /** What there is when a divisor of all coefficients is taken out. */
    Polynomial dividedBy(BigInteger divisor) {
        if (divisor.equals(BigInteger.ONE)) {
            return this;
        }
        BigInteger[] quotient = new BigInteger[coefficients.length];
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = coefficients[i].divide(divisor);
        }
        return new Polynomial(quotient);
    }

    /** The greatest common divisor of the coefficients; 0 for 0. */
    BigInteger content() {
        BigInteger content = BigInteger.ZERO;
        for (int i = coefficients.length - 1; i >= 0 && !content.equals(BigInteger.ONE); i--) {
            content = content.gcd(coefficients[i]);
        }
        return content;
    }

    /** Its multiple of content 1 that is positive far to the right; not for 0. */
    Polynomial primitive() {
        BigInteger content = content();
        return dividedBy(leading().signum() < 0 ? content.negate() : content);
    }

    Polynomial derivative() {
        return new Polynomial(IntStream.range(1, coefficients.length)
                .mapToObj(i -> coefficients[i].multiply(BigInteger.valueOf(i)))
                .toArray(BigInteger[]::new));
    }

    /** Its value. */
    public BigFraction at(BigFraction point) {
        BigInteger below = point.getDenominator().abs();
        return isZero() ? BigFraction.ZERO : BigFraction.of(scaledValue(point), below.pow(degree()));
    }

    /** The sign of its value: −1, 0 or 1. */
    int signAt(BigFraction point) {
        return degree() <= 0 ? constant().signum() : scaledValue(point).signum();
    }

    /** The sign of its values close to a point, to the right; 0 only for 0. */
    int signAfter(BigFraction point) {
        return firstSign(point, 1);
    }

    /** The sign of its values close to a point, to the left; 0 only for 0. */
    int signBefore(BigFraction point) {
        return firstSign(point, -1);
    }

    /** The sign of the first term that is not 0 of the expansion at a point, a step away from it in a direction. */
    private int firstSign(BigFraction point, int direction) {
        Polynomial derivative = this;
        int power = 1;
        int sign = derivative.signAt(point);
        while (sign == 0 && !derivative.isZero()) {
            derivative = derivative.derivative();
            power *= direction;
            sign = power * derivative.signAt(point);
        }
        return sign;
    }

    /** The value times the denominator of the point to the power of the degree. */
    private BigInteger scaledValue(BigFraction point) {
        BigInteger below = point.getDenominator().abs();
        BigInteger above = point.getNumerator()
                .multiply(BigInteger.valueOf(point.getDenominator().signum()));
        BigInteger value = BigInteger.ZERO;
        BigInteger scale = BigInteger.ONE;
        for (int i = degree(); i >= 0; i--) {
            value = value.multiply(above).add(coefficients[i].multiply(scale));
            scale = scale.multiply(below);
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial polynomial
                && hash == polynomial.hash
                && Arrays.equals(coefficients, polynomial.coefficients);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** As in {@code 1 − 2γ + γ²}. */
    @Override
    public String toString() {
        return PolynomialText.of(this, BigInteger.ONE);
    }
}
