package io.github.leeway.sensitivity;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.VarianceReduction;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.Sampling;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * What to examine.
 *
 * @param from the state whose actions and future are in question
 * @param targets states to avoid or reach; a question for each
 * @param base where conclusions are drawn
 * @param discounts where they are asked again, ascending, with {@code base} among them
 * @param laws other laws of all rewards
 * @param samples number of reward functions for each scenario, as in {@link PowerPlan}
 * @param seed of the draws
 * @param sampling how reward functions are chosen
 */
public record SensitivityPlan(
        State from,
        List<State> targets,
        Discount base,
        List<Discount> discounts,
        List<RewardLaw> laws,
        long samples,
        long seed,
        Sampling sampling) {

    /** Sorts the discounts, adds the base, and checks the rest as a {@link PowerPlan} does. */
    public SensitivityPlan {
        targets = List.copyOf(targets);
        laws = List.copyOf(laws);
        TreeSet<Discount> sorted = new TreeSet<>(discounts);
        sorted.add(base);
        discounts = List.copyOf(sorted);
        at(discounts, samples, seed, sampling);
    }

    /** What is asked of a scenario at some discounts. */
    PowerPlan at(List<Discount> some) {
        return at(some, samples, seed, sampling);
    }

    private static PowerPlan at(List<Discount> some, long samples, long seed, Sampling sampling) {
        return new PowerPlan(some, samples, seed, VarianceReduction.NONE, OptionalDouble.empty(), sampling);
    }
}
