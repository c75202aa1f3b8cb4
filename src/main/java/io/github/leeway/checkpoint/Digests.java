package io.github.leeway.checkpoint;

import io.github.leeway.files.Sha256;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.RewardDistribution;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Hashes of what cannot be told in a few words. */
public final class Digests {

    private static final int SHOWN = 16; // hexadecimal digits

    private Digests() {}

    /** Of the states, actions and exact probabilities of a model, in their order: the same for every file that says the same. */
    public static String of(Mdp mdp) {
        MessageDigest digest = Sha256.digest();
        for (State state : mdp.states()) {
            add(digest, state.name());
            for (Choice choice : mdp.choices(state)) {
                add(digest, choice.action());
                for (Outcome outcome : mdp.outcomes(choice)) {
                    add(digest, outcome.successor().name());
                    add(digest, String.valueOf(outcome.probability()));
                }
                add(digest, "");
            }
            add(digest, "");
        }
        return shown(digest);
    }

    /** Of the first reward function of a distribution. */
    public static String ofFirstDraw(RewardDistribution rewards, long seed) {
        double[] first = new double[rewards.stateCount()];
        rewards.sampler(seed).fill(0, 1, first);
        ByteBuffer bytes = ByteBuffer.allocate(first.length * Double.BYTES);
        for (double reward : first) {
            bytes.putDouble(reward);
        }
        MessageDigest digest = Sha256.digest();
        digest.update(bytes.flip());
        return shown(digest);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static String shown(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
    }
}
