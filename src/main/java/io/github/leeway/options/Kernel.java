package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.List;

/** What can be done in each state of a model and where it leads, looked up once. */
final class Kernel {

    private final Mdp mdp;
    private final List<List<ActionClass>> actions; // by state
    private final List<StateVector> after; // by choice

    Kernel(Mdp mdp) {
        this.mdp = mdp;
        actions = mdp.states().stream().map(mdp::actionClasses).toList();
        after = mdp.choices().stream()
                .map(choice -> StateVector.after(mdp, choice))
                .toList();
    }

    Mdp mdp() {
        return mdp;
    }

    /** The classes of equivalent actions of a state, in the order of the model. */
    List<ActionClass> actions(State state) {
        return actions.get(state.index());
    }

    /** T(s, a): the probability of each successor. */
    StateVector after(ActionClass actions) {
        return after.get(actions.representative().index());
    }

    /**
     * About how much work a partial policy is, in that of one of a deterministic model: where chances are mixed, a linear system of as
     * many unknowns as there are states has to be solved exactly.
     */
    long workOfPolicy() {
        long states = mdp.states().size();
        return mdp.isDeterministic() ? 1 : Math.max(1, states * states);
    }
}
