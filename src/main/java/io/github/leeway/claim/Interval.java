package io.github.leeway.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Numbers between two bounds, for arithmetic with what is known within bounds only.
 *
 * @param low at most high; maybe infinite
 * @param high at least low
 */
record Interval(double low, double high) {

    Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval is from " + low + " to " + high + ", expected ordered bounds");
        }
    }

    static Interval of(double value) {
        return new Interval(Math.nextDown(value), Math.nextUp(value));
    }

    /** Of the greater of two numbers. */
    static Interval max(Interval one, Interval other) {
        return new Interval(Math.max(one.low, other.low), Math.max(one.high, other.high));
    }

    /** As people read it: what its bounds have in common, and by how much it may be more or less. */
    String text() {
        double middle = low / 2 + high / 2;
        double halfWidth = Math.nextUp(high / 2 - low / 2);
        if (!Double.isFinite(halfWidth)) {
            return low + " to " + high;
        }
        return halfWidth > 2 * Math.ulp(middle)
                ? rounded(middle, 10) + " ± " + rounded(halfWidth + Math.ulp(middle), 2)
                : rounded(middle, 10);
    }

    private static String rounded(double number, int digits) {
        return number == 0
                ? "0"
                : new BigDecimal(number)
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros()
                        .toString();
    }

    Interval negated() {
        return new Interval(-high, -low);
    }

    Interval plus(Interval other) {
        return outward(low + other.low, high + other.high);
    }

    Interval minus(Interval other) {
        return plus(other.negated());
    }

    Interval times(Interval other) {
        double[] products = {low * other.low, low * other.high, high * other.low, high * other.high};
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double product : products) {
            least = Math.min(least, product);
            most = Math.max(most, product);
        }
        return least <= most ? outward(least, most) : ANYTHING;
    }

    /** Anything where the other may be 0. */
    Interval over(Interval other) {
        return other.low > 0 || other.high < 0 ? times(outward(1 / other.high, 1 / other.low)) : ANYTHING;
    }

    private static final Interval ANYTHING = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static Interval outward(double low, double high) {
        return new Interval(Math.nextDown(low), Math.nextUp(high));
    }

    /** What that says of a comparison with 0, within a tolerance if it is about equality. */
    Verdict compared(Relation relation, BigFraction tolerance) {
        return switch (relation) {
            case MORE -> either(low > 0, high <= 0);
            case AT_LEAST -> either(low >= 0, high < 0);
            case LESS -> either(high < 0, low >= 0);
            case AT_MOST -> either(high <= 0, low > 0);
            case EQUAL -> either(low == 0 && high == 0, low > 0 || high < 0);
            case ABOUT -> about(of(tolerance.doubleValue()));
        };
    }

    private Verdict about(Interval tolerance) {
        return either(low >= -tolerance.low && high <= tolerance.low, low > tolerance.high || high < -tolerance.high);
    }

    private static Verdict either(boolean isConfirmed, boolean isRefuted) {
        if (isConfirmed) {
            return Verdict.CONFIRMED;
        }
        return isRefuted ? Verdict.REFUTED : Verdict.UNDECIDED;
    }
}
