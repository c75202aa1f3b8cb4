package io.github.leeway.reward;

/** Turns points of the unit cube into reward functions of a distribution. Pure; shared by threads. */
@FunctionalInterface
public interface RewardTransform {

    /**
     * Transforms a batch.
     *
     * @param lanes number of points L, at least 1
     * @param uniforms coordinate d of point l at {@code d * lanes + l}, in (0, 1)
     * @param rewards filled: the reward of state s in reward function l at {@code s * lanes + l}
     */
    void apply(int lanes, double[] uniforms, double[] rewards);
}
