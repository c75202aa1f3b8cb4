package io.github.leeway.reward;

/** Points of the open unit cube, one for each reward function. Point i is a pure function of what made it and i. Not for threads. */
interface Uniforms {

    /**
     * Fills consecutive points.
     *
     * @param firstSample index of the first, at least 0
     * @param lanes how many, at least 1
     * @param uniforms filled: coordinate d of the i-th of them at {@code d * lanes + i}, in the open interval (0, 1)
     */
    void fill(long firstSample, int lanes, double[] uniforms);
}
