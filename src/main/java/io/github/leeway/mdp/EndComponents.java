package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;

/**
 * The maximal end components of an MDP: sets of states in which an agent can stay for ever and visit every state of the set for
 * certain ({@link io.github.leeway.Bibliography#DE_ALFARO_1997}). They do not overlap.
 */
public final class EndComponents {

    private final List<Set<State>> sets;

    private EndComponents(List<Set<State>> sets) {
        this.sets = List.copyOf(sets);
    }

    /** Finds them by taking strongly connected components and dropping the choices that may leave, until none may. */
    public static EndComponents of(Mdp mdp) {
        Graph<Node, Arc> rest = new AsSubgraph<>(mdp.graph());
        boolean changed = true;
        List<Set<Node>> components = List.of();
        while (changed) {
            changed = false;
            components = new KosarajuStrongConnectivityInspector<>(rest).stronglyConnectedSets();
            Set<Node> drop = new LinkedHashSet<>();
            for (Set<Node> component : components) {
                for (Node node : component) {
                    if (leavesOrIsStuck(mdp, rest, component, node)) {
                        drop.add(node);
                    }
                }
            }
            changed = rest.removeAllVertices(drop);
        }
        List<Set<State>> sets = new ArrayList<>();
        for (Set<Node> component : components) {
            Set<State> states = new LinkedHashSet<>();
            component.stream()
                    .filter(State.class::isInstance)
                    .map(State.class::cast)
                    .sorted(Comparator.comparingInt(State::index))
                    .forEach(states::add);
            if (!states.isEmpty()) {
                sets.add(Collections.unmodifiableSet(states));
            }
        }
        sets.sort(Comparator.comparingInt(states -> states.iterator().next().index()));
        return new EndComponents(sets);
    }

    /** The components, by their first state. */
    public List<Set<State>> sets() {
        return sets;
    }

    private static boolean leavesOrIsStuck(Mdp mdp, Graph<Node, Arc> rest, Set<Node> component, Node node) {
        if (node instanceof Choice) {
            return mdp.graph().outgoingEdgesOf(node).stream()
                    .anyMatch(arc -> !component.contains(mdp.graph().getEdgeTarget(arc)));
        }
        return rest.outDegreeOf(node) == 0;
    }
}
