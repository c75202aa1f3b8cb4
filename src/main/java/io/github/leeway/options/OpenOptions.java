package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.EndComponents;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Passage;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.JohnsonSimpleCycles;
import org.jgrapht.graph.AsSubgraph;

/**
 * What stays possible for ever after an action: in a deterministic model the simple cycles that can still be entered, each of which
 * has a recurrent distribution ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 6.10; {@link
 * io.github.leeway.Bibliography#JOHNSON_1975}); in a stochastic model, or where the cycles are too many, the maximal end components
 * that can still be reached. All cycles are kept, also those that no reward function makes the only best: their number describes an
 * action and proves nothing about how often it is optimal.
 *
 * @param actions the class of equivalent actions
 * @param kind what is kept, the same for all actions of a state
 * @param kept the states of each: of a cycle in the order of the cycle, beginning with the first in the model; of an end component
 *     in the order of the model
 */
public record OpenOptions(ActionClass actions, Kind kind, Set<List<State>> kept) {

    static final int LIMIT = 1000; // cycles of one action; where there are more, end components are counted

    static final int MOST_STATES = 500; // the enumeration of cycles recurses once for each state of a cycle
    private static final Comparator<State> MODEL_ORDER = Comparator.comparingInt(State::index);

    /** What is counted. */
    public enum Kind {
        CYCLES,
        END_COMPONENTS
    }

    /** Copies the set. */
    public OpenOptions {
        kept = Collections.unmodifiableSet(new LinkedHashSet<>(kept));
    }

    /** What stays open after each class of actions of a state, in the order of the model. */
    public static List<OpenOptions> of(Mdp mdp, State state) {
        List<ActionClass> classes = mdp.actionClasses(state);
        return cycles(mdp, classes).orElseGet(() -> endComponents(mdp, classes));
    }

    /** How many are kept. */
    public int count() {
        return kept.size();
    }

    /** Nothing if the model is stochastic or there are too many after some action. */
    private static Optional<List<OpenOptions>> cycles(Mdp mdp, List<ActionClass> classes) {
        if (!mdp.isDeterministic()) {
            return Optional.empty();
        }
        Graph<State, Passage> graph = mdp.stateGraph();
        List<OpenOptions> options = new ArrayList<>();
        for (ActionClass actions : classes) {
            Set<State> reached = mdp.reachableFrom(actions.representative());
            Set<List<State>> cycles = new LinkedHashSet<>();
            if (reached.size() > MOST_STATES || !addCycles(new AsSubgraph<>(graph, reached), cycles)) {
                return Optional.empty();
            }
            options.add(new OpenOptions(actions, Kind.CYCLES, cycles));
        }
        return Optional.of(options);
    }

    /** Adds the simple cycles of a graph; false if they are more than the limit. */
    private static boolean addCycles(Graph<State, Passage> graph, Set<List<State>> cycles) {
        try {
            new JohnsonSimpleCycles<>(graph).findSimpleCycles(cycle -> {
                if (cycles.size() == LIMIT) {
                    throw new TooManyCycles();
                }
                List<State> fromFirst = new ArrayList<>(cycle);
                Collections.rotate(fromFirst, -fromFirst.indexOf(Collections.min(fromFirst, MODEL_ORDER)));
                cycles.add(List.copyOf(fromFirst));
            });
        } catch (TooManyCycles stopped) {
            return false;
        }
        return true;
    }

    private static List<OpenOptions> endComponents(Mdp mdp, List<ActionClass> classes) {
        List<List<State>> components =
                EndComponents.of(mdp).sets().stream().map(List::copyOf).toList();
        List<OpenOptions> options = new ArrayList<>();
        for (ActionClass actions : classes) {
            Set<State> reached = mdp.reachableFrom(actions.representative());
            Set<List<State>> open = new LinkedHashSet<>();
            components.stream()
                    .filter(component -> reached.contains(component.get(0))) // whoever reaches one state reaches all
                    .forEach(open::add);
            options.add(new OpenOptions(actions, Kind.END_COMPONENTS, open));
        }
        return options;
    }

    /** Leaves the enumeration, which has no other way to be stopped, once the limit is passed. */
    private static final class TooManyCycles extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyCycles() {
            super("too many cycles", null, false, false);
        }
    }
}
