package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import java.util.List;
import java.util.stream.Collectors;

/** What a statement can be about. */
final class StatementArguments {

    private StatementArguments() {}

    static void checkDifferent(State one, State other) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("both states are " + one + ", expected two");
        }
    }

    static void checkActions(ActionClass one, ActionClass other) {
        if (!one.state().equals(other.state()) || one.equals(other)) {
            throw new IllegalArgumentException(
                    "actions are " + named(one) + " and " + named(other) + ", expected two of one state");
        }
    }

    static void checkCopies(int copies) {
        if (copies < 1) {
            throw new IllegalArgumentException("number of copies is " + copies + ", expected at least 1");
        }
    }

    /** As in {@code right in ★}. */
    static String named(ActionClass actions) {
        return actions.label() + " in " + actions.state();
    }

    static String named(List<ActionClass> actions) {
        return actions.stream().map(StatementArguments::named).collect(Collectors.joining(" or "));
    }
}
