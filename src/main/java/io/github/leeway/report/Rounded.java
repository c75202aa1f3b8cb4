package io.github.leeway.report;

import io.github.leeway.power.Mean;
import io.github.leeway.power.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number and its error as people read them: the error to one significant digit, to two where the first is a 1, and the number to
 * the same decimals. What is not a finite number reads "n/a".
 *
 * @param value the number
 * @param error half the width of its interval, in the same unit
 */
record Rounded(String value, String error) {

    static final String NOT_AVAILABLE = "n/a";

    private static final int MOST_DECIMALS = 9;
    private static final double LARGEST_PLAIN = 1e9;

    /** Rounds a number by its error. */
    static Rounded of(double value, double error) {
        if (!Double.isFinite(value)) {
            return new Rounded(NOT_AVAILABLE, NOT_AVAILABLE);
        }
        if (!Double.isFinite(error)) {
            return new Rounded(significant(value, 3), NOT_AVAILABLE);
        }
        if (error == 0) {
            return new Rounded(significant(value, 6), "0");
        }
        BigDecimal rounded = roundedError(error);
        if (rounded.scale() > MOST_DECIMALS || Math.abs(value) >= LARGEST_PLAIN || error >= LARGEST_PLAIN) {
            return scientific(value, error);
        }
        int decimals = Math.max(0, rounded.scale());
        return new Rounded(
                plain(value, decimals),
                rounded.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
    }

    /** A mean and half the width of its 95 % interval. */
    static Rounded of(Mean mean) {
        return of(mean.value(), mean.halfWidth());
    }

    /** A share in percent, and how far its 95 % interval reaches to the farther side. */
    static Rounded percent(Share share) {
        return of(100 * share.value(), 100 * Math.max(share.high() - share.value(), share.value() - share.low()));
    }

    /** A number alone, to so many significant digits, zeros at the end left out. */
    static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NOT_AVAILABLE;
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        boolean isPlain =
                stripped.scale() <= MOST_DECIMALS && Math.abs(value) < LARGEST_PLAIN && Math.abs(value) >= 1e-4;
        return isPlain ? stripped.toPlainString() : exponential(stripped);
    }

    /** As in "0.787 ±0.003". */
    @Override
    public String toString() {
        return value.equals(NOT_AVAILABLE) ? NOT_AVAILABLE : value + " ±" + error;
    }

    private static String exponential(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    private static Rounded scientific(double value, double error) {
        BigDecimal larger = new BigDecimal(Math.max(Math.abs(value), error));
        int exponent = larger.precision() - larger.scale() - 1;
        int decimals = Math.max(0, roundedError(error).scale() + exponent);
        return new Rounded(mantissa(value, exponent, decimals), mantissa(error, exponent, decimals));
    }

    private static String mantissa(double value, int exponent, int decimals) {
        return new BigDecimal(value)
                        .movePointLeft(exponent)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString()
                + "e" + exponent;
    }

    private static BigDecimal roundedError(double error) {
        BigDecimal two = new BigDecimal(error).round(new MathContext(2, RoundingMode.HALF_EVEN));
        int digits = two.unscaledValue().intValue() * (two.precision() == 1 ? 10 : 1);
        if (digits < 20) {
            return two.setScale(two.scale() + 2 - two.precision());
        }
        if (digits >= 95) {
            BigDecimal one = two.round(new MathContext(1, RoundingMode.HALF_UP));
            return one.setScale(one.scale() + 1); // 0.096 becomes 0.10
        }
        return new BigDecimal(error).round(new MathContext(1, RoundingMode.HALF_EVEN));
    }

    private static String plain(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }
}
