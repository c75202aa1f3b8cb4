package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Two single reward functions for a model, and all their permutations: an orbit each. One differs in all states, one ties. What policies
 * gain is computed from visits that {@link EveryPolicy} lists, each policy once for a state and a discount.
 */
final class CountedOrbits {

    static final double ROUNDING = 1e-9;
    static final List<BigFraction> DISCOUNTS = List.of(new BigFraction(1, 3), new BigFraction(9, 10));

    private static final List<List<Double>> REWARDS =
            List.of(List.of(0.0, 1.0, 3.0, 7.0, 12.0, 20.0), List.of(0.0, 1.0, 1.0, 2.0, 0.0, 2.0));

    private final Mdp mdp;
    private final List<List<double[]>> orbits;
    private final Map<List<Object>, Map<List<Choice>, List<BigFraction>>> visits = new LinkedHashMap<>();

    CountedOrbits(Mdp mdp) {
        this.mdp = mdp;
        orbits = REWARDS.stream()
                .map(rewards -> permutations(rewards.subList(0, mdp.states().size())))
                .toList();
    }

    /** The different (1 − γ) f(γ) of all policies that meet a condition, by index of the state. */
    List<double[]> visits(State start, BigFraction discount, Predicate<List<Choice>> condition) {
        return exact(start, discount, condition).stream()
                .map(CountedOrbits::rounded)
                .toList();
    }

    /** Those of them that are the only best for some reward function. */
    List<double[]> nonDominatedVisits(State start, BigFraction discount, Predicate<List<Choice>> condition) {
        Set<List<BigFraction>> kept = EveryPolicy.nonDominated(exact(start, discount, policy -> true));
        kept.retainAll(exact(start, discount, condition));
        return kept.stream().map(CountedOrbits::rounded).toList();
    }

    private Set<List<BigFraction>> exact(State start, BigFraction discount, Predicate<List<Choice>> condition) {
        Set<List<BigFraction>> fitting = new LinkedHashSet<>();
        visits.computeIfAbsent(List.of(start, discount), key -> ofAll(start, discount))
                .forEach((policy, vector) -> {
                    if (condition.test(policy)) {
                        fitting.add(vector);
                    }
                });
        return fitting;
    }

    private Map<List<Choice>, List<BigFraction>> ofAll(State start, BigFraction discount) {
        Map<List<Choice>, List<BigFraction>> all = new LinkedHashMap<>();
        EveryPolicy.policies(mdp)
                .forEach(policy -> all.put(policy, EveryPolicy.scaledVisits(mdp, policy, start, discount)));
        return all;
    }

    private static double[] rounded(List<BigFraction> vector) {
        return vector.stream().mapToDouble(BigFraction::doubleValue).toArray();
    }

    /** Recurrent distributions, by index of the state. */
    List<double[]> vectors(Collection<StateVector> ends) {
        return ends.stream()
                .map(end -> mdp.states().stream()
                        .mapToDouble(state -> end.entry(state).doubleValue())
                        .toArray())
                .toList();
    }

    /** The most that one of some vectors gains. */
    static double most(List<double[]> vectors, double[] reward) {
        double most = Double.NEGATIVE_INFINITY;
        for (double[] vector : vectors) {
            double gain = 0;
            for (int s = 0; s < reward.length; s++) {
                gain += vector[s] * reward[s];
            }
            most = Math.max(most, gain);
        }
        return most;
    }

    /** 1 if some vectors include one that gains most of all, else 0. */
    static ToDoubleFunction<double[]> isBest(List<double[]> some, List<double[]> all) {
        return reward -> most(some, reward) > most(all, reward) - ROUNDING ? 1 : 0;
    }

    /** There are at least so many times as many permutations with more of the one as with less. */
    void check(ToDoubleFunction<double[]> more, ToDoubleFunction<double[]> less, int copies) {
        for (List<double[]> orbit : orbits) {
            int moreCount = 0;
            int lessCount = 0;
            for (double[] reward : orbit) {
                double difference = more.applyAsDouble(reward) - less.applyAsDouble(reward);
                moreCount += difference > ROUNDING ? 1 : 0;
                lessCount += difference < -ROUNDING ? 1 : 0;
            }
            assertThat(moreCount).isGreaterThanOrEqualTo(copies * lessCount);
        }
    }

    private static List<double[]> permutations(List<Double> numbers) {
        List<List<Double>> permutations = new ArrayList<>(List.of(List.of()));
        for (Double number : numbers) {
            List<List<Double>> longer = new ArrayList<>();
            for (List<Double> permutation : permutations) {
                for (int place = 0; place <= permutation.size(); place++) {
                    List<Double> next = new ArrayList<>(permutation);
                    next.add(place, number);
                    longer.add(next);
                }
            }
            permutations = longer;
        }
        return permutations.stream()
                .map(permutation ->
                        permutation.stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
    }
}
