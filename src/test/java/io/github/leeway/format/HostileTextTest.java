package io.github.leeway.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.leeway.Mutations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, reading it ends soon, in a model or in complaints. */
class HostileTextTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MUTATIONS = 700;

    static Stream<Arguments> texts() {
        String head = "format: 1\ntransitions:\n";
        return Stream.of(
                hostile("brackets", () -> "[".repeat(1 << 20)),
                hostile("braces and brackets", () -> "{a: [".repeat(1 << 18)),
                hostile("dashes", () -> "- ".repeat(1 << 20)),
                hostile("question marks", () -> "? ".repeat(1 << 20)),
                hostile("colons", () -> ": ".repeat(1 << 20)),
                hostile("quotes", () -> "'".repeat((1 << 20) + 1)),
                hostile("one long word", () -> "x".repeat(Limits.BYTES)),
                hostile("many words", () -> "x ".repeat(1_000_000)),
                hostile("many lines", () -> "x\n".repeat(1_000_000)),
                hostile("many comments", () -> "#\n".repeat(1_000_000)),
                hostile("an indentation", () -> " ".repeat(1 << 20) + "a: b"),
                hostile("stairs", () -> stairs(1000)),
                hostile("a long list", () -> "[" + "a,".repeat(1_000_000) + "]"),
                hostile("unknown keys", () -> lines(200_000, "k%d: v\n")),
                hostile("unknown states", () -> head + lines(100_000, "  s%1$d: [t%1$d]\n")),
                hostile("faults in one line", () -> head + "  s: {" + lines(200_000, "a%d: {s: 2}, ") + "}\n"),
                hostile("wide faults in one line", () -> head + "  s: {" + lines(50_000, "😀%d: {s: 2}, ") + "}\n"),
                hostile("alias bomb", HostileTextTest::bomb),
                hostile("merge bomb", () -> bomb().replace("[", "{<<: [").replace("]", "]}")),
                hostile("recursive alias", () -> head + "  hub: &a [*a]\n"),
                hostile("anchors", () -> lines(200_000, "- &a%d x\n")),
                hostile(
                        "long fractions",
                        () -> head + "  s: {a: {" + lines(20_000, "t%1$d: 1/1%1$0190d, ") + "s: rest}}\n"),
                hostile("exponents", () -> head + "  s: {a: {" + lines(20_000, "t%1$d: 1e-999, ") + "s: rest}}\n"),
                hostile("rows", () -> "format: 1\ngrid:\n  map: |\n" + lines(300_000, "    %d\n")),
                hostile("one row", () -> "format: 1\ngrid:\n  map: |\n    " + "é".repeat(1 << 20)),
                hostile(
                        "a large room",
                        () -> "format: 1\ngrid:\n  map: |\n" + ("    " + ".".repeat(1000) + "\n").repeat(500)),
                hostile(
                        "same names",
                        () -> "format: 1\ngrid:\n  legend: {A: r1c1}\n  map: |\n    .A" + ".".repeat(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void readingEndsSoonInComplaints(String name, Supplier<String> text) {
        byte[] bytes = text.get().getBytes(UTF_8);

        Throwable thrown =
                assertTimeoutPreemptively(LIMIT, () -> thrownBy(bytes)).orElseThrow();

        assertThat(thrown).isInstanceOf(ModelFileException.class);
        assertThat(thrown.getMessage()).hasSizeLessThan(40_000);
    }

    static Stream<Path> examples() {
        return Stream.concat(TestFiles.in("valid").stream(), TestFiles.in("errors").stream());
    }

    /** Each mutation changes, drops, doubles or moves a few characters or lines; the seed is the index of the mutation. */
    @ParameterizedTest(name = "{0}, seeds 0 to 699")
    @MethodSource("examples")
    void aMutatedFileIsReadOrRefused(Path file) {
        byte[] original = TestFiles.bytes(file);
        int count = original.length > 2000 ? 10 : file.toString().contains("valid") ? MUTATIONS : 50;
        for (int seed = 0; seed < count; seed++) {
            byte[] mutated = Mutations.of(original, new Random(seed));

            Optional<Throwable> thrown = thrownBy(mutated);

            assertThat(thrown.isEmpty() || thrown.get() instanceof ModelFileException)
                    .as("seed %d threw %s on %s", seed, thrown, new String(mutated, UTF_8))
                    .isTrue();
        }
    }

    private static Optional<Throwable> thrownBy(byte[] bytes) {
        try {
            LoadedModel model = ModelReader.read("hostile.yaml", bytes);
            ModelWriter.write(model.file());
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError thrown) {
            return Optional.of(thrown);
        }
    }

    private static Arguments hostile(String name, Supplier<String> text) {
        return Arguments.of(name, text);
    }

    private static String lines(int count, String format) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(String.format(format, i));
        }
        return lines.toString();
    }

    private static String stairs(int count) {
        StringBuilder stairs = new StringBuilder();
        for (int i = 0; i < count; i++) {
            stairs.append(" ".repeat(i)).append("a:\n");
        }
        return stairs.toString();
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append(String.format("a%d: &a%d [*a%d, *a%d]%n", i, i, i - 1, i - 1));
        }
        return bomb.toString();
    }
}
