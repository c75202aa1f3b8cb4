package io.github.leeway.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reward functions from NumPy arrays. */
class NpyRewardsTest {

    private static final Path ARRAYS = Path.of("src/test/resources/format/npy/arrays.txt");
    private static final List<String> STATES = List.of("a", "b", "★");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("rewards.npy");
    }

    private RewardSamples read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return RewardSamples.read(file, STATES);
    }

    private static List<Double> rewards(RewardSamples samples) {
        int count = samples.rewards().count();
        double[] drawn = new double[STATES.size() * count];
        samples.rewards().sampler(0).fill(0, count, drawn);
        return IntStream.range(0, drawn.length).mapToObj(i -> drawn[i]).toList();
    }

    static Stream<Arguments> arraysOfNumPy() throws IOException {
        return Files.readAllLines(ARRAYS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .map(fields -> Arguments.of(fields[0], Base64.getDecoder().decode(fields[1])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arraysOfNumPy")
    void everyTypeOrderAndVersionThatNumPyWritesIsRead(String name, byte[] bytes) throws IOException {
        assertThat(rewards(read(bytes))).containsExactly(3.0, 6.0, 2.0, 5.0, 1.0, 4.0);
    }

    /** What {@code numpy.array(...).astype('<f8')} gives. */
    @ParameterizedTest
    @CsvSource({
        "|i1, ff80, -1, -128",
        "|u1, ff80, 255, 128",
        "<i2, ffff0080, -1, -32768",
        ">u2, ffff8000, 65535, 32768",
        "<i4, ffffffff00000080, -1, -2147483648",
        "<u4, ffffffff00000080, 4294967295, 2147483648",
        ">i8, ffffffffffffffff8000000000000000, -1, -9223372036854775808",
        ">u8, ffffffffffffffff8000000000000401, 18446744073709551616, 9223372036854777856",
        "<f4, cdcccc3dcdccccbd, 0.10000000149011612, -0.10000000149011612"
    })
    void extremesOfTypesAreReadAsNumPyReadsThem(String type, String bytes, double first, double second)
            throws IOException {
        byte[] numbers = new byte[bytes.length() / 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) Integer.parseInt(bytes.substring(2 * i, 2 * i + 2), 16);
        }
        Files.write(file, array(type, "(2, 1)", numbers));

        double[] drawn = new double[2];
        RewardSamples.read(file, List.of("a")).rewards().sampler(0).fill(0, 2, drawn);

        assertThat(drawn).containsExactly(first, second);
    }

    /** Rows and columns that do not fit into what is read at a time. */
    @ParameterizedTest
    @CsvSource({"False", "True"})
    void manyRewardsKeepTheirPlaces(String isFortran) throws IOException {
        int count = 20_000;
        ByteBuffer numbers = ByteBuffer.allocate(count * 3 * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count * 3; i++) {
            int row = isFortran.equals("True") ? i % count : i / 3;
            int s = isFortran.equals("True") ? i / count : i % 3;
            numbers.putInt(1_000_000 * s + row);
        }
        Files.write(
                file,
                file("{'descr': '<i4', 'fortran_order': " + isFortran + ", 'shape': (20000, 3)}", numbers.array()));

        double[] drawn = new double[3 * count];
        RewardSamples.read(file, STATES).rewards().sampler(0).fill(0, count, drawn);

        assertThat(IntStream.range(0, drawn.length)
                        .filter(i -> drawn[i] != 1_000_000 * (i / count) + i % count)
                        .findFirst())
                .isEmpty();
    }

    @Test
    void theFileIsToldByItsHash() throws IOException {
        RewardSamples samples = read(array("|u1", "(2, 3)", new byte[] {3, 2, 1, 6, 5, 4}));

        assertThat(samples).asString().startsWith("given rewards: 2 reward functions of " + file + " (sha256 ");
        assertThat(samples.sha256()).hasSize(64);
    }

    static Stream<Arguments> faults() {
        byte[] six = new byte[48];
        return Stream.of(
                fault("a,b,★\n1,2,3\n".getBytes(StandardCharsets.UTF_8), "the file does not begin as NumPy files do"),
                fault(new byte[0], "the file does not begin as NumPy files do"),
                fault(
                        Arrays.copyOf(array("<f8", "(2, 3)", six), 40),
                        "the file ends within the NumPy header: it was cut short"),
                fault(
                        array("|O", "(2, 3)", six),
                        "type of the elements is '|O', expected floating-point or whole numbers such as '<f8'"),
                fault(array("<c16", "(2, 3)", six), "type of the elements is '<c16', expected"),
                fault(array("|b1", "(2, 3)", six), "type of the elements is '|b1', expected"),
                fault(array("<f2", "(2, 3)", six), "type of the elements is '<f2', expected"),
                fault(array("=f8", "(2, 3)", six), "type of the elements is '=f8', expected"),
                fault(
                        file("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (6,)}", six),
                        "type of the elements is '[('a', '<f8')]', expected"),
                fault(
                        array("<f8", "(2, 4)", six),
                        "shape is (2, 4), expected (reward functions, 3), a column for each state of the model in its"
                                + " order"),
                fault(
                        array("<f8", "(3, 2)", six),
                        "shape is (3, 2), expected (reward functions, 3), a column for each"
                                + " state of the model in its order; transpose the array with .T"),
                fault(array("<f8", "(6,)", six), "shape is (6,), expected (reward functions, 3)"),
                fault(array("<f8", "(2, 1, 3)", six), "shape is (2, 1, 3), expected (reward functions, 3)"),
                fault(array("<f8", "()", six), "shape is (), expected (reward functions, 3)"),
                fault(array("<f8", "(1, 3)", six), "number of reward functions is 1, expected at least 2"),
                fault(array("<f8", "(0, 3)", six), "number of reward functions is 0, expected at least 2"),
                fault(
                        array("<f8", "(999999999999999999, 3)", six),
                        "too large for memory: 999999999999999999 reward functions of 3 states, expected at most"),
                fault(
                        array("<f8", "(2, 3)", new byte[47]),
                        "length of the numbers is 47 bytes, expected 48 for shape (2, 3) of '<f8'; the file was cut"
                                + " short"),
                fault(
                        array("<f8", "(40000000, 3)", six),
                        "length of the numbers is 48 bytes, expected 960000000 for shape (40000000, 3) of '<f8'; the"
                                + " file was cut short"),
                fault(
                        array("<f8", "(2, 3)", new byte[49]),
                        "length of the numbers is 49 bytes, expected 48 for shape (2, 3) of '<f8'; there is more in"
                                + " the file than one array"),
                fault(
                        array("<f8", "(2, 3)", doubles(1, 2, 3, 4, 5, Double.NaN)),
                        "element [1, 2], the reward of '★', is NaN, expected a finite number within ±1.0E100"),
                fault(
                        array("<f8", "(2, 3)", doubles(1, Double.NEGATIVE_INFINITY, 3, 4, 5, 6)),
                        "element [0, 1], the reward of 'b', is -Infinity, expected a finite number"),
                fault(
                        file(
                                "{'descr': '<f8', 'fortran_order': True, 'shape': (2, 3)}",
                                doubles(1, 2, 3, 1.1e100, 5, 6)),
                        "element [1, 1], the reward of 'b', is 1.1E100, expected a finite number"));
    }

    private static Arguments fault(byte[] bytes, String message) {
        return Arguments.of(message, bytes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatIsNoArrayOfRewardFunctionsIsRefused(String message, byte[] bytes) {
        assertThatExceptionOfType(RewardSamplesException.class)
                .isThrownBy(() -> read(bytes))
                .withMessageStartingWith(file + ": " + message);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatExceptionOfType(RewardSamplesException.class)
                .isThrownBy(() -> RewardSamples.read(file, STATES))
                .withMessage(file + ": there is no such file");
    }

    @Test
    void moreThanMemoryHoldsIsRefused() throws IOException {
        byte[] bytes = array("|i1", "(3, 3)", new byte[9]);

        assertThat(new NpyRewards("it", new ByteArrayInputStream(bytes), STATES, 9)
                        .read(bytes.length)
                        .count())
                .isEqualTo(3);
        assertThatExceptionOfType(RewardSamplesException.class)
                .isThrownBy(() -> new NpyRewards("it", new ByteArrayInputStream(bytes), STATES, 8).read(bytes.length))
                .withMessage("it: too large for memory: 3 reward functions of 3 states, expected at most 8 rewards in"
                        + " all; take fewer rows");
    }

    private static byte[] doubles(double... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(numbers).forEach(bytes::putDouble);
        return bytes.array();
    }

    private static byte[] array(String type, String shape, byte[] numbers) {
        return file("{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n", numbers);
    }

    private static byte[] file(String header, byte[] numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
        bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(numbers);
        return bytes.toByteArray();
    }
}
