package io.github.leeway.report;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a graph shows of a model.
 *
 * @param states drawn, in the order in which they are met
 * @param open those of them whose actions are drawn
 * @param mostActions how many classes of actions of a state are drawn at most, those that are optimal most often
 */
record GraphView(List<State> states, List<State> open, int mostActions) {

    GraphView {
        states = List.copyOf(states);
        open = List.copyOf(open);
    }

    /** All of it, from the start on where there is one. */
    static GraphView of(Mdp mdp) {
        Set<State> met = new LinkedHashSet<>();
        mdp.start().ifPresent(start -> follow(mdp, start, met));
        mdp.states().forEach(state -> follow(mdp, state, met));
        return new GraphView(List.copyOf(met), List.copyOf(met), Integer.MAX_VALUE);
    }

    /** How many lines the actions of a state take. */
    static int lineCount(Mdp mdp, State state) {
        return mdp.actionClasses(state).stream()
                .mapToInt(actions -> mdp.outcomes(actions.representative()).size())
                .map(outcomes -> outcomes == 1 ? 1 : 1 + outcomes)
                .sum();
    }

    private static void follow(Mdp mdp, State from, Set<State> met) {
        Deque<State> next = new ArrayDeque<>();
        if (met.add(from)) {
            next.add(from);
        }
        while (!next.isEmpty()) {
            for (State successor : successors(mdp, next.remove())) {
                if (met.add(successor)) {
                    next.add(successor);
                }
            }
        }
    }

    /** Where the choices of a state may lead, in the order of the model. */
    static Set<State> successors(Mdp mdp, State state) {
        Set<State> successors = new LinkedHashSet<>();
        for (Choice choice : mdp.choices(state)) {
            mdp.outcomes(choice).stream().map(Outcome::successor).forEach(successors::add);
        }
        return successors;
    }
}
