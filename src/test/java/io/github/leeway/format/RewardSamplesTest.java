package io.github.leeway.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewardSamplesTest {

    private static final List<String> STATES = List.of("up", "a,\"b\"\nc", "★");
    private static final String HEADER = "★,\"a,\"\"b\"\"\nc\",up\n"; // two lines

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("rewards.csv");
    }

    private RewardSamples read(String text) throws IOException {
        Files.writeString(file, text);
        return RewardSamples.read(file, STATES);
    }

    private static List<Double> rewards(RewardSamples samples) {
        int count = samples.rewards().count();
        double[] drawn = new double[STATES.size() * count];
        samples.rewards().sampler(0).fill(0, count, drawn);
        return IntStream.range(0, drawn.length).mapToObj(i -> drawn[i]).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + "1,2,3\n4,5,6\n",
                HEADER + "1,2,3\n4,5,6",
                "\uFEFF" + HEADER + "1,2,3\n4,5,6\n",
                HEADER + "\"1\",2.0,+3\r\n4e0,.5e1,\"6.\"\r\n",
                "up,★,\"a,\"\"b\"\"\nc\"\n3,1,2\n6,4,5\n"
            })
    void columnsAreFoundByTheirNames(String text) throws IOException {
        assertThat(rewards(read(text))).containsExactly(3.0, 6.0, 2.0, 5.0, 1.0, 4.0);
    }

    /** The hash is what sha256sum prints of these bytes. */
    @Test
    void theLineForPeopleTellsTheFileByItsHash() throws IOException {
        Files.writeString(file, "x\n1\n2\n");

        RewardSamples samples = RewardSamples.read(file, List.of("x"));

        assertThat(samples).hasToString("given rewards: 2 reward functions of " + file + " (sha256 aea284871ddeeeba…)");
    }

    static Stream<Arguments> faults() {
        String row = "1,2,3\n";
        return Stream.of(
                fault("", 1, "the file is empty"),
                fault(HEADER, 3, "number of reward functions below the names of the states is 0, expected at least 2"),
                fault(HEADER + row, 4, "number of reward functions below the names of the states is 1"),
                fault("★\n1\n", 1, "no column for 'up', 'a,\"b\"␊c', expected one for every state"),
                fault("★,upp\n", 1, "column 2 is 'upp', expected a state of the model; did you mean 'up'?"),
                fault("★, up\n", 1, "column 2 is ' up', expected a state of the model; did you mean 'up'?"),
                fault("★,up,★\n", 1, "columns 1 and 3 are both '★', expected each state once"),
                fault(HEADER + row + "1,2\n", 4, "number of fields is 2, expected 3"),
                fault(HEADER + row + "1,2,3,4\n", 4, "number of fields is 4, expected 3"),
                fault(HEADER + row + row + "\n", 5, "number of fields is 1, expected 3"),
                fault(HEADER + "1,2,NaN\n", 3, "reward of 'up' is 'NaN', expected a finite number"),
                fault(HEADER + "1,2,-Infinity\n", 3, "reward of 'up' is '-Infinity', expected a finite number"),
                fault(HEADER + "1,2,\n", 3, "reward of 'up' is '', expected a finite number"),
                fault(HEADER + "1,2, 3\n", 3, "reward of 'up' is ' 3', expected a finite number"),
                fault(HEADER + "1,2,0x1p3\n", 3, "reward of 'up' is '0x1p3', expected a finite number"),
                fault(HEADER + "1,2,3d\n", 3, "reward of 'up' is '3d', expected a finite number"),
                fault(HEADER + row + "1,2,1.1e100\n", 4, "reward of 'up' is 1.1E100, expected a finite number"),
                fault(
                        HEADER + "1,2,-1e999\n",
                        3,
                        "reward of 'up' is -Infinity, expected a finite number within ±1.0E100"),
                fault(HEADER + row + "1,\"2,3\n" + row, 4, "a quote is opened and never closed"),
                fault(HEADER + "1,\"2\"2,3\n", 3, "a quoted field goes on after its closing quote"),
                fault(HEADER + "1,2\"2,3\n", 3, "a quote within a field that does not begin with one"),
                fault(HEADER + "1,2,3\r4,5,6\r", 3, "a carriage return without a line feed"));
    }

    private static Arguments fault(String text, int line, String message) {
        return Arguments.of(text, line, message);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsToldWithItsLine(String text, int line, String message) {
        assertThatExceptionOfType(RewardSamplesException.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith(file + ":" + line + ": " + message);
    }

    @Test
    void ofManyStatesWithoutAColumnAFewAreNamed() throws IOException {
        Files.writeString(file, "a\n");

        assertThatExceptionOfType(RewardSamplesException.class)
                .isThrownBy(() -> RewardSamples.read(file, List.of("a", "b", "c", "d", "e", "f")))
                .withMessage(
                        file + ":1: no column for 'b', 'c', 'd' and 2 more, expected one for every state of the model");
    }

    @Test
    void aFileThatCannotBeReadIsRefused() throws IOException {
        assertThatExceptionOfType(RewardSamplesException.class)
                .isThrownBy(() -> RewardSamples.read(file, STATES))
                .withMessage(file + ": there is no such file");
        assertThatExceptionOfType(RewardSamplesException.class)
                .isThrownBy(() -> RewardSamples.read(folder, STATES))
                .withMessageStartingWith(folder + ": the file cannot be read: ");
        Files.write(file, "\u00fcp\n1\n".getBytes(ISO_8859_1));
        assertThatExceptionOfType(RewardSamplesException.class)
                .isThrownBy(() -> RewardSamples.read(file, STATES))
                .withMessage(file + ": the file is not UTF-8; save it as UTF-8");
    }

    @Test
    void moreThanMemoryHoldsIsRefused() throws IOException {
        String text = "a,b\n1,2\n3,4\n5,6\n";
        List<String> states = List.of("a", "b");

        assertThat(new RewardRows("it", new StringReader(text), states, 6)
                        .read()
                        .count())
                .isEqualTo(3);
        assertThatExceptionOfType(RewardSamplesException.class)
                .isThrownBy(() -> new RewardRows("it", new StringReader(text), states, 5).read())
                .withMessage("it:4: too large for memory: 3 reward functions or more of 2 states, expected at most 5"
                        + " rewards in all; take fewer rows");
    }
}
