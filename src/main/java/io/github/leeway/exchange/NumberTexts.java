package io.github.leeway.exchange;

import io.github.leeway.mdp.Fractions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers as they are written, each made once. */
final class NumberTexts {

    private static final MathContext MANY_DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);

    private final Map<BigFraction, String> texts = new HashMap<>(); // only looked up
    private final Form form;

    NumberTexts(Form form) {
        this.form = form;
    }

    /** How a format has numbers. */
    enum Form {
        /** Short decimals, else fractions: without loss. */
        EXACT,
        /** Decimals alone, of 34 digits: read back as the same double. */
        DECIMAL
    }

    String of(BigFraction number) {
        return texts.computeIfAbsent(number, form == Form.EXACT ? Fractions::text : NumberTexts::decimal);
    }

    private static String decimal(BigFraction number) {
        String exact = Fractions.text(number);
        if (exact.indexOf('/') < 0) {
            return exact;
        }
        BigDecimal decimal =
                new BigDecimal(number.getNumerator()).divide(new BigDecimal(number.getDenominator()), MANY_DIGITS);
        String text = decimal.toString();
        double back = Fractions.parse(text).map(BigFraction::doubleValue).orElse(Double.NaN);
        if (back != number.doubleValue()) {
            throw new IllegalStateException(
                    "number " + exact + " was to be written as " + text + ", which is read back as " + back);
        }
        return text;
    }
}
