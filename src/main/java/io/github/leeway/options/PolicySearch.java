package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds every policy from a state on that a preference admits, each once. A policy grows along the states that it visits, in
 * breadth-first order, and branches on classes of equivalent actions. Where the preference is about values, every partial policy that
 * it admits can be completed: choose the best action of values that meet the demands and tie nowhere. So no branch is in vain, and the
 * work is proportional to the number of policies found.
 */
final class PolicySearch {

    private final Kernel kernel;
    private final StepCounter counter;
    private final Consumer<PartialPolicy> found;

    PolicySearch(Kernel kernel, StepCounter counter, Consumer<PartialPolicy> found) {
        this.kernel = kernel;
        this.counter = counter;
        this.found = found;
    }

    void from(State start, Preference preference) {
        Deque<Partial> open = new ArrayDeque<>(List.of(new Partial(List.of(start), List.of(), preference)));
        while (!open.isEmpty()) {
            Partial partial = open.pop();
            counter.count(kernel.workOfPolicy());
            if (partial.isComplete()) {
                found.accept(new PartialPolicy(partial.actions()));
            } else {
                List<Partial> longer = extensions(partial);
                for (int i = longer.size() - 1; i >= 0; i--) {
                    open.push(longer.get(i));
                }
            }
        }
    }

    private List<Partial> extensions(Partial partial) {
        List<Partial> extensions = new ArrayList<>();
        List<ActionClass> offered = kernel.actions(partial.next());
        for (ActionClass chosen : offered) {
            partial.preference().choosing(chosen, offered).ifPresent(preference -> {
                Set<State> visited = new LinkedHashSet<>(partial.visited());
                visited.addAll(kernel.after(chosen).entries().keySet());
                List<ActionClass> actions = new ArrayList<>(partial.actions());
                actions.add(chosen);
                extensions.add(new Partial(List.copyOf(visited), actions, preference));
            });
        }
        return extensions;
    }

    /** The states known to be visited, the actions of the first of them, and what these ask for. */
    private record Partial(List<State> visited, List<ActionClass> actions, Preference preference) {

        boolean isComplete() {
            return actions.size() == visited.size();
        }

        State next() {
            return visited.get(actions.size());
        }
    }
}
