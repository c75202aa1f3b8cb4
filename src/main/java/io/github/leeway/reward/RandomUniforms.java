package io.github.leeway.reward;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.Philox4x64;

/**
 * Independent points. Point i comes from a counter-based generator, Philox 4×64, whose key is the seed and the purpose and whose
 * counter has i as its highest word; its coordinates are the numbers of that stream in their order. So a coordinate depends neither on
 * how many points there are nor on how many coordinates.
 *
 * @param seed which points
 * @param purpose keeps them apart from others of the same seed
 * @param coordinates of each point, at least 0
 */
record RandomUniforms(long seed, long purpose, int coordinates) implements Uniforms {

    /** The purpose of draws that estimates are made of. */
    static final long REWARD = 0x726577617264L;

    /** The purpose of draws for what is to be known before. */
    static final long PILOT = 0x70696c6f74L;

    private static final double HALF = 0.5;
    private static final double STEP = 0x1.0p-52;
    private static final int DROPPED_BITS = 12; // of 64, so that (k + 1/2) · 2^-52 is exact and inside (0, 1)

    @Override
    public void fill(long firstSample, int lanes, double[] uniforms) {
        new Philox(seed, purpose).fill(firstSample, lanes, coordinates, uniforms);
    }

    /** The words that a seed, a purpose and an index stand for. */
    static UniformRandomProvider stream(long seed, long purpose, long index) {
        long[] key = {seed, purpose, 0, 0, 0, index};
        return new Philox4x64(key);
    }

    /** The number in (0, 1) that the upper 52 bits of a word say. */
    static double of(long word) {
        return ((word >>> DROPPED_BITS) + HALF) * STEP;
    }
}
