package io.github.leeway.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers without loss, for programs. */
final class Decimal {

    private static final int SURELY_UNIQUE = 15; // a decimal of so many digits comes back from the nearest double
    private static final int SURELY_ENOUGH = 17; // so many tell any two doubles apart
    private static final int MOST_ZEROS = 6;

    private Decimal() {}

    /**
     * The shortest decimal that reads back as the same number, the nearest to it of those; nothing for what is not finite. {@link
     * Double#toString} is not always that short, and differs between Java 17 and 19.
     */
    static Optional<String> text(double value) {
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = SURELY_UNIQUE; digits < SURELY_ENOUGH; digits++) {
            BigDecimal rounded = rounded(exact, digits);
            if (rounded.doubleValue() == value) {
                return Optional.of(written(rounded));
            }
        }
        return Optional.of(written(rounded(exact, SURELY_ENOUGH)));
    }

    private static BigDecimal rounded(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String written(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return exponent >= -MOST_ZEROS && exponent < SURELY_UNIQUE
                ? stripped.toPlainString()
                : stripped.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
