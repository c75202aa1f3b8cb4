package io.github.leeway.report;

import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number and its sampling error as people read them: the larger of that error and the solver's to one significant digit, to two
 * where the first is a 1, and the number to the same decimals, at most six. What is not a finite number reads
 * "n/a".
 *
 * @param value the number
 * @param error half the width of its interval, in the same unit; "&lt;1e-6" or the like where it is too small for the decimals
 */
record Rounded(String value, String error) {

    static final String NOT_AVAILABLE = "n/a";

    private static final int MOST_DECIMALS = 6;
    private static final int MOST_DIGITS = 6; // of a number without an error
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e9;

    /** Rounds a number by its sampling error. */
    static Rounded of(double value, double error) {
        return of(value, error, 0);
    }

    /**
     * Rounds a number so that no digit is shown that is not known.
     *
     * @param error half the width of the interval, which is shown
     * @param solverError a proven bound, which is not
     */
    static Rounded of(double value, double error, double solverError) {
        double larger = Math.max(error, solverError);
        if (!Double.isFinite(value)) {
            return new Rounded(NOT_AVAILABLE, NOT_AVAILABLE);
        }
        if (!Double.isFinite(larger)) {
            return new Rounded(significant(value, 3), NOT_AVAILABLE);
        }
        int scale = larger == 0 ? Integer.MAX_VALUE : roundedError(larger).scale();
        double size = Math.max(Math.abs(value), larger);
        if (size >= LARGEST_PLAIN || (scale > MOST_DECIMALS && size > larger && size < SMALLEST_PLAIN)) {
            return scale == Integer.MAX_VALUE
                    ? new Rounded(significant(value, MOST_DIGITS), "0")
                    : scientific(value, error, larger);
        }
        return scale > MOST_DECIMALS
                ? new Rounded(brief(value, larger), error(error, MOST_DECIMALS))
                : new Rounded(plain(value, Math.max(0, scale)), error(error, Math.max(0, scale)));
    }

    /** POWER and half the width of its 95 % interval. */
    static Rounded of(StateEstimate estimate) {
        return of(estimate.power().value(), estimate.power().halfWidth(), estimate.solverError());
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
        boolean isPlain = Math.abs(value) < LARGEST_PLAIN && Math.abs(value) >= SMALLEST_PLAIN;
        return isPlain ? stripped.toPlainString() : exponential(stripped);
    }

    /** As in "0.787 ±0.003". */
    @Override
    public String toString() {
        return value.equals(NOT_AVAILABLE) ? NOT_AVAILABLE : value + " ±" + error;
    }

    /** Decimals in which an error above 0 is shown; below 0 where not all digits before the point are. */
    static int decimals(double error) {
        return roundedError(error).scale();
    }

    private static String exponential(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    private static Rounded scientific(double value, double error, double larger) {
        BigDecimal largest = new BigDecimal(Math.max(Math.abs(value), larger));
        int exponent = largest.precision() - largest.scale() - 1;
        int decimals = Math.max(0, roundedError(larger).scale() + exponent);
        boolean isHidden = error > 0 && error < 0.5 * Math.pow(10, exponent - decimals);
        return new Rounded(
                mantissa(value, exponent, decimals),
                isHidden ? "<1e" + (exponent - decimals) : mantissa(error, exponent, decimals));
    }

    /** A number whose error is below its last decimal, zeros at the end left out. */
    private static String brief(double value, double larger) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal known = larger == 0 ? exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)) : exact;
        BigDecimal rounded = known.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** An error in so many decimals; if it is not zero, it does not read as zero. */
    private static String error(double error, int decimals) {
        if (error == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(error).setScale(decimals, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return "<" + significant(Math.pow(10, -decimals), 1);
        }
        BigDecimal brief = roundedError(error);
        return (brief.scale() < decimals ? brief.setScale(decimals, RoundingMode.HALF_EVEN) : rounded).toPlainString();
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
