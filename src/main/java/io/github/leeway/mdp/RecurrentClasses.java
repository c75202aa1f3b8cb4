package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * The recurrent classes of a policy: sets of states that are never left once they are reached, and in which each state is reached
 * from each. Every state leads into them for certain.
 */
public final class RecurrentClasses {

    private final List<List<State>> sets;

    private RecurrentClasses(List<List<State>> sets) {
        this.sets = Collections.unmodifiableList(sets);
    }

    /**
     * Finds them.
     *
     * @param policy a choice of each state, by index of the state
     */
    public static RecurrentClasses of(Mdp mdp, List<Choice> policy) {
        Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (int s = 0; s < policy.size(); s++) {
            graph.addVertex(s);
        }
        for (int s = 0; s < policy.size(); s++) {
            for (Outcome outcome : mdp.outcomes(policy.get(s))) {
                graph.addEdge(s, outcome.successor().index());
            }
        }
        List<List<State>> sets = new ArrayList<>();
        for (Set<Integer> component : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            if (isClosed(component, graph)) {
                sets.add(component.stream().sorted().map(mdp.states()::get).toList());
            }
        }
        sets.sort(Comparator.comparingInt(states -> states.get(0).index()));
        return new RecurrentClasses(sets);
    }

    private static boolean isClosed(Set<Integer> component, Graph<Integer, DefaultEdge> graph) {
        return component.stream()
                .flatMap(s -> graph.outgoingEdgesOf(s).stream())
                .allMatch(edge -> component.contains(graph.getEdgeTarget(edge)));
    }

    /** The classes, by their first state; the states of each by index. */
    public List<List<State>> sets() {
        return sets;
    }
}
