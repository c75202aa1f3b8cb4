package io.github.leeway.format;

import io.github.leeway.files.Sha256;
import io.github.leeway.reward.GivenRewards;
import java.io.BufferedReader;
import java.io.IOException;
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

/**
 * Reward functions from a CSV file: its first row names the states, each once and in any order, and every other row is a reward function.
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
        try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(path), digest);
                Reader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()))) {
            GivenRewards rewards = new RewardRows(name, withoutMark(text), stateNames, Limits.REWARDS).read();
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

    private static Reader withoutMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}
