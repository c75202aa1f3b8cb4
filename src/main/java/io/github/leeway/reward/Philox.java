package io.github.leeway.reward;

/**
 * Philox 4×64 with 10 rounds ({@link io.github.leeway.Bibliography#SALMON_2011}), as streams that are read from their beginning: stream
 * i consists of the four words at counter (1, 0, 0, i), then those at (2, 0, 0, i), and so on, as Commons RNG and numpy number them.
 * Written out because a generator object for each short stream, and products of 128 bits made of four multiplications, took three
 * times as long.
 *
 * @param firstKey lower word of the key
 * @param secondKey upper word of the key
 */
record Philox(long firstKey, long secondKey) {

    private static final int WORDS = 4; // at a counter
    private static final int ROUNDS = 10;
    private static final long FIRST_MULTIPLIER = 0xD2E7470EE14C6C93L; // the highest bit of both is set
    private static final long SECOND_MULTIPLIER = 0xCA5A826395121157L;
    private static final long FIRST_STEP = 0x9E3779B97F4A7C15L; // of the keys, from round to round
    private static final long SECOND_STEP = 0xBB67AE8584CAA73BL;

    /**
     * Fills numbers of consecutive streams.
     *
     * @param firstStream number of the first
     * @param lanes how many, at least 1
     * @param words how many words of each to take
     * @param uniforms filled: from word d of the i-th of them at {@code d * lanes + i}, {@link RandomUniforms#of}
     */
    void fill(long firstStream, int lanes, int words, double[] uniforms) {
        for (int d = 0; d < words; d += WORDS) {
            fill(d, Math.min(WORDS, words - d), firstStream, lanes, uniforms);
        }
    }

    private void fill(int d, int count, long firstStream, int lanes, double[] uniforms) {
        long counter = d / WORDS + 1L;
        for (int lane = 0; lane < lanes; lane++) {
            long a = counter;
            long b = 0;
            long c = 0;
            long e = firstStream + lane;
            long first = firstKey;
            long second = secondKey;
            for (int round = 0; round < ROUNDS; round++) {
                long high = highProduct(a, FIRST_MULTIPLIER);
                long low = a * FIRST_MULTIPLIER;
                a = highProduct(c, SECOND_MULTIPLIER) ^ b ^ first;
                b = c * SECOND_MULTIPLIER;
                c = high ^ e ^ second;
                e = low;
                first += FIRST_STEP;
                second += SECOND_STEP;
            }
            int at = d * lanes + lane;
            uniforms[at] = RandomUniforms.of(a);
            if (count > 1) {
                uniforms[at + lanes] = RandomUniforms.of(b);
            }
            if (count > 2) {
                uniforms[at + 2 * lanes] = RandomUniforms.of(c);
            }
            if (count == WORDS) {
                uniforms[at + 3 * lanes] = RandomUniforms.of(e);
            }
        }
    }

    /** The upper word of the product of two words without sign, of which the second has its highest bit set. */
    private static long highProduct(long word, long multiplier) {
        return Math.multiplyHigh(word, multiplier) + word + ((word >> (Long.SIZE - 1)) & multiplier);
    }
}
