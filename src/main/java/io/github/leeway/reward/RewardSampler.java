package io.github.leeway.reward;

/** Draws reward functions. Sample i is a pure function of the distribution, the seed and i. Not shared between threads. */
public final class RewardSampler {

    private final int states;
    private final int draws;
    private final Uniforms uniforms;
    private final RewardTransform transform;
    private double[] points = new double[0]; // scratch, [draws × lanes]

    private RewardSampler(int states, int draws, Uniforms uniforms, RewardTransform transform) {
        this.states = states;
        this.draws = draws;
        this.uniforms = uniforms;
        this.transform = transform;
    }

    /** Draws a distribution's reward functions at some points. */
    static RewardSampler of(RewardDistribution distribution, Uniforms uniforms) {
        return new RewardSampler(
                distribution.stateCount(), distribution.drawCount(), uniforms, distribution.transform());
    }

    /**
     * Draws consecutive reward functions.
     *
     * @param firstSample index of the first, at least 0
     * @param lanes how many, at least 1
     * @param rewards filled: the reward of state s in the i-th of them at {@code s * lanes + i}; length at least S · lanes
     */
    public void fill(long firstSample, int lanes, double[] rewards) {
        if (!(firstSample >= 0)) {
            throw new IllegalArgumentException("firstSample is " + firstSample + ", expected at least 0");
        }
        if (!(lanes >= 1)) {
            throw new IllegalArgumentException("lanes is " + lanes + ", expected at least 1");
        }
        if (rewards.length < (long) states * lanes) {
            throw new IllegalArgumentException("length of rewards is " + rewards.length + ", expected at least "
                    + states + " states times " + lanes + " lanes");
        }
        if (points.length < draws * lanes) {
            points = new double[draws * lanes];
        }
        uniforms.fill(firstSample, lanes, points);
        transform.apply(lanes, points, rewards);
    }
}
