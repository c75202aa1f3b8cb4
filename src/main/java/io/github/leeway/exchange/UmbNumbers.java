package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ExactNumbers;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The numbers in a UMB file, each different one read once: fractions as they are, doubles as {@link Numbers#shortest} takes them. */
final class UmbNumbers {

    private static final int UNSEEN = 0;

    private final Findings findings;
    private final UmbType type;
    private final byte[] bytes;
    private final ByteTable table = new ByteTable();
    private final List<Optional<BigFraction>> values = new ArrayList<>();
    private int[] probabilities = new int[64]; // of a value: its number + 1, or UNSEEN

    /**
     * Of a file.
     *
     * @param bytes a whole number of values
     */
    UmbNumbers(Findings findings, UmbType type, byte[] bytes) {
        this.findings = findings;
        this.type = type;
        this.bytes = bytes;
    }

    /**
     * A number, or nothing after a complaint.
     *
     * @param what it is, as in "reward of state"; the index comes after it
     */
    Optional<BigFraction> real(int i, String what) {
        Optional<BigFraction> value = values.get(distinct(i));
        if (value.isEmpty()) {
            findings.error(
                    ErrorCode.NOT_A_NUMBER,
                    what + " " + i + " is " + shown(i) + ", expected a number of at most 195 digits",
                    "");
        }
        return value;
    }

    /** The number of a probability, or −1 after a complaint. */
    int probability(int i, Probabilities interned) {
        int distinct = distinct(i);
        if (probabilities[distinct] != UNSEEN) {
            return probabilities[distinct] - 1;
        }
        Optional<BigFraction> value = real(i, "probability of branch");
        if (value.isEmpty()) {
            return -1;
        }
        if (value.get().signum() < 0 || value.get().compareTo(BigFraction.ONE) > 0) {
            findings.error(
                    ErrorCode.OUT_OF_RANGE,
                    "probability of branch " + i + " is " + ExactNumbers.shown(value.get())
                            + ", expected a number in [0, 1]",
                    "");
            return -1;
        }
        int number = interned.number(value.get());
        probabilities[distinct] = number + 1;
        return number;
    }

    private int distinct(int i) {
        int from = i * type.bytes();
        int distinct = table.number(bytes, from, from + type.bytes());
        if (distinct == values.size()) {
            values.add(read(from).filter(ExactNumbers::isShort));
            if (distinct == probabilities.length) {
                probabilities = Arrays.copyOf(probabilities, 2 * distinct);
            }
        }
        return distinct;
    }

    private Optional<BigFraction> read(int from) {
        if (type.kind() == UmbType.Kind.DOUBLE) {
            double value = decimal(from);
            return Double.isFinite(value) ? Optional.of(Numbers.shortest(value)) : Optional.empty();
        }
        int half = type.bytes() / 2;
        BigInteger numerator = new BigInteger(reversed(from, half));
        BigInteger denominator = new BigInteger(1, reversed(from + half, half));
        return denominator.signum() == 0 ? Optional.empty() : Optional.of(BigFraction.of(numerator, denominator));
    }

    private double decimal(int from) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getDouble(from);
    }

    private byte[] reversed(int from, int length) {
        byte[] reversed = new byte[length];
        for (int i = 0; i < length; i++) {
            reversed[i] = bytes[from + length - 1 - i];
        }
        return reversed;
    }

    private String shown(int i) {
        return type.kind() == UmbType.Kind.DOUBLE
                ? Double.toString(decimal(i * type.bytes()))
                : "a fraction that is not";
    }
}
