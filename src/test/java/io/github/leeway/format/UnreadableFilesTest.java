package io.github.leeway.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UnreadableFilesTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void aMissingFileIsSaidToBeMissing() {
        Path path = directory.resolve("absent.yaml");

        assertThat(refusal(path)).hasMessage(path + ": error[E001]: there is no such file");
    }

    @Test
    void aDirectoryIsNoModelFile() {
        assertThat(refusal(directory))
                .hasMessage(directory + ": error[E002]: this is a directory\n  = help: name a file in it");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsNotOpened() {
        ModelFileException refusal = assertTimeoutPreemptively(LIMIT, () -> refusal(Path.of("/dev/zero")));

        assertThat(refusal)
                .hasMessage("/dev/zero: error[E002]: this is not an ordinary file\n"
                        + "  = help: write '-' to read from standard input");
    }

    @Test
    void aStreamThatFailsIsUnreadable() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };

        ModelFileException refusal =
                catchThrowableOfType(ModelFileException.class, () -> ModelReader.read("stdin", failing));

        assertThat(refusal).hasMessage("stdin: error[E003]: the file cannot be read: Input/output error");
    }

    @Test
    void aHugeFileIsRefusedByItsSize() throws IOException {
        Path path = directory.resolve("huge.yaml");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(100L << 20);
        }

        ModelFileException refusal = assertTimeoutPreemptively(LIMIT, () -> refusal(path));

        assertThat(refusal)
                .hasMessage(path + ": error[E004]: file has 104857600 bytes, expected at most 67108864\n"
                        + "  = help: is this a model file?");
    }

    @Test
    void anEndlessStreamIsReadUpToTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) 'x');
                return length;
            }
        };

        ModelFileException refusal = assertTimeoutPreemptively(
                LIMIT, () -> catchThrowableOfType(ModelFileException.class, () -> ModelReader.read("stdin", endless)));

        assertThat(refusal.diagnostics()).extracting(Diagnostic::code).containsExactly(ErrorCode.FILE_TOO_LARGE);
    }

    @Test
    void aFileWithTooManyLinesIsRefused() {
        byte[] text = "\n".repeat(Limits.LINES + 1).getBytes(UTF_8);

        ModelFileException refusal =
                catchThrowableOfType(ModelFileException.class, () -> ModelReader.read("lines.yaml", text));

        assertThat(refusal).hasMessage("lines.yaml: error[E004]: file has more than 8000000 lines");
    }

    @Test
    void aModelWithTooManyStatesIsRefused() {
        String states =
                IntStream.rangeClosed(0, Limits.STATES).mapToObj(i -> "s" + i).collect(Collectors.joining(", "));
        byte[] text = ("format: 1\ntransitions: {hub: [s0]}\nterminal: [" + states + "]\n").getBytes(UTF_8);

        ModelFileException refusal =
                catchThrowableOfType(ModelFileException.class, () -> ModelReader.read("states.yaml", text));

        assertThat(refusal.getMessage())
                .startsWith(
                        "states.yaml:2:14: error[E044]: number of states is above 200000, the most this form can hold");
    }

    @Test
    void aModelWithTooManyOutcomesIsRefused() {
        int width = Limits.OUTCOMES / 40 + 1;
        String successors = IntStream.range(0, width).mapToObj(i -> "s" + i).collect(Collectors.joining(", "));
        String states =
                IntStream.range(0, 39).mapToObj(i -> "  h" + i + ": *all\n").collect(Collectors.joining());
        String text = "format: 1\ntransitions:\n  h: &all [" + successors + "]\n" + states + "terminal: *all\n";

        ModelFileException refusal = catchThrowableOfType(
                ModelFileException.class, () -> ModelReader.read("outcomes.yaml", text.getBytes(UTF_8)));

        assertThat(refusal.getMessage())
                .contains("error[E044]: number of outcomes is above 2000000, the most this form can hold");
    }

    @Test
    void theFileIsReadFromItsPath() throws IOException {
        Path path = Files.writeString(directory.resolve("hub.model.yaml"), "format: 1\ntransitions: {hub: [hub]}\n");

        LoadedModel model = ModelReader.read(path);

        assertThat(model.file().name()).isEqualTo("hub.model");
        assertThat(model.sha256()).isEqualTo("61fdcd4f4285ba9eed2f77142f32e56a52781d8d2777ac901ee81444bacb9e62");
    }

    private static ModelFileException refusal(Path path) {
        return catchThrowableOfType(ModelFileException.class, () -> ModelReader.read(path));
    }
}
