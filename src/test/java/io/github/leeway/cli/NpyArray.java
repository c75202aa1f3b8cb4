package io.github.leeway.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A NumPy file of version 1.0, read by its published description (numpy.lib.format) and by no code of Leeway.
 *
 * @param shape of the array
 * @param numbers in the order of the file
 */
record NpyArray(List<Integer> shape, List<Double> numbers) {

    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '<f8', 'fortran_order': False, 'shape': \\((\\d+(?:, \\d+)*)\\), \\} *\n");

    static NpyArray read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        bytes.get(magic);
        require(Arrays.equals(magic, new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}), "magic");
        byte[] text = new byte[Short.toUnsignedInt(bytes.getShort())];
        bytes.get(text);
        require(bytes.position() % 64 == 0, "alignment");
        Matcher header = HEADER.matcher(new String(text, StandardCharsets.US_ASCII));
        require(header.matches(), "header");
        List<Integer> shape =
                Arrays.stream(header.group(1).split(", ")).map(Integer::valueOf).toList();
        Double[] numbers = new Double[shape.stream().reduce(1, Math::multiplyExact)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes.getDouble();
        }
        require(!bytes.hasRemaining(), "end");
        return new NpyArray(shape, List.of(numbers));
    }

    private static void require(boolean isSo, String what) {
        if (!isSo) {
            throw new AssertionError(what + " of the NumPy file is not as described");
        }
    }
}
