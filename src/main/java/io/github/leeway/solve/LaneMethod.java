package io.github.leeway.solve;

/** Works on one reward function at a time. */
@FunctionalInterface
interface LaneMethod {
    /**
     * Replaces values by better ones.
     *
     * @param rewards [S]
     * @param values [S]
     * @return the number of elementary operations that it took, counted
     */
    double improve(double[] rewards, double[] values);
}
