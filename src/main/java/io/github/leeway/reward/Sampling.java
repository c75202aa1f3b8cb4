package io.github.leeway.reward;

/**
 * How points of the unit cube are chosen. Each point is uniform whatever the way, so that means over points have no bias; points of
 * different groups are independent, those of one group are not.
 */
public enum Sampling {
    /** All points are independent. */
    RANDOM(1),
    /** Pairs of points, opposite each other about the center of the cube. */
    ANTITHETIC(2),
    /** Scrambled Sobol points, which fill the cube evenly, scrambled anew for each group. */
    SOBOL(SobolUniforms.POINTS);

    private final int groupSize;

    Sampling(int groupSize) {
        this.groupSize = groupSize;
    }

    /** How many consecutive points are a group. */
    public int groupSize() {
        return groupSize;
    }

    /** The least number of whole groups with so many points or more, in points. */
    public long wholeGroups(long points) {
        return (points + groupSize - 1) / groupSize * groupSize;
    }

    Uniforms uniforms(long seed, int coordinates) {
        return switch (this) {
            case RANDOM -> new RandomUniforms(seed, RandomUniforms.REWARD, coordinates);
            case ANTITHETIC -> new AntitheticUniforms(seed, coordinates);
            case SOBOL -> new SobolUniforms(seed, coordinates);
        };
    }
}
