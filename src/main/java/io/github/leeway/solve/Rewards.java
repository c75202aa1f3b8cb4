package io.github.leeway.solve;

import java.util.Arrays;

/** Checks and summaries of a batch of reward functions. */
final class Rewards {

    private static final double LARGEST = 1e150; // so that no sum or product in a sweep overflows

    private Rewards() {}

    /** Refuses a batch of the wrong shape or with a reward that is not a number of sensible size. */
    static void check(SparseMdp mdp, double[] rewards, int lanes) {
        if (lanes < 1 || rewards.length != (long) mdp.stateCount() * lanes) {
            throw new IllegalArgumentException("length of rewards is " + rewards.length + ", expected "
                    + mdp.stateCount() + " states times " + lanes + " lanes");
        }
        for (int i = 0; i < rewards.length; i++) {
            if (!(Math.abs(rewards[i]) <= LARGEST)) {
                throw new IllegalArgumentException("reward of state " + i / lanes + " in lane " + i % lanes + " is "
                        + rewards[i] + ", expected a value within ±" + LARGEST);
            }
        }
    }

    /** For each lane its least reward, in every state: below the optimal values, scaled by 1 − γ. */
    static double[] least(SparseMdp mdp, double[] rewards, int lanes) {
        double[] least = new double[lanes];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int i = 0; i < rewards.length; i++) {
            least[i % lanes] = Math.min(least[i % lanes], rewards[i]);
        }
        double[] everywhere = new double[rewards.length];
        for (int s = 0; s < mdp.stateCount(); s++) {
            System.arraycopy(least, 0, everywhere, s * lanes, lanes);
        }
        return everywhere;
    }
}
