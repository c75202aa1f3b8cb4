package io.github.leeway.mdp;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact numbers to and from text. */
public final class Fractions {

    private static final int LONGEST_DECIMAL = 20;
    private static final Pattern DECIMAL =
            Pattern.compile("([+-]?(?:\\d{1,400}(?:\\.\\d{0,400})?|\\.\\d{1,400}))(?:[eE]([+-]?\\d{1,3}))?");
    private static final Pattern FRACTION = // of any decimal as well: 400 digits and an exponent of 999
            Pattern.compile("([+-]?\\d{1,1400})\\s*/\\s*(\\d{1,1400})");

    private Fractions() {}

    /**
     * Reads {@code 0.1}, {@code .5}, {@code 1e-3} or {@code 2/3} without loss; nothing if the text is not a number of that kind, is
     * divided by zero, or is too long: a decimal of more than 400 digits on a side of its point or three in its exponent, a fraction of
     * more than 1400 on a side.
     */
    public static Optional<BigFraction> parse(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            BigInteger denominator = new BigInteger(fraction.group(2));
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(BigFraction.of(new BigInteger(fraction.group(1)), denominator));
        }
        return DECIMAL.matcher(text).matches() ? Optional.of(of(new BigDecimal(text))) : Optional.empty();
    }

    /** The shortest text that {@link #parse} reads back: a decimal where that is finite and short, else a fraction. */
    public static String text(BigFraction exact) {
        BigInteger denominator = exact.getDenominator().abs(); // the sign may be below the line
        BigInteger numerator = exact.getNumerator().abs().multiply(BigInteger.valueOf(exact.signum()));
        BigInteger rest = denominator;
        for (int prime : new int[] {2, 5}) {
            BigInteger divisor = BigInteger.valueOf(prime);
            while (rest.mod(divisor).signum() == 0) {
                rest = rest.divide(divisor);
            }
        }
        if (rest.equals(BigInteger.ONE)) {
            BigDecimal value = exact.bigDecimalValue();
            String decimal =
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
            if (decimal.length() <= LONGEST_DECIMAL) {
                return decimal;
            }
        }
        return numerator + "/" + denominator;
    }

    private static BigFraction of(BigDecimal decimal) {
        BigDecimal scaled = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return BigFraction.of(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale()));
    }
}
