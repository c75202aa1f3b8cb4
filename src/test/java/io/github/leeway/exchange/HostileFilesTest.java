package io.github.leeway.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.leeway.Mutations;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a file of another tool holds, reading it ends soon, in a model or in complaints. For longer runs, {@code
 * -Dleeway.mutations=10000} sets the number of mutations for each format.
 */
class HostileFilesTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MUTATIONS = Integer.getInteger("leeway.mutations", 500);
    private static final int BASES = 5;

    static Stream<ModelFormat> formats() {
        return Arrays.stream(ModelFormat.values())
                .filter(format -> format.reader().isPresent() && format.writer().isPresent())
                .filter(ModelFormat::isText); // UmbMutationTest has the other
    }

    /** The seed is the number of the mutation; the text is that of the model of seed mod 5. */
    @ParameterizedTest
    @MethodSource("formats")
    void aMutatedFileIsReadOrRefused(ModelFormat format) {
        List<byte[]> originals = Stream.iterate(0, seed -> seed + 1)
                .limit(BASES)
                .map(seed -> Texts.written(ForeignModels.named(seed + 1), format)
                        .text()
                        .getBytes(UTF_8))
                .toList();
        int readCount = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            byte[] mutated = Mutations.of(originals.get(seed % BASES), new Random(seed));

            Optional<Throwable> thrown = thrownBy(format, mutated);

            readCount += thrown.isEmpty() ? 1 : 0;
            assertThat(thrown.isEmpty() || thrown.get() instanceof ModelFileException)
                    .as("seed %d threw %s on %s", seed, thrown, new String(mutated, UTF_8))
                    .isTrue();
        }
        assertThat(readCount).isBetween(MUTATIONS / 100, MUTATIONS * 99 / 100);
    }

    @Test
    void aMutatedCompressedFileIsReadOrRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(Texts.written(ForeignModels.named(7), ModelFormat.PRISM)
                    .text()
                    .getBytes(UTF_8));
        }
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] mutated = bytes.toByteArray();
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);

            Optional<Throwable> thrown = thrownBy(
                    ModelFormat.PRISM, Arrays.copyOf(mutated, mutated.length - random.nextInt(2) * random.nextInt(9)));

            assertThat(thrown.isEmpty() || thrown.get() instanceof ModelFileException)
                    .as("seed %d threw %s", seed, thrown)
                    .isTrue();
        }
    }

    /** Work that grows with the square of the file would take hours. */
    @Test
    void longRowsAndManyChoicesOfOneNameTakeLittleTime() {
        int count = 50_000;
        StringBuilder row = new StringBuilder(count + " " + count + " " + (2 * count - 1) + "\n");
        StringBuilder choices = new StringBuilder("1 " + count + " " + count + "\n");
        for (int i = 0; i < count; i++) {
            row.append("0 0 ").append(i).append(" 1/").append(count).append('\n');
            choices.append("0 ").append(i).append(" 0 1 again\n");
        }
        for (int i = 1; i < count; i++) {
            row.append(i).append(" 0 0 1\n");
        }

        LoadedModel wide = assertTimeoutPreemptively(LIMIT, () -> Texts.read("row.tra", row.toString()));
        LoadedModel many = assertTimeoutPreemptively(LIMIT, () -> Texts.read("choices.tra", choices.toString()));

        assertThat(Texts.counts(wide.file().mdp())).isEqualTo("50000/50000/99999");
        assertThat(many.file().mdp().choices().get(count - 1).action()).isEqualTo("again_50000");
    }

    @Test
    void anEndlessLineIsRefused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '7';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) '7');
                return length;
            }
        };

        Optional<Throwable> thrown = assertTimeoutPreemptively(
                LIMIT,
                () -> thrownBy(ModelFormat.PRISM, () -> Exchange.read("endless.tra", endless, Optional.empty())));

        assertThat(thrown.orElseThrow())
                .isInstanceOf(ModelFileException.class)
                .hasMessage("endless.tra: error[E004]: line 1 has more than 67108864 bytes\n"
                        + "  = help: is this a model file?");
    }

    private static Optional<Throwable> thrownBy(ModelFormat format, byte[] bytes) {
        return thrownBy(format, () -> Exchange.read("hostile", new ByteArrayInputStream(bytes), Optional.of(format)));
    }

    private static Optional<Throwable> thrownBy(ModelFormat format, Supplier<LoadedModel> reading) {
        try {
            Texts.written(reading.get().file(), format);
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError thrown) {
            return Optional.of(thrown);
        }
    }
}
