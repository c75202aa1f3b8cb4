package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Which states can be mapped to which if all rows of a state, where policies lead from it, are to be mapped to different rows of its
 * image: the largest relation in which they lead to related states with equal probabilities.
 */
final class Simulation {

    private final Function<State, List<StateVector>> larger;
    private final Map<State, Set<StateVector>> rows;
    private final Map<State, Set<State>> targets = new LinkedHashMap<>();

    /**
     * Starts from every state related to every target.
     *
     * @param larger the rows of a target
     * @param rows those of each state that is mapped
     */
    Simulation(Function<State, List<StateVector>> larger, Map<State, Set<StateVector>> rows, Set<State> targets) {
        this.larger = larger;
        this.rows = rows;
        rows.keySet().forEach(state -> this.targets.put(state, new LinkedHashSet<>(targets)));
    }

    /** The relation. */
    Map<State, Set<State>> targets() {
        boolean isNarrowed = true;
        while (isNarrowed) {
            isNarrowed = false;
            for (Map.Entry<State, Set<State>> entry : targets.entrySet()) {
                isNarrowed |= entry.getValue().removeIf(target -> !isPossible(entry.getKey(), target));
            }
        }
        return targets;
    }

    private boolean isPossible(State state, State target) {
        Set<State> back = targets.get(target);
        if (back != null && !back.contains(state)) {
            return false; // an involution maps back
        }
        List<StateVector> from = List.copyOf(rows.getOrDefault(state, Set.of()));
        List<StateVector> to = larger.apply(target);
        if (from.size() > to.size()) {
            return false;
        }
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        Set<Integer> left = new LinkedHashSet<>();
        Set<Integer> right = new LinkedHashSet<>();
        for (int j = 0; j < to.size(); j++) {
            right.add(from.size() + j);
            graph.addVertex(from.size() + j);
        }
        for (int i = 0; i < from.size(); i++) {
            left.add(i);
            graph.addVertex(i);
            for (int j = 0; j < to.size(); j++) {
                if (isPossible(from.get(i), to.get(j))) {
                    graph.addEdge(i, from.size() + j);
                }
            }
            if (graph.degreeOf(i) == 0) {
                return false;
            }
        }
        return from.size() < 2
                || new HopcroftKarpMaximumCardinalityBipartiteMatching<>(graph, left, right)
                                .getMatching()
                                .getEdges()
                                .size()
                        == from.size();
    }

    private boolean isPossible(StateVector row, StateVector target) {
        return row.entries().size() == target.entries().size()
                && row.entries().entrySet().stream()
                        .allMatch(entry -> target.entries().entrySet().stream()
                                .anyMatch(other -> other.getValue().equals(entry.getValue())
                                        && related(entry.getKey(), other.getKey())));
    }

    private boolean related(State state, State target) {
        return targets.getOrDefault(state, Set.of()).contains(target);
    }
}
