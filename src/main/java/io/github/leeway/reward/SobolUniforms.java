package io.github.leeway.reward;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Groups of {@value #POINTS} points, each the first of Sobol's sequence with the direction numbers of {@link
 * io.github.leeway.Bibliography#JOE_KUO_2008}, scrambled by nested uniform digits ({@link io.github.leeway.Bibliography#OWEN_1997}),
 * anew and independently for each group and coordinate. So each point is uniform; and each coordinate of a group has one point in every
 * interval [i, i + 1) / {@value #POINTS}, while points together fill intervals in several coordinates as evenly as Sobol's do.
 *
 * <p>The scramble of a coordinate has a random bit for each node of the binary tree over the upper {@value #DIGITS} digits. Below
 * these each point is alone in its branch, so that its lower digits are random digits of its own. Sobol's sequence is known for {@value
 * #MOST_COORDINATES} coordinates; those after them are random.
 */
final class SobolUniforms implements Uniforms {

    /** Points in a group. */
    static final int POINTS = 256;

    /** Coordinates that are Sobol's. */
    static final int MOST_COORDINATES = 1000;

    private static final int DIGITS = 8;
    private static final int WORDS = POINTS / Long.SIZE; // hold the bits of one coordinate's nodes
    private static final long LOWER = 0x64696769747362L; // purpose of the lower digits
    private static final long SCRAMBLE = 0x736f626f6cL; // purpose of the upper ones

    private final long seed;
    private final RandomUniforms lower;
    private final short[][] digits; // [coordinates that are Sobol's][points], the upper digits before scrambling
    private final long[][]
            nodes; // [coordinates that are Sobol's][words], bit i of them for the tree's node i from 1 on; of one group
    private long group = -1; // which group's

    SobolUniforms(long seed, int coordinates) {
        this.seed = seed;
        lower = new RandomUniforms(seed, LOWER, coordinates);
        digits = digits(Math.min(coordinates, MOST_COORDINATES));
        nodes = new long[digits.length][WORDS];
    }

    private static short[][] digits(int coordinates) {
        short[][] digits = new short[coordinates][POINTS];
        if (coordinates == 0) {
            return digits;
        }
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(coordinates);
        for (int i = 0; i < POINTS; i++) {
            double[] point = sequence.nextVector();
            for (int d = 0; d < coordinates; d++) {
                digits[d][i] = (short) (point[d] * POINTS);
            }
        }
        return digits;
    }

    @Override
    public void fill(long firstSample, int lanes, double[] uniforms) {
        lower.fill(firstSample, lanes, uniforms);
        for (int lane = 0; lane < lanes; lane++) {
            long sample = firstSample + lane;
            scramble(sample / POINTS);
            int i = (int) (sample % POINTS);
            for (int d = 0; d < digits.length; d++) {
                double scaled = uniforms[d * lanes + lane] * POINTS;
                double rest = scaled - Math.floor(scaled);
                uniforms[d * lanes + lane] = (scrambled(digits[d][i], nodes[d]) + rest) / POINTS; // exact
            }
        }
    }

    private void scramble(long ofGroup) {
        if (ofGroup == group) {
            return;
        }
        UniformRandomProvider stream = RandomUniforms.stream(seed, SCRAMBLE, ofGroup);
        for (long[] bits : nodes) {
            for (int word = 0; word < WORDS; word++) {
                bits[word] = stream.nextLong();
            }
        }
        group = ofGroup;
    }

    /** Flips each digit by the bit of the node that the digits above it lead to. */
    private static int scrambled(int value, long[] bits) {
        int scrambled = 0;
        for (int level = 0; level < DIGITS; level++) {
            int node =
                    (1 << level) | (value >>> (DIGITS - level)); // the root is 1, the children of i are 2i and 2i + 1
            int digit = (value >>> (DIGITS - 1 - level)) & 1;
            int flip = (int) (bits[node / Long.SIZE] >>> node) & 1; // a shift takes its lower six bits
            scrambled = (scrambled << 1) | (digit ^ flip);
        }
        return scrambled;
    }
}
