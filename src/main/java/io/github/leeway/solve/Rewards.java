package io.github.leeway.solve;

/** Checks of a batch of reward functions. */
final class Rewards {

    private static final double LARGEST = 1e150; // so that no sum or product in a sweep overflows

    private Rewards() {}

    /** Refuses a batch of the wrong shape. */
    static void checkShape(SparseMdp mdp, double[] rewards, int lanes) {
        if (lanes < 1 || rewards.length != (long) mdp.stateCount() * lanes) {
            throw new IllegalArgumentException("length of rewards is " + rewards.length + ", expected "
                    + mdp.stateCount() + " states times " + lanes + " lanes");
        }
    }

    /**
     * Refuses a batch with a reward that is not a number of sensible size.
     *
     * @param rewards [S][lanes]
     * @param order of the rows
     * @param largest the largest absolute value of each lane, [lanes]
     */
    static void checkSize(double[][] rewards, StateOrder order, double[] largest) {
        for (int lane = 0; lane < largest.length; lane++) {
            if (!(largest[lane] <= LARGEST)) {
                refuse(rewards, order, lane);
            }
        }
    }

    private static void refuse(double[][] rewards, StateOrder order, int lane) {
        for (int s = 0; s < rewards.length; s++) {
            double reward = rewards[order.place(s)][lane];
            if (!(Math.abs(reward) <= LARGEST)) {
                throw new IllegalArgumentException("reward of state " + s + " in lane " + lane + " is " + reward
                        + ", expected a value within ±" + LARGEST);
            }
        }
    }
}
