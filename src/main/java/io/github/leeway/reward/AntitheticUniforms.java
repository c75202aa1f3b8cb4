package io.github.leeway.reward;

/**
 * Pairs of opposite points: point 2k is random, and point 2k + 1 has the coordinate 1 − u where that one has u. A function that rises
 * with each coordinate has values at them that make up for each other ({@link io.github.leeway.Bibliography#OWEN_2013}, section 8.2).
 */
final class AntitheticUniforms implements Uniforms {

    private static final long PURPOSE = 0x70616972L;

    private final RandomUniforms random;
    private final double[] point; // scratch, [coordinates]

    AntitheticUniforms(long seed, int coordinates) {
        random = new RandomUniforms(seed, PURPOSE, coordinates);
        point = new double[coordinates];
    }

    @Override
    public void fill(long firstSample, int lanes, double[] uniforms) {
        for (int lane = 0; lane < lanes; lane++) {
            long sample = firstSample + lane;
            boolean isOpposite = sample % 2 == 1;
            if (lane == 0 || !isOpposite) {
                random.fill(sample - sample % 2, 1, point);
            }
            for (int d = 0; d < point.length; d++) {
                uniforms[d * lanes + lane] = isOpposite ? 1 - point[d] : point[d]; // exact: 52 binary digits and a half
            }
        }
    }
}
