package io.github.leeway.reward;

/** Draws reward functions. Sample i is a pure function of the seed and i. Not shared between threads. */
public interface RewardSampler {

    /**
     * Draws consecutive reward functions.
     *
     * @param firstSample index of the first, at least 0
     * @param lanes how many, at least 1
     * @param rewards filled: the reward of state s in the i-th of them at {@code s * lanes + i}; length at least S · lanes
     */
    void fill(long firstSample, int lanes, double[] rewards);
}
