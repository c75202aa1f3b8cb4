package io.github.leeway.solve;

/** Checks of a batch of reward functions. */
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
}
