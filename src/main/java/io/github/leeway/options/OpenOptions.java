package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.EndComponents;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.JohnsonSimpleCycles;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * What stays possible for ever after an action: in a deterministic model the simple cycles that can still be entered, each of which
 * is a recurrent distribution ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 6.10; {@link
 * io.github.leeway.Bibliography#JOHNSON_1975}); in a stochastic or a large one
 * the maximal end components that can still be reached.
 *
 * @param actions the class of equivalent actions
 * @param kind what is counted
 * @param count how many, at most {@link #LIMIT}
 * @param reachableStateCount how many states can be reached after the action
 */
public record OpenOptions(ActionClass actions, Kind kind, int count, int reachableStateCount) {

    private static final int MOST_STATES = 500; // the enumeration of cycles recurses once for each state of a cycle

    /** Counting stops here; a count that equals it means at least as many. */
    public static final int LIMIT = 1000;

    /** What is counted. */
    public enum Kind {
        CYCLES,
        END_COMPONENTS
    }

    /** What stays open after each class of actions of a state, in the order of the model. */
    public static List<OpenOptions> of(Mdp mdp, State state) {
        return mdp.actionClasses(state).stream()
                .map(actions -> of(mdp, actions))
                .toList();
    }

    /** Whether there may be more than {@link #count}. */
    public boolean isLowerBound() {
        return count >= LIMIT;
    }

    private static OpenOptions of(Mdp mdp, ActionClass actions) {
        Set<State> reached = mdp.reachableFrom(actions.representative());
        return mdp.isDeterministic() && reached.size() <= MOST_STATES
                ? new OpenOptions(actions, Kind.CYCLES, cycleCount(mdp, reached), reached.size())
                : new OpenOptions(actions, Kind.END_COMPONENTS, endComponentCount(mdp, reached), reached.size());
    }

    private static int endComponentCount(Mdp mdp, Set<State> reached) {
        long count = EndComponents.of(mdp).sets().stream()
                .filter(component -> reached.containsAll(component))
                .count();
        return (int) Math.min(count, LIMIT);
    }

    private static int cycleCount(Mdp mdp, Set<State> reached) {
        Graph<State, DefaultEdge> rest = new AsSubgraph<>(mdp.stateGraph(), new LinkedHashSet<>(reached));
        int[] count = {0};
        try {
            new JohnsonSimpleCycles<>(rest).findSimpleCycles(cycle -> {
                count[0]++;
                if (count[0] >= LIMIT) {
                    throw new EnoughCycles();
                }
            });
        } catch (EnoughCycles enough) {
            return LIMIT;
        }
        return count[0];
    }

    /** Leaves the enumeration, which has no other way to be stopped, once the limit is reached. */
    private static final class EnoughCycles extends RuntimeException {
        private static final long serialVersionUID = 1;

        EnoughCycles() {
            super("enough", null, false, false);
        }
    }
}
