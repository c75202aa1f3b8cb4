package io.github.leeway.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a NumPy file says before its numbers, in versions 1.0, 2.0 and 3.0 of its format (<a
 * href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>).
 *
 * @param type of the elements as NumPy writes it, such as {@code <f8}
 * @param order of the elements
 * @param shape of the array, empty for a single number
 * @param length of all this in bytes
 */
public record NpyHeader(String type, Order order, List<Long> shape, int length) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int PREFIX = MAGIC.length + 2; // and the two bytes of the version
    private static final int MOST_TEXT = 1 << 16;
    private static final int ALIGNMENT = 64;
    private static final int GROWTH_DIGITS =
            21; // NumPy leaves room for so many in the place of the first number of the shape
    private static final String TYPE = "descr";
    private static final String ORDER = "fortran_order";
    private static final String SHAPE = "shape";
    private static final Pattern ENTRY = Pattern.compile("\\s*(['\"])(" + TYPE + "|" + ORDER + "|" + SHAPE + ")\\1\\s*:"
            + "\\s*('[^']*'|\"[^\"]*\"|True|False|\\([^()]*\\)|\\[.*])\\s*(,\\s*|$)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,18})L?"); // Python 2 wrote the L

    /** Which index varies fastest. */
    public enum Order {
        /** The last, row after row. */
        C,
        /** The first, column after column. */
        FORTRAN
    }

    /** Copies the shape. */
    public NpyHeader {
        shape = List.copyOf(shape);
    }

    /** The header of doubles, little-endian and row after row, in the bytes that numpy.save writes, of one length whatever the first number of the shape. */
    public static byte[] ofDoubles(List<Long> shape) {
        String text = "{'descr': '<f8', 'fortran_order': False, 'shape': " + text(shape) + ", }"
                + " ".repeat(GROWTH_DIGITS - Long.toString(shape.get(0)).length());
        int before = PREFIX + Short.BYTES;
        int length = (before + text.length() + 1) / ALIGNMENT * ALIGNMENT + ALIGNMENT;
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (length - before));
        header.put(text.getBytes(StandardCharsets.US_ASCII));
        bytes[length - 1] = '\n';
        return bytes;
    }

    /**
     * Reads a header and nothing after it.
     *
     * @throws java.io.EOFException if there is less than a header
     * @throws IllegalArgumentException if it is not one, or of an unknown version
     */
    public static NpyHeader read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC)) {
            throw new IllegalArgumentException(
                    "the file does not begin as NumPy files do, expected an array that numpy.save wrote");
        }
        int major = data.readUnsignedByte();
        int minor = data.readUnsignedByte();
        if (!(major >= 1 && major <= 3 && minor == 0)) {
            throw new IllegalArgumentException(
                    "version of the NumPy format is " + major + "." + minor + ", expected 1.0, 2.0 or 3.0");
        }
        long size = major == 1
                ? Short.toUnsignedLong(Short.reverseBytes(data.readShort()))
                : Integer.toUnsignedLong(Integer.reverseBytes(data.readInt()));
        if (size > MOST_TEXT) {
            throw new IllegalArgumentException(
                    "length of the NumPy header is " + size + ", expected at most " + MOST_TEXT + " bytes");
        }
        byte[] text = new byte[(int) size];
        data.readFully(text);
        int length = PREFIX + (major == 1 ? Short.BYTES : Integer.BYTES) + text.length;
        return parse(new String(text, major == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1), length);
    }

    /** The shape as Python writes it. */
    public static String text(List<Long> shape) {
        return shape.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(", shape.size() == 1 ? ",)" : ")"));
    }

    private static NpyHeader parse(String header, int length) {
        String text = header.strip();
        if (!(text.startsWith("{") && text.endsWith("}"))) {
            throw notUnderstood(text);
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(text.substring(1, text.length() - 1).strip());
        while (entry.regionStart() < entry.regionEnd()) {
            if (!entry.lookingAt() || values.put(entry.group(2), entry.group(3)) != null) {
                throw notUnderstood(text);
            }
            entry.region(entry.end(), entry.regionEnd());
        }
        String type = values.getOrDefault(TYPE, "");
        String order = values.getOrDefault(ORDER, "");
        String shape = values.getOrDefault(SHAPE, "");
        if (type.isEmpty() || !order.matches("True|False") || !shape.startsWith("(")) {
            throw notUnderstood(text);
        }
        return new NpyHeader(
                type.startsWith("[") ? type : type.substring(1, type.length() - 1),
                order.equals("True") ? Order.FORTRAN : Order.C,
                numbers(shape.substring(1, shape.length() - 1), text),
                length);
    }

    private static List<Long> numbers(String listed, String text) {
        List<Long> numbers = new ArrayList<>();
        String rest = listed.strip();
        String all = rest.endsWith(",") ? rest.substring(0, rest.length() - 1) : rest;
        for (String each : all.isEmpty() ? new String[0] : all.split(",", -1)) {
            Matcher number = NUMBER.matcher(each.strip());
            if (!number.matches()) {
                throw notUnderstood(text);
            }
            numbers.add(Long.parseLong(number.group(1)));
        }
        return numbers;
    }

    private static IllegalArgumentException notUnderstood(String text) {
        return new IllegalArgumentException("NumPy header is \"" + text
                + "\", expected one such as {'descr': '<f8', 'fortran_order': False, 'shape': (100, 5), }");
    }
}
