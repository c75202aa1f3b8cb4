package io.github.leeway.reward;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Whole numbers drawn at random one after the other, the same for the same seed on every machine: those of {@link
 * io.github.leeway.Bibliography#SALMON_2011}. They have nothing in common with the rewards of that seed.
 */
public final class IntegerStream {

    private static final long ENVIRONMENT = 0x656e7669726f6eL; // a purpose of its own

    private final UniformRandomProvider words;

    private IntegerStream(UniformRandomProvider words) {
        this.words = words;
    }

    /** The stream of a seed, at its beginning. */
    public static IntegerStream of(long seed) {
        return new IntegerStream(RandomUniforms.stream(seed, ENVIRONMENT, 0));
    }

    /**
     * The next number, each below the bound equally likely.
     *
     * @param bound at least 1
     */
    public int below(int bound) {
        if (!(bound >= 1)) {
            throw new IllegalArgumentException("bound is " + bound + ", expected at least 1");
        }
        return words.nextInt(bound);
    }
}
