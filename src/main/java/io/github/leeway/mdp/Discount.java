package io.github.leeway.mdp;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** How much a reward one step later is worth, γ. The fraction is rounded once, since batches ask for the number again and again. */
public final class Discount implements Comparable<Discount> {

    private static final int MAX_COUNT = 1000;
    private static final int ROOT_DIGITS = 60;
    private static final Pattern RANGE = Pattern.compile("(.+?)\\.\\.(.+?)(?::(.*))?");

    private final BigFraction exact;
    private final double value;
    private final double complement;

    /**
     * A discount.
     *
     * @param exact in [0, 1]
     */
    public Discount(BigFraction exact) {
        if (exact.signum() < 0 || exact.compareTo(BigFraction.ONE) > 0) {
            throw new IllegalArgumentException("discount is " + Fractions.text(exact) + ", expected a value in [0, 1]");
        }
        this.exact = exact;
        value = exact.doubleValue();
        complement = BigFraction.ONE.subtract(exact).doubleValue();
    }

    /** Reads a decimal such as {@code 0.9} or a fraction such as {@code 1/3}. */
    public static Discount of(String text) {
        return new Discount(Fractions.parse(text.strip())
                .orElseThrow(() -> new IllegalArgumentException(
                        "discount is '" + text + "', expected a number in [0, 1] such as 0.9 or 1/3")));
    }

    /**
     * Reads one or more discounts: {@code 0.9}, {@code 1/3}, {@code 0.1,0.5,0.9}, or {@code 0.05..0.95:19}, which is 19 evenly
     * spaced values with both ends.
     *
     * @return in the order given, at least one, each once
     */
    public static List<Discount> listOf(String text) {
        List<Discount> discounts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (range.matches()) {
                discounts.addAll(range(range.group(1), range.group(2), range.group(3)));
            } else {
                discounts.add(of(part));
            }
        }
        if (discounts.size() > MAX_COUNT) {
            throw new IllegalArgumentException(
                    "number of discounts is " + discounts.size() + ", expected at most " + MAX_COUNT);
        }
        return discounts.stream().distinct().toList();
    }

    /** The fraction itself. */
    public BigFraction exact() {
        return exact;
    }

    /** The nearest floating-point number. */
    public double value() {
        return value;
    }

    /** The floating-point number nearest to 1 − γ, accurate to its last bit also where γ is close to 1. */
    public double complement() {
        return complement;
    }

    /**
     * Its square root: exact where that is a fraction, else with a relative error of at most 10^-{@value #ROOT_DIGITS}, far below what
     * floating point can tell. The square root of a discount below 1 is below 1.
     */
    public Discount squareRoot() {
        BigInteger[] above = exact.getNumerator().abs().sqrtAndRemainder();
        BigInteger[] below = exact.getDenominator().abs().sqrtAndRemainder();
        if (above[1].signum() == 0 && below[1].signum() == 0) {
            return new Discount(BigFraction.of(above[0], below[0]));
        }
        MathContext down = new MathContext(ROOT_DIGITS + 2, RoundingMode.DOWN);
        BigDecimal root = new BigDecimal(exact.getNumerator().abs())
                .divide(new BigDecimal(exact.getDenominator().abs()), down)
                .sqrt(down);
        return new Discount(BigFraction.of(root.unscaledValue(), BigInteger.TEN.pow(root.scale())));
    }

    /** The mean of this and another. */
    public Discount halfwayTo(Discount other) {
        return new Discount(exact.add(other.exact).divide(2));
    }

    /** Whether this is exactly 0, which stands for the limit as the discount goes to 0. */
    public boolean isZero() {
        return exact.signum() == 0;
    }

    /** Whether this is exactly 1, which stands for the limit as the discount goes to 1. */
    public boolean isOne() {
        return exact.compareTo(BigFraction.ONE) == 0;
    }

    /** Whether this is below 1, but no floating-point number tells it from 1. */
    public boolean roundsToOne() {
        return !isOne() && !(value() < 1);
    }

    @Override
    public int compareTo(Discount other) {
        return exact.compareTo(other.exact);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Discount discount && exact.equals(discount.exact);
    }

    @Override
    public int hashCode() {
        return exact.hashCode();
    }

    /** As short as it can be written without loss: a decimal where that is finite and short, else a fraction. */
    @Override
    public String toString() {
        return Fractions.text(exact);
    }

    private static List<Discount> range(String first, String last, String count) {
        if (count == null || !count.strip().matches("\\d{1,9}") || Integer.parseInt(count.strip()) < 2) {
            throw new IllegalArgumentException("discount range '" + first + ".." + last + "' has "
                    + (count == null ? "no count" : "count '" + count + "'")
                    + ", expected a number of values of at least 2, as in 0.05..0.95:19");
        }
        int steps = Integer.parseInt(count.strip()) - 1;
        if (steps >= MAX_COUNT) {
            throw new IllegalArgumentException(
                    "number of discounts is " + (steps + 1) + ", expected at most " + MAX_COUNT);
        }
        BigFraction from = of(first).exact();
        BigFraction step = of(last).exact().subtract(from).divide(steps);
        List<Discount> discounts = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            discounts.add(new Discount(from.add(step.multiply(i))));
        }
        return discounts;
    }
}
