package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Whether some recurrent distributions contain copies of others; all are listed. */
record RecurrentContainment(
        Statement statement,
        Optional<Counterexample> obstacle,
        List<StateVector> copied,
        Set<StateVector> larger,
        List<StateVector> extras)
        implements Containment<StateVector> {

    @Override
    public boolean contains(StateVector distribution) {
        return larger.contains(distribution);
    }

    @Override
    public StateVector image(StateVector distribution, Permutation permutation) {
        return distribution.permuted(permutation);
    }

    @Override
    public Set<State> visited(StateVector distribution) {
        return distribution.entries().keySet();
    }

    /** In the larger set there must be as many of each kind, and as many of each kind that give a state as much. */
    @Override
    public Map<State, Set<State>> targets(List<StateVector> distributions) {
        Map<State, Set<State>> targets = new LinkedHashMap<>();
        boolean areEnough = isPart(kinds(distributions), kinds(larger));
        Map<State, Map<Part, Integer>> images = parts(larger);
        parts(distributions).forEach((state, parts) -> {
            Set<State> fitting = new LinkedHashSet<>();
            images.forEach((image, others) -> {
                if (areEnough && isPart(parts, others)) {
                    fitting.add(image);
                }
            });
            targets.put(state, fitting);
        });
        return targets;
    }

    private record Part(List<BigFraction> kind, BigFraction entry) {}

    private static Map<State, Map<Part, Integer>> parts(Collection<StateVector> distributions) {
        Map<State, Map<Part, Integer>> parts = new TreeMap<>(StateVector.MODEL_ORDER);
        distributions.forEach(distribution -> distribution
                .entries()
                .forEach((state, entry) -> parts.computeIfAbsent(state, key -> new LinkedHashMap<>())
                        .merge(new Part(kind(distribution), entry), 1, Integer::sum)));
        return parts;
    }

    private static Map<List<BigFraction>, Integer> kinds(Collection<StateVector> distributions) {
        Map<List<BigFraction>, Integer> kinds = new LinkedHashMap<>();
        distributions.forEach(distribution -> kinds.merge(kind(distribution), 1, Integer::sum));
        return kinds;
    }

    private static List<BigFraction> kind(StateVector distribution) {
        return distribution.entries().values().stream().sorted().toList();
    }

    private static <K> boolean isPart(Map<K, Integer> fewer, Map<K, Integer> more) {
        return fewer.entrySet().stream().allMatch(entry -> entry.getValue() <= more.getOrDefault(entry.getKey(), 0));
    }

    @Override
    public PartialInvolution forced() {
        return PartialInvolution.UNDECIDED;
    }

    @Override
    public List<Constraint> constraints(StateVector distribution) {
        return List.of(involution -> larger.stream().anyMatch(target -> involution.mayMap(distribution, target)));
    }

    @Override
    public String text(StateVector distribution) {
        return "[" + distribution + "]";
    }
}
