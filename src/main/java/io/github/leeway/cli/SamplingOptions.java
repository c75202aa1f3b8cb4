package io.github.leeway.cli;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Discount;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.VarianceReduction;
import io.github.leeway.reward.Marginal;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.Sampling;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to sample, and how much of it. */
final class SamplingOptions {

    private static final List<Discount> DEFAULT_DISCOUNT = List.of(Discount.of("0.9"));
    private static final long DEFAULT_SAMPLES = 10_000;

    @Option(
            names = {"-d", "--discount"},
            paramLabel = "LIST",
            converter = DiscountList.Converter.class,
            description =
                    "0.9, 1/3, 0.1,0.5,0.9 or 0.05..0.95:19 (19 values); 0 and 1 are limits. [the file's, else 0.9]")
    private Optional<DiscountList> discounts;

    @Option(
            names = {"-n", "--samples"},
            paramLabel = "N",
            converter = WholeNumber.class,
            description =
                    "Number of reward functions; with --precision the most of them. [10000; all of --reward-samples]")
    private Optional<Long> samples;

    @Option(
            names = "--precision",
            paramLabel = "H",
            description =
                    "Stop as soon as every POWER is known to ±H, with 95 %% for all states and discounts together;"
                            + " for bounded rewards. Exit code 4 if --samples or --max-time come first.")
    private Optional<Double> precision;

    @Option(
            names = "--variance-reduction",
            paramLabel = "HOW",
            converter = ReductionConverter.class,
            description = "controls (rewards within reach, whose mean is known, are taken off POWER; its mean stays the"
                    + " same) or none. [controls; none with --reward-samples]")
    private Optional<VarianceReduction> reduction;

    @Mixin
    private DrawOptions draws;

    /** For picocli. */
    static final class ReductionConverter extends WordConverter<VarianceReduction> {
        ReductionConverter() {
            super(VarianceReduction.class);
        }
    }

    /**
     * The plan.
     *
     * @param model as it was named, for complaints
     * @param given how many reward functions there are, if they are given one by one
     */
    PowerPlan plan(String model, ModelFile file, OptionalInt given) {
        given.ifPresent(this::checkGiven);
        List<Discount> ofFile = file.discounts().isEmpty() ? DEFAULT_DISCOUNT : file.discounts();
        boolean asksFile = discounts.isEmpty() && !file.discounts().isEmpty();
        if (asksFile && ofFile.stream().anyMatch(Discount::roundsToOne)) {
            throw UsageFault.inModel(
                    model, "the file asks for a discount that rounds to 1, expected 1 itself for the limit or less");
        }
        try {
            return new PowerPlan(
                    discounts.map(DiscountList::values).orElse(ofFile),
                    wholeGroups(samples.orElseGet(() -> unasked(given))),
                    draws.seed(),
                    reduction.orElse(given.isPresent() ? VarianceReduction.NONE : VarianceReduction.CONTROLS),
                    precision.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                    draws.sampling());
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    private long unasked(OptionalInt given) {
        if (given.isPresent()) {
            return given.getAsInt();
        }
        return precision.isPresent() ? PowerPlan.MOST_SAMPLES : DEFAULT_SAMPLES;
    }

    /** Refuses what does not go with so many reward functions that are given one by one. */
    private void checkGiven(int count) {
        if (precision.isPresent()) {
            throw new UsageFault(
                    "--precision says when to stop drawing, and so does not go with --reward-samples, whose"
                            + " reward functions are all there are");
        }
        if (draws.sampling() != Sampling.RANDOM) {
            throw new UsageFault("--sampler says how to draw, and so does not go with --reward-samples, whose reward"
                    + " functions are taken in their order");
        }
        if (reduction.filter(VarianceReduction.CONTROLS::equals).isPresent()) {
            throw new UsageFault("--variance-reduction controls needs means that are known, and so does not go with"
                    + " --reward-samples; leave it out");
        }
        if (samples.isPresent() && samples.get() > count) {
            throw new UsageFault("number of samples is " + samples.get() + ", expected at most " + count
                    + ", as many as --reward-samples has reward functions");
        }
    }

    private long wholeGroups(long asked) {
        return asked > 0 && asked <= PowerPlan.MOST_SAMPLES ? draws.sampling().wholeGroups(asked) : asked;
    }

    /** Refuses a distribution that does not go with the other options. */
    void check(RewardDistribution rewards) {
        boolean isBounded = IntStream.range(0, rewards.stateCount())
                .mapToObj(rewards::marginal)
                .allMatch(Marginal::isBounded);
        if (precision.isPresent() && !isBounded) {
            throw new UsageFault(
                    "--precision is for bounded rewards, and one of these is not; --samples sets a number");
        }
    }
}
