package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A stationary deterministic policy, told where it matters: on the states that it visits from its first state on. Equivalent actions
 * are one.
 *
 * @param actions of each visited state once; the first state is where it starts, the others follow in breadth-first order
 */
public record PartialPolicy(List<ActionClass> actions) {

    /** Copies the list. */
    public PartialPolicy {
        actions = List.copyOf(actions);
        if (actions.isEmpty()
                || actions.stream().map(ActionClass::state).distinct().count() != actions.size()) {
            throw new IllegalArgumentException(
                    "actions are " + actions + ", expected those of at least one state, each once");
        }
    }

    /** Where it starts. */
    public State start() {
        return actions.get(0).state();
    }

    /** The states that it visits. */
    public List<State> visited() {
        return actions.stream().map(ActionClass::state).toList();
    }

    /** What it does in a state; nothing where it never comes. */
    public Optional<ActionClass> action(State state) {
        return actions.stream().filter(action -> action.state().equals(state)).findFirst();
    }

    /** Whether some policy that agrees with this one where it visits takes these actions in their state. */
    public boolean allows(ActionClass choice) {
        return action(choice.state()).map(choice::equals).orElse(true);
    }

    /** As in {@code ★: right, r▷: → r↘}. */
    @Override
    public String toString() {
        return actions.stream()
                .map(action -> action.state().name() + ": " + action.label())
                .collect(Collectors.joining(", "));
    }
}
