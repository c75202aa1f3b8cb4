package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ExactNumbers;
import io.github.leeway.format.Visible;
import io.github.leeway.mdp.Fractions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact numbers of a model, each text read once: decimals as they are written, and fractions. */
final class Numbers {

    private static final int UNSEEN = 0;
    private static final int MOST_DIGITS = 17; // tell every double apart

    private final Probabilities interned;
    private final ByteTable texts = new ByteTable();
    private final List<Optional<BigFraction>> values = new ArrayList<>();
    private int[] probabilities = new int[64]; // of a text: its number + 1, or UNSEEN

    /**
     * No numbers yet.
     *
     * @param interned gives probabilities their numbers
     */
    Numbers(Probabilities interned) {
        this.interned = interned;
    }

    /** The double as people write it: the shortest decimal that is read as this double, of several the nearest, taken exactly. */
    static BigFraction shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == value) {
                return of(nearest);
            }
            RoundingMode other = nearest.abs().compareTo(exact.abs()) > 0 ? RoundingMode.DOWN : RoundingMode.UP;
            BigDecimal further =
                    exact.round(new MathContext(digits, other)); // powers of 2 have less room below than above
            if (further.doubleValue() == value) {
                return of(further);
            }
        }
        return of(exact.round(new MathContext(MOST_DIGITS)));
    }

    private static BigFraction of(BigDecimal decimal) {
        return Fractions.parse(decimal.toString()).orElseThrow();
    }

    /** The last word as a probability: its number, or −1 after a complaint. */
    int probability(LineScanner at) {
        int text = text(at);
        if (probabilities[text] != UNSEEN) {
            return probabilities[text] - 1;
        }
        Optional<BigFraction> value = real(at, "probability");
        if (value.isEmpty()) {
            return -1;
        }
        if (value.get().signum() < 0 || value.get().compareTo(BigFraction.ONE) > 0) {
            at.findings()
                    .error(
                            ErrorCode.OUT_OF_RANGE,
                            at,
                            "probability is " + Visible.quoted(at.text()) + ", expected a number in [0, 1]",
                            value.get().signum() > 0 ? "write weights as fractions of their sum, as in 2/3" : "");
            return -1;
        }
        int number = interned.number(value.get());
        probabilities[text] = number + 1;
        return number;
    }

    /**
     * The last word as a number, or nothing after a complaint.
     *
     * @param what it is
     */
    Optional<BigFraction> real(LineScanner at, String what) {
        Optional<BigFraction> value = values.get(text(at));
        if (value.isPresent() && ExactNumbers.isShort(value.get())) {
            return value;
        }
        String shown = Visible.quoted(at.text());
        if (at.isWordEmpty()) {
            at.findings().error(ErrorCode.FOREIGN_SYNTAX, at, what + " is missing", "");
            return Optional.empty();
        }
        if (shown.startsWith("'[")) {
            at.findings()
                    .error(
                            ErrorCode.MODEL_TYPE,
                            at,
                            what + " is the interval " + shown + ", expected a number",
                            "choose a number in each interval");
        } else if (value.isPresent()) {
            at.findings()
                    .error(
                            ErrorCode.NOT_A_NUMBER,
                            at,
                            what + " is " + shown + ", expected a number of at most 195 digits",
                            "");
        } else {
            at.findings()
                    .error(
                            ErrorCode.NOT_A_NUMBER,
                            at,
                            what + " is " + shown + ", expected a number",
                            ExactNumbers.help(at.text()));
        }
        return Optional.empty();
    }

    private int text(LineScanner at) {
        int text = at.number(texts);
        if (text == values.size()) {
            values.add(Fractions.parse(at.text()));
            if (text == probabilities.length) {
                probabilities = Arrays.copyOf(probabilities, 2 * text);
            }
        }
        return text;
    }
}
