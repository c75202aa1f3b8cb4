package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * The strongly connected components of an MDP: sets of states that can reach each other, in reverse topological order, so that what
 * follows a component stands before it.
 */
public final class Components {

    private final List<List<State>> sets;

    private Components(List<List<State>> sets) {
        this.sets = Collections.unmodifiableList(sets);
    }

    /** Finds the components; time and memory linear in the outcomes. */
    public static Components of(Mdp mdp) {
        Graph<Graph<Node, Arc>, DefaultEdge> condensation =
                new KosarajuStrongConnectivityInspector<>(mdp.graph()).getCondensation();
        List<List<State>> sets = new ArrayList<>();
        new TopologicalOrderIterator<>(condensation).forEachRemaining(component -> {
            List<State> states = statesIn(component.vertexSet());
            if (!states.isEmpty()) {
                sets.add(states);
            }
        });
        Collections.reverse(sets);
        return new Components(sets);
    }

    /** The components, those reached last first; the states of each by index. */
    public List<List<State>> inSolveOrder() {
        return sets;
    }

    private static List<State> statesIn(Set<Node> nodes) {
        return nodes.stream()
                .filter(State.class::isInstance)
                .map(State.class::cast)
                .sorted(Comparator.comparingInt(State::index))
                .toList();
    }
}
