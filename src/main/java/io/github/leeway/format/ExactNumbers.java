package io.github.leeway.format;

import io.github.leeway.mdp.Fractions;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads numbers without loss and within {@link Limits#BITS}, and complains of texts that are none. */
public final class ExactNumbers {

    private final Complaints complaints;

    ExactNumbers(Complaints complaints) {
        this.complaints = complaints;
    }

    /** A number in [0, 1]. */
    Optional<BigFraction> probability(YamlNode.Scalar scalar, String what) {
        return number(scalar, what, "a number in [0, 1]").filter(value -> {
            boolean isProbability = value.signum() >= 0 && value.compareTo(BigFraction.ONE) <= 0;
            if (!isProbability) {
                complaints.add(
                        ErrorCode.OUT_OF_RANGE,
                        scalar.span(),
                        what + " is " + Visible.quoted(scalar.text()) + ", expected a number in [0, 1]",
                        value.signum() > 0 ? "write weights as fractions of their sum, as in 2/3" : "");
            }
            return isProbability;
        });
    }

    /** Any number. */
    Optional<BigFraction> number(YamlNode.Scalar scalar, String what) {
        return number(scalar, what, "a number");
    }

    private Optional<BigFraction> number(YamlNode.Scalar scalar, String what, String expected) {
        Optional<BigFraction> number = Fractions.parse(scalar.text());
        if (number.isPresent() && !isShort(number.get())) {
            complaints.add(
                    ErrorCode.NOT_A_NUMBER,
                    scalar.span(),
                    what + " is " + Visible.quoted(scalar.text()) + ", expected a number of at most 195 digits",
                    "");
            return Optional.empty();
        }
        if (number.isEmpty()) {
            complaints.add(
                    ErrorCode.NOT_A_NUMBER,
                    scalar.span(),
                    what + " is " + Visible.quoted(scalar.text()) + ", expected " + expected,
                    help(scalar.text()));
        }
        return number;
    }

    /** Any number, rounded. */
    Optional<Double> real(YamlNode.Scalar scalar, String what) {
        Optional<Double> number = Fractions.parse(scalar.text()).map(BigFraction::doubleValue);
        if (number.isEmpty()) {
            complaints.add(
                    ErrorCode.NOT_A_NUMBER,
                    scalar.span(),
                    what + " is " + Visible.quoted(scalar.text()) + ", expected a number",
                    help(scalar.text()));
        }
        return number;
    }

    /** Whether a number is within the limits, so that sums of them are found quickly and read back. */
    public static boolean isShort(BigFraction number) {
        return bits(number.getNumerator()) <= Limits.BITS && bits(number.getDenominator()) <= Limits.BITS;
    }

    /** A number as people read it: exact if that is short, else rounded. */
    public static String shown(BigFraction number) {
        String exact = Fractions.text(number);
        return exact.length() <= 20 ? exact : Double.toString(number.doubleValue());
    }

    private static int bits(BigInteger integer) {
        return integer.bitLength();
    }

    /** What to write in the place of a text that is not a number. */
    public static String help(String text) {
        if (text.matches("[+-]?\\d*,\\d+")) {
            return "write the decimal point as a point: " + text.replace(',', '.');
        }
        if (text.matches("[+-]?\\d*\\.?\\d*\\s*%")) {
            return "write a percentage as a fraction, as in 10/100";
        }
        return "write a decimal or a fraction, such as 0.1, 1e-3 or 1/3";
    }
}
