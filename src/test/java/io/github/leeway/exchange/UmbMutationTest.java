package io.github.leeway.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.leeway.files.Existing;
import io.github.leeway.format.ModelFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Archives that were damaged are read or refused in words; nothing else comes of them. For longer runs, {@code
 * -Dleeway.mutations=10000} sets the number of mutations.
 */
class UmbMutationTest {

    private static final int MUTATIONS = Integer.getInteger("leeway.mutations", 2_000);
    private static final Pattern WHOLE = Pattern.compile("(?<=[:,\\[] ?)-?\\d+(?=[,\\s}])");
    private static final Pattern WORD = Pattern.compile("\"[^\"\\n]{1,30}\"");

    @TempDir
    private Path folder;

    /** The seed is the number of the mutation; the file is that of the model of seed mod 5. */
    @Test
    void whatIsDamagedIsReadOrRefused() throws IOException {
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            byte[] damaged = damaged(original(1 + seed % 5), new Random(seed));
            try {
                Texts.read("model.umb", damaged);
            } catch (ModelFileException expected) {
                refused++;
                assertThat(expected.diagnostics()).isNotEmpty();
            } catch (RuntimeException | Error other) {
                fail("seed " + seed + " ends in " + other, other);
            }
        }
        assertThat(refused).isBetween(MUTATIONS * 2 / 5, MUTATIONS * 19 / 20);
    }

    /** Wherever the file is cut, but for the empty blocks at its end. */
    @Test
    void whatIsCutOffIsRefused() throws IOException {
        byte[] whole = original(3);
        int end = whole.length;
        while (whole[end - 1] == 0) {
            end--;
        }
        for (int length = 0; length < end; length += 63) {
            byte[] cut = Arrays.copyOf(whole, length);
            String said = Texts.complaints("model.umb", cut);
            assertThat(said).as("cut to " + length + " of " + end).contains("error[");
        }
    }

    private byte[] original(int seed) throws IOException {
        Path path = folder.resolve(seed + ".umb");
        if (!Files.exists(path)) {
            ModelFiles.write(
                    seed % 2 == 0 ? ForeignModels.named(seed) : ForeignModels.valued(seed),
                    ModelFormat.UMB,
                    path,
                    Existing.REFUSE);
        }
        return Files.readAllBytes(path);
    }

    private static byte[] damaged(byte[] original, Random random) {
        byte[] bytes = original.clone();
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flipped(bytes, random);
            case 2 -> extreme(bytes, random);
            case 3 -> replaced(bytes, WHOLE, random);
            default -> replaced(bytes, WORD, random);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Eight bytes in a row become 255, 127 or 0. */
    private static byte[] extreme(byte[] bytes, Random random) {
        int from = 8 * random.nextInt(bytes.length / 8);
        byte[] values = {-1, 127, 0};
        Arrays.fill(bytes, from, from + 8, values[random.nextInt(3)]);
        return bytes;
    }

    /** A piece of the index becomes another of the same length, so that the archive around it stays right. */
    private static byte[] replaced(byte[] bytes, Pattern pattern, Random random) {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf('\0', 512);
        List<MatchResult> found =
                pattern.matcher(text).region(512, end).results().toList();
        List<String> others = new ArrayList<>();
        MatchResult chosen = found.get(random.nextInt(found.size()));
        int length = chosen.group().length();
        others.add("9".repeat(length));
        others.add(length > 1 ? "-" + "9".repeat(length - 1) : "8");
        others.add(" ".repeat(length));
        others.add(chosen.group().substring(1) + chosen.group().charAt(0));
        found.stream()
                .map(MatchResult::group)
                .filter(other -> other.length() == length)
                .forEach(others::add);
        String other = others.get(random.nextInt(others.size()));
        byte[] changed = other.getBytes(ISO_8859_1);
        System.arraycopy(changed, 0, bytes, chosen.start(), length);
        return bytes;
    }
}
