package io.github.leeway.cli;

import io.github.leeway.format.NearestName;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;

/** States as the command line names them. */
final class StateArgument {

    private StateArgument() {}

    /**
     * The state that an option names.
     *
     * @param option for complaints
     */
    static State of(Mdp mdp, String option, String name) {
        return mdp.state(name)
                .orElseThrow(() -> new UsageFault(option + " is '" + name + "', expected a state of the model; "
                        + NearestName.question(
                                        name,
                                        mdp.states().stream().map(State::name).toList())
                                .orElse("'leeway show' lists them")));
    }
}
