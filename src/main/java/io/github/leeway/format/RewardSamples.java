package io.github.leeway.format;

import io.github.leeway.files.Sha256;
import io.github.leeway.reward.GivenRewards;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Reward functions from a file: CSV whose first row names the states, each once and in any order, and where every other row is a reward
 * function; or, with the extension .npy, a NumPy array of shape (reward functions, states) with the states in the order of the model.
 *
 * @param rewards by the index of states, in the order of the file
 * @param file as it was named
 * @param sha256 of the bytes that were read, in hexadecimal
 */
public record RewardSamples(GivenRewards rewards, String file, String sha256) {

    private static final int SHOWN = 16; // hexadecimal digits

    /**
     * Reads a file.
     *
     * @param stateNames all states, by index, each once
     * @throws RewardSamplesException if it cannot be read or is not that, or if it has fewer than two reward functions or too many rewards
     */
    public static RewardSamples read(Path path, List<String> stateNames) {
        String name = path.toString();
        MessageDigest digest = Sha256.digest();
        try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(path), digest)) {
            GivenRewards rewards = isNumPy(name)
                    ? new NpyRewards(name, bytes, stateNames, Limits.REWARDS).read(Files.size(path))
                    : table(name, bytes, stateNames);
            return new RewardSamples(rewards, name, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchFileException missing) {
            throw new RewardSamplesException(name, "there is no such file");
        } catch (AccessDeniedException denied) {
            throw new RewardSamplesException(name, "permission to read the file is denied");
        } catch (CharacterCodingException fault) {
            throw new RewardSamplesException(name, "the file is not UTF-8; save it as UTF-8");
        } catch (IOException fault) {
            throw new RewardSamplesException(name, "the file cannot be read: " + fault.getMessage());
        }
    }

    /** A line for people, and with the hash enough to tell one file from another. */
    @Override
    public String toString() {
        return "given rewards: " + rewards.count() + " reward functions of " + Visible.text(file) + " (sha256 "
                + sha256.substring(0, SHOWN) + "…)";
    }

    private static boolean isNumPy(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".npy");
    }

    private static GivenRewards table(String name, InputStream bytes, List<String> stateNames) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        return new RewardRows(name, withoutMark(text), stateNames, Limits.REWARDS).read();
    }

    private static Reader withoutMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}
