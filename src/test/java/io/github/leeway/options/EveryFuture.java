package io.github.leeway.options;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What theorems ask, taken literally: every policy is followed step by step, and every involution of the states is tried. Two chains on n
 * states are the same function of the discount if they agree for 2 n steps, as their difference has a recurrence of that order.
 */
final class EveryFuture {

    private static final BigFraction HALF = new BigFraction(1, 2); // it is the same at all discounts (E.32 and E.33)

    private final Mdp mdp;
    private final List<List<Choice>> policies;
    private final List<Permutation> involutions;

    EveryFuture(Mdp mdp) {
        this.mdp = mdp;
        policies = EveryPolicy.policies(mdp);
        List<Permutation> all = new ArrayList<>();
        extend(List.of(), all);
        involutions = all;
    }

    private void extend(List<State> images, List<Permutation> all) {
        if (images.size() == mdp.states().size()) {
            Permutation permutation = new Permutation(images);
            if (permutation.isInvolution()) {
                all.add(permutation);
            }
            return;
        }
        for (State image : mdp.states()) {
            if (!images.contains(image)) {
                List<State> longer = new ArrayList<>(images);
                longer.add(image);
                extend(longer, all);
            }
        }
    }

    /** The distributions after 0, 1, … steps of the policies that meet a condition. */
    Set<List<StateVector>> futures(StateVector first, Predicate<List<Choice>> condition) {
        return policies.stream()
                .filter(condition)
                .map(policy -> steps(first, policy))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those from a state that are the only best for some reward function, by their policies. */
    Map<List<StateVector>, List<List<Choice>>> nonDominated(State start) {
        Map<List<StateVector>, List<List<Choice>>> byFuture = new LinkedHashMap<>();
        policies.forEach(
                policy -> byFuture.computeIfAbsent(steps(StateVector.unit(start), policy), key -> new ArrayList<>())
                        .add(policy));
        Map<List<StateVector>, List<BigFraction>> visits = new LinkedHashMap<>();
        byFuture.forEach(
                (future, inducing) -> visits.put(future, EveryPolicy.scaledVisits(mdp, inducing.get(0), start, HALF)));
        Set<List<BigFraction>> kept = EveryPolicy.nonDominated(new LinkedHashSet<>(visits.values()));
        byFuture.keySet().removeIf(future -> !kept.contains(visits.get(future)));
        return byFuture;
    }

    private List<StateVector> steps(StateVector first, List<Choice> policy) {
        List<StateVector> steps = new ArrayList<>(List.of(first));
        while (steps.size() <= 2 * mdp.states().size() + 1) {
            StateVector next = StateVector.of(Map.of());
            for (var entry : steps.get(steps.size() - 1).entries().entrySet()) {
                StateVector row =
                        StateVector.after(mdp, policy.get(entry.getKey().index()));
                next = next.plus(row.times(entry.getValue()));
            }
            steps.add(next);
        }
        return steps;
    }

    /** Whether so many involutions that meet a condition map one set into another, and none changes the copy of another. */
    boolean hasCopies(
            int copies,
            Set<List<StateVector>> smaller,
            Set<List<StateVector>> larger,
            Predicate<Permutation> condition) {
        List<Permutation> fitting = involutions.stream()
                .filter(condition)
                .filter(involution -> larger.containsAll(images(smaller, involution)))
                .toList();
        return hasCopies(copies, smaller, fitting, List.of());
    }

    private static boolean hasCopies(
            int copies, Set<List<StateVector>> smaller, List<Permutation> fitting, List<Permutation> chosen) {
        return chosen.size() == copies
                || IntStream.range(0, fitting.size())
                        .filter(i -> chosen.stream().allMatch(other -> areApart(smaller, fitting.get(i), other)))
                        .anyMatch(i -> {
                            List<Permutation> longer = new ArrayList<>(chosen);
                            longer.add(fitting.get(i));
                            return hasCopies(copies, smaller, fitting, longer);
                        });
    }

    private static boolean areApart(Set<List<StateVector>> smaller, Permutation one, Permutation other) {
        Set<List<StateVector>> ofOne = images(smaller, one);
        Set<List<StateVector>> ofOther = images(smaller, other);
        return images(ofOther, one).equals(ofOther) && images(ofOne, other).equals(ofOne);
    }

    private static Set<List<StateVector>> images(Set<List<StateVector>> futures, Permutation involution) {
        return futures.stream()
                .map(future ->
                        future.stream().map(step -> step.permuted(involution)).toList())
                .collect(Collectors.toSet());
    }
}
