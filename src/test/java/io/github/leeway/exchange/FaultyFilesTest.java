package io.github.leeway.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file under exchange/errors has what is said of it, as it is shown, beside it. */
class FaultyFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/exchange/errors");

    /** Those that no small text has; other tests of this package have them. */
    private static final Set<ErrorCode> ELSEWHERE = Set.of(
            ErrorCode.FORMAT_UNKNOWN,
            ErrorCode.COMPRESSION,
            ErrorCode.CANNOT_HOLD,
            ErrorCode.READ_TOGETHER,
            ErrorCode.NOT_HELD);

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".said"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFaultyFileIsAnsweredWithWhatIsBesideIt(Path file) throws IOException {
        String name = file.getFileName().toString();

        String said = Texts.complaints(name, Files.readAllBytes(file));

        assertThat(said + "\n").isEqualTo(Files.readString(file.resolveSibling(name + ".said")));
        assertThat(said).contains("[" + name.replaceFirst("-.*", "") + "]");
    }

    @Test
    void everyCodeOfTheseFormatsHasAFile() throws IOException {
        String names = files().toString();

        List<ErrorCode> missing = Arrays.stream(ErrorCode.values())
                .filter(code -> code.code().matches("E09\\d|W01\\d"))
                .filter(code -> !ELSEWHERE.contains(code))
                .filter(code -> !names.contains(code.code() + "-"))
                .toList();

        assertThat(missing).isEmpty();
    }

    /** A file in which every line is wrong is not read to its end. */
    @Test
    void noMoreErrorsAreCollectedThanAreKept() {
        String lines = "0 0 0 2\n0 1 0 2\n".repeat(1_000);

        String said = Texts.complaints("wrong.tra", ("1 2000 2000\n" + lines).getBytes(UTF_8));

        assertThat(said.split("error\\[")).hasSize(Limits.COMPLAINTS + 1);
    }
}
