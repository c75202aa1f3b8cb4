package io.github.leeway.cli;

import io.github.leeway.reward.Sampling;
import picocli.CommandLine.Option;

/** How reward functions are drawn. */
final class DrawOptions {

    @Option(
            names = {"-s", "--seed"},
            paramLabel = "N",
            defaultValue = "0",
            converter = WholeNumber.class,
            description = "Seed of the draws: the same seed gives the same bits. [${DEFAULT-VALUE}]")
    private long seed;

    @Option(
            names = "--sampler",
            paramLabel = "HOW",
            converter = SamplingConverter.class,
            defaultValue = "random",
            description = "random, antithetic (opposite pairs) or sobol (scrambled Sobol points in groups of 256): how"
                    + " reward functions are chosen; --samples is rounded up to whole groups. [${DEFAULT-VALUE}]")
    private Sampling sampling;

    /** For picocli. */
    static final class SamplingConverter extends WordConverter<Sampling> {
        SamplingConverter() {
            super(Sampling.class);
        }
    }

    long seed() {
        return seed;
    }

    Sampling sampling() {
        return sampling;
    }
}
