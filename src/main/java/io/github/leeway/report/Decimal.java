package io.github.leeway.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers without loss, for programs. */
final class Decimal {

    private static final int MOST_ZEROS = 6;
    private static final int MOST_DIGITS = 15; // before the point

    private Decimal() {}

    /**
     * The shortest decimal, of two digits or more, that reads back as the same number, the nearest to it of those; nothing for what is
     * not finite. It is found by Schubfach; {@link Double#toString} is not always that short, and differs between Java 17 and 19.
     */
    static Optional<String> text(double value) {
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        String text = NumberOutput.toString(value, true);
        return Optional.of(isPlain(text) ? text : written(new BigDecimal(text)));
    }

    /** Whether it is as {@link #written} would write it: most numbers are, and that takes longer. */
    private static boolean isPlain(String text) {
        return text.indexOf('E') < 0 && !text.endsWith(".0");
    }

    private static String written(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return exponent >= -MOST_ZEROS && exponent < MOST_DIGITS
                ? stripped.toPlainString()
                : stripped.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
