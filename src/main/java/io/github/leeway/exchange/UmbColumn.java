package io.github.leeway.exchange;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Numbers to be written to UMB files in one type that holds all of them without loss: doubles if each number is the shortest decimal of
 * one, else fractions of as many bits as they need.
 */
final class UmbColumn {

    private static final int STEP = 64; // bits of a part of a fraction are a multiple of it

    private final Map<BigFraction, byte[]> encoded = new HashMap<>(); // only looked up
    private boolean isDouble = true;
    private int partBits = STEP;

    /** Says that a number is to be written. */
    void expect(BigFraction number) {
        if (encoded.putIfAbsent(number, new byte[0]) == null) {
            double rounded = number.doubleValue();
            isDouble &= Double.isFinite(rounded) && Numbers.shortest(rounded).equals(number);
            partBits = Math.max(partBits, bits(number.getNumerator()));
            partBits = Math.max(partBits, bits(number.getDenominator()));
        }
    }

    /** Bits of a signed number, rounded up. */
    private static int bits(BigInteger number) {
        return (number.bitLength() / STEP + 1) * STEP;
    }

    /** The type, once all numbers are expected. */
    UmbType type() {
        return isDouble ? UmbType.ofDouble() : new UmbType(UmbType.Kind.RATIONAL, 2 * partBits);
    }

    /** Numbers as bytes; all were expected. */
    byte[] bytes(List<BigFraction> numbers) {
        UmbType type = type();
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.size(), type.bytes()));
        for (BigFraction number : numbers) {
            byte[] known = Optional.ofNullable(encoded.get(number)).orElseThrow();
            if (known.length == 0) {
                known = encode(number, type);
                encoded.put(number, known);
            }
            bytes.put(known);
        }
        return bytes.array();
    }

    private byte[] encode(BigFraction number, UmbType type) {
        ByteBuffer bytes = ByteBuffer.allocate(type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (isDouble) {
            return bytes.putDouble(number.doubleValue()).array();
        }
        boolean isSignBelow = number.getDenominator().signum() < 0;
        put(isSignBelow ? number.getNumerator().negate() : number.getNumerator(), bytes);
        put(number.getDenominator().abs(), bytes);
        return bytes.array();
    }

    private void put(BigInteger part, ByteBuffer bytes) {
        for (int shift = 0; shift < partBits; shift += STEP) {
            bytes.putLong(part.shiftRight(shift).longValue());
        }
    }
}
