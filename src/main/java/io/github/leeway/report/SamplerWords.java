package io.github.leeway.report;

import io.github.leeway.reward.Sampling;

/** How reward functions were chosen, in words. */
final class SamplerWords {

    private SamplerWords() {}

    /** What was chosen other than independent ones; nothing for these. */
    static String points(Sampling sampling) {
        return switch (sampling) {
            case RANDOM -> "";
            case ANTITHETIC -> "opposite pairs";
            case SOBOL -> "Sobol points";
        };
    }

    /** To come after a number of reward functions; nothing if they are independent. */
    static String after(Sampling sampling) {
        return switch (sampling) {
            case RANDOM -> "";
            case ANTITHETIC -> " in opposite pairs";
            case SOBOL -> " at Sobol points in groups of " + sampling.groupSize();
        };
    }
}
