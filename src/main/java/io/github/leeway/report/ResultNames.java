package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.Comparator;
import java.util.List;

/**
 * What the names in a result file stand for.
 *
 * @param mdp its model
 */
record ResultNames(Mdp mdp) {

    /** The state of a name. */
    State state(JsonNode name) {
        return mdp.state(name.text()).orElseThrow(() -> name.wrong("a state of the model"));
    }

    /** The states of some names. */
    List<State> states(JsonNode names) {
        return names.items().stream().map(this::state).toList();
    }

    /** A choice of a state. */
    Choice choice(State state, JsonNode action) {
        return mdp.choices(state).stream()
                .filter(choice -> choice.action().equals(action.text()))
                .findFirst()
                .orElseThrow(() -> action.wrong("an action of that state"));
    }

    /** Different choices of a state, at least one, in the order of the model. */
    List<Choice> choices(State state, JsonNode actions) {
        List<Choice> choices =
                actions.items().stream().map(action -> choice(state, action)).toList();
        if (choices.isEmpty()) {
            throw actions.wrong("at least one action");
        }
        return checkedOrder(choices, actions);
    }

    /** The same as a class of equivalent actions. */
    ActionClass actions(State state, JsonNode actions) {
        return new ActionClass(choices(state, actions));
    }

    /** An object with a state and some of its actions. */
    ActionClass actions(JsonNode entry) {
        return actions(state(entry.field("state")), entry.field("actions"));
    }

    /**
     * Checks that choices are different and in the order of the model.
     *
     * @param node where they are from
     */
    static List<Choice> checkedOrder(List<Choice> choices, JsonNode node) {
        if (choices.size() == 1) {
            return choices;
        }
        List<Choice> ordered = choices.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Choice::index))
                .toList();
        if (!ordered.equals(choices)) {
            throw node.wrong("different actions in the order of the model");
        }
        return choices;
    }
}
