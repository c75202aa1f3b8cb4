package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.rng.core.source64.Philox4x64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhiloxTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /** The words of Commons RNG, for keys, streams and numbers of words and lanes of any size. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theWordsAreThoseOfAnotherImplementation(int seed) {
        Random random = new Random(seed);
        long first = random.nextLong();
        long second = random.nextLong();
        long stream = random.nextLong();
        int words = 1 + seed;
        int lanes = 1 + random.nextInt(9);
        double[] uniforms = new double[words * lanes];

        new Philox(first, second).fill(stream, lanes, words, uniforms);

        for (int lane = 0; lane < lanes; lane++) {
            Philox4x64 other = new Philox4x64(new long[] {first, second, 0, 0, 0, stream + lane});
            for (int d = 0; d < words; d++) {
                assertThat(uniforms[d * lanes + lane]).isEqualTo(RandomUniforms.of(other.nextLong()));
            }
        }
    }
}
