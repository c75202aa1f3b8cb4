package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sets of futures that theorems compare, each found when it is first asked for and kept: several theorems ask for the same ones. */
final class Futures {

    private final Kernel kernel;
    private final SearchLimit limit;
    private final Map<State, VisitFunctions> nonDominated = new LinkedHashMap<>();
    private final Map<ActionClass, VisitFunctions> taking = new LinkedHashMap<>();
    private final Map<State, RecurrentDistributions> recurrent = new LinkedHashMap<>();
    private final Map<State, RecurrentDistributions> nonDominatedRecurrent = new LinkedHashMap<>();

    /**
     * Nothing is found yet.
     *
     * @param limit of each set
     */
    Futures(Mdp mdp, SearchLimit limit) {
        this.kernel = new Kernel(mdp);
        this.limit = limit;
    }

    Mdp mdp() {
        return kernel.mdp();
    }

    SearchLimit limit() {
        return limit;
    }

    Kernel kernel() {
        return kernel;
    }

    /** Those of policies that take one of some actions in their state; of all policies for none. */
    Moves moves(List<ActionClass> taken) {
        return new Moves(kernel, taken, limit);
    }

    /** F_nd(s). */
    VisitFunctions nonDominated(State start) {
        return nonDominated.computeIfAbsent(start, state -> VisitFunctions.nonDominated(mdp(), state, limit));
    }

    /** F(s | π(s) = a). */
    VisitFunctions taking(ActionClass taken) {
        return taking.computeIfAbsent(taken, actions -> VisitFunctions.taking(mdp(), actions, limit));
    }

    /** RSD(s). */
    RecurrentDistributions recurrent(State start) {
        return recurrent.computeIfAbsent(start, state -> RecurrentDistributions.of(mdp(), state, limit));
    }

    /** RSD_nd(s), from RSD(s) where that is known, else from F_nd(s): either may be much the larger set. */
    RecurrentDistributions nonDominatedRecurrent(State start) {
        RecurrentDistributions all = recurrent.get(start);
        return nonDominatedRecurrent.computeIfAbsent(
                start,
                state -> all == null
                        ? RecurrentDistributions.nonDominated(mdp(), nonDominated(state))
                        : all.nonDominated(mdp()));
    }
}
