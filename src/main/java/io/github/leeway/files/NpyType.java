package io.github.leeway.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Real numbers as they stand in a NumPy file.
 *
 * @param kind f for floating point, i for whole numbers, u for those without a sign
 * @param size bytes of a number
 * @param order of these bytes
 */
public record NpyType(char kind, int size, ByteOrder order) {

    private static final Pattern REAL = Pattern.compile("([<>])(f[48]|[iu][248])|[|<>]([iu]1)");

    /** The type that NumPy writes as this text; nothing if it is none of these. */
    public static Optional<NpyType> of(String text) {
        Matcher real = REAL.matcher(text);
        if (!real.matches()) {
            return Optional.empty();
        }
        char kind = text.charAt(1);
        int size = text.charAt(2) - '0';
        return Optional.of(
                new NpyType(kind, size, text.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN));
    }

    /** The next number; a whole number that no double holds is rounded, as NumPy does. */
    public double read(ByteBuffer from) {
        ByteBuffer in = from.order(order);
        if (kind == 'f') {
            return size == Float.BYTES ? in.getFloat() : in.getDouble();
        }
        boolean isSigned = kind == 'i';
        return switch (size) {
            case Byte.BYTES -> isSigned ? in.get() : Byte.toUnsignedInt(in.get());
            case Short.BYTES -> isSigned ? in.getShort() : Short.toUnsignedInt(in.getShort());
            case Integer.BYTES -> isSigned ? in.getInt() : Integer.toUnsignedLong(in.getInt());
            default -> isSigned ? in.getLong() : ofUnsigned(in.getLong());
        };
    }

    /** Half of a number above 2^63, odd if a bit is lost so that it is rounded once, and twice that. */
    private static double ofUnsigned(long bits) {
        return bits >= 0 ? bits : 2.0 * ((bits >>> 1) | (bits & 1));
    }
}
