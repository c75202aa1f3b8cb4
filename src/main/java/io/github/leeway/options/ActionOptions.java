package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a class of equivalent actions leaves of the non-dominated ones from its state.
 *
 * @param actions the class
 * @param kept visit functions of F_nd(s | π(s) = a), each with a policy that induces it
 * @param recurrent recurrent distributions of RSD_nd(s) that some of all policies that take the actions end in
 */
public record ActionOptions(ActionClass actions, List<Kept> kept, Set<StateVector> recurrent) {

    /** Copies the lists. */
    public ActionOptions {
        kept = List.copyOf(kept);
        recurrent = Collections.unmodifiableSet(new LinkedHashSet<>(recurrent));
    }

    /**
     * A visit function.
     *
     * @param policy induces it
     * @param limit its recurrent distribution
     */
    public record Kept(PartialPolicy policy, StateVector limit) {}

    /**
     * One for each class of actions of a state, in the order of the model.
     *
     * @throws SearchLimitException if it takes more steps than the limit
     */
    public static List<ActionOptions> of(Mdp mdp, State state, SearchLimit limit) {
        VisitFunctions nonDominated = VisitFunctions.nonDominated(mdp, state, limit);
        Set<StateVector> best =
                RecurrentDistributions.nonDominated(mdp, state, limit).distributions();
        List<ActionOptions> options = new ArrayList<>();
        for (ActionClass actions : mdp.actionClasses(state)) {
            VisitFunctions taking = nonDominated.taking(actions);
            List<Kept> kept = new ArrayList<>();
            Set<StateVector> recurrent = new LinkedHashSet<>();
            for (VisitFunction function : taking.functions()) {
                StateVector end = function.limit();
                kept.add(new Kept(taking.policy(function), end));
                if (best.contains(end)) {
                    recurrent.add(end);
                }
            }
            options.add(new ActionOptions(actions, kept, recurrent));
        }
        return options;
    }
}
