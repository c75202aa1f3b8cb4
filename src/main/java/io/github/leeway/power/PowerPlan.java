package io.github.leeway.power;

import io.github.leeway.mdp.Discount;
import io.github.leeway.reward.Sampling;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What to estimate; together with the model and the reward distribution it fixes every bit of the result.
 *
 * @param discounts at least one, each in [0, 1]; 0 and 1 stand for the limits as the discount goes there
 * @param samples number of reward functions, at most 2^30; at least two groups of the sampling, and whole ones
 * @param seed of the draws
 * @param reduction what is done about the variance of POWER
 * @param precision if there, stop as soon as every POWER is known to within it, with intervals that allow for that; positive; then
 *     {@code samples} is a ceiling
 * @param sampling how reward functions are chosen
 * @param contrasts differences to estimate besides, of states and actions of the model
 * @param sets of policies of the model, of which to count how often they are optimal
 */
public record PowerPlan(
        List<Discount> discounts,
        long samples,
        long seed,
        VarianceReduction reduction,
        OptionalDouble precision,
        Sampling sampling,
        List<Contrast> contrasts,
        List<PolicySet> sets) {

    /** The most samples that a plan can have. */
    public static final int MOST_SAMPLES = 1 << 30; // so that the counts of two actions add up to an int

    /** A plan with control variates. */
    public PowerPlan(List<Discount> discounts, long samples, long seed) {
        this(discounts, samples, seed, VarianceReduction.CONTROLS);
    }

    /** A plan for so many samples. */
    public PowerPlan(List<Discount> discounts, long samples, long seed, VarianceReduction reduction) {
        this(discounts, samples, seed, reduction, OptionalDouble.empty());
    }

    /** A plan for independent samples. */
    public PowerPlan(
            List<Discount> discounts, long samples, long seed, VarianceReduction reduction, OptionalDouble precision) {
        this(discounts, samples, seed, reduction, precision, Sampling.RANDOM);
    }

    /** A plan without contrasts and sets of policies. */
    public PowerPlan(
            List<Discount> discounts,
            long samples,
            long seed,
            VarianceReduction reduction,
            OptionalDouble precision,
            Sampling sampling) {
        this(discounts, samples, seed, reduction, precision, sampling, List.of(), List.of());
    }

    /** Checks ranges and copies. */
    public PowerPlan {
        discounts = List.copyOf(discounts);
        contrasts = List.copyOf(contrasts);
        sets = List.copyOf(sets);
        if (discounts.isEmpty()) {
            throw new IllegalArgumentException("number of discounts is 0, expected at least 1");
        }
        for (Discount discount : discounts) {
            if (discount.roundsToOne()) {
                throw new IllegalArgumentException(
                        "discount is " + discount
                                + ", which rounds to 1, expected 1 itself for the limit or a value that a double holds below 1");
            }
        }
        if (precision.isPresent() && !(precision.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    "precision is " + precision.getAsDouble() + ", expected a value above 0");
        }
        int group = sampling.groupSize();
        if (!(samples >= 2L * group && samples <= MOST_SAMPLES)) {
            throw new IllegalArgumentException(
                    "number of samples is " + samples + ", expected a value from " + 2 * group + " to " + MOST_SAMPLES);
        }
        if (samples % group != 0) {
            throw new IllegalArgumentException("number of samples is " + samples + ", expected whole groups of " + group
                    + ", such as " + sampling.wholeGroups(samples));
        }
    }

    /** The same with other contrasts, which change no other number. */
    public PowerPlan with(List<Contrast> others) {
        return new PowerPlan(discounts, samples, seed, reduction, precision, sampling, others, sets);
    }

    /** The same with other sets of policies, which change no other number. */
    public PowerPlan counting(List<PolicySet> others) {
        return new PowerPlan(discounts, samples, seed, reduction, precision, sampling, contrasts, others);
    }

    /** Whether it has to be known for each reward function which choices are optimal. */
    boolean needsMarks() {
        return !sets.isEmpty() || contrasts.stream().anyMatch(Contrast.BetweenShares.class::isInstance);
    }

    /** The contrasts that there are at a discount, by its place: no discount comes before the first. */
    List<Contrast> contrastsAt(int d) {
        return contrasts.stream()
                .filter(contrast -> d > 0 || !(contrast instanceof Contrast.BetweenDiscounts))
                .toList();
    }
}
