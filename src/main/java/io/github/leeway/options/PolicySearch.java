package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
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
        extend(List.of(start), List.of(), preference);
    }

    private void extend(List<State> visited, List<ActionClass> actions, Preference preference) {
        counter.count();
        if (actions.size() == visited.size()) {
            found.accept(new PartialPolicy(actions));
            return;
        }
        List<ActionClass> offered = kernel.actions(visited.get(actions.size()));
        for (ActionClass chosen : offered) {
            preference.choosing(chosen, offered).ifPresent(narrowed -> {
                Set<State> further = new LinkedHashSet<>(visited);
                further.addAll(kernel.after(chosen).entries().keySet());
                List<ActionClass> longer = new ArrayList<>(actions);
                longer.add(chosen);
                extend(List.copyOf(further), longer, narrowed);
            });
        }
    }
}
