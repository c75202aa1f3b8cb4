package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import java.util.List;
import java.util.Optional;

/**
 * What a policy asks of the values of states: that each of its actions be the only best one. Every vector of values is the optimal one
 * for some reward function, R(s) = v(s) − γ max_a E v(s'), so a policy is the only optimal one for some reward function, up to
 * equivalent actions and to states that it never visits, if and only if some values prefer each of its actions strictly. The discount
 * does not matter.
 */
interface Preference {

    /** Asks for nothing: every policy will do. */
    Preference NONE = (chosen, offered) -> Optional.of(Preference.NONE);

    /** Asks for one class of actions in their state, and for nothing elsewhere. */
    static Preference taking(ActionClass taken) {
        return (chosen, offered) -> chosen.equals(taken) || !chosen.state().equals(taken.state())
                ? Optional.of(taking(taken))
                : Optional.empty();
    }

    /**
     * The same with one demand more; nothing if no values meet all of them.
     *
     * @param chosen to be strictly better than all others
     * @param offered all classes of actions of a state, the chosen one among them
     */
    Optional<Preference> choosing(ActionClass chosen, List<ActionClass> offered);
}
