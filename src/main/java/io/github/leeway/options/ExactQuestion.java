package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What exact answers about a state depend on, whatever the discount.
 *
 * @param mdp the model
 * @param state where policies start
 * @param rewards of each state
 * @param nonDominated F_nd(s), which tells POWER
 * @param compared the visit functions that each class of actions keeps, of those that may be best: where no two functions can tie, the
 *     non-dominated ones only
 * @param ties whether two functions that differ may tie with positive probability
 * @param counter of the steps of all answers together
 */
record ExactQuestion(
        Mdp mdp,
        State state,
        Map<State, RewardPieces> rewards,
        VisitFunctions nonDominated,
        Map<ActionClass, Set<VisitFunction>> compared,
        Ties ties,
        StepCounter counter) {

    /** Whether different functions may tie with positive probability. */
    enum Ties {
        NEVER,
        POSSIBLE
    }

    /**
     * The question about a state.
     *
     * @param rewards of each state, by index, independent of each other
     * @param sought what is searched for, as it stands in messages
     */
    static ExactQuestion of(Mdp mdp, State state, List<Distribution> rewards, SearchLimit limit, String sought) {
        List<RewardPieces> byState = rewards.stream().map(RewardPieces::of).toList();
        Map<State, RewardPieces> pieces = new LinkedHashMap<>();
        mdp.states().forEach(each -> pieces.put(each, byState.get(each.index())));
        boolean mayTie = mdp.reachableFrom(state).stream()
                .flatMap(each -> byState.get(each.index()).pieces().stream())
                .anyMatch(piece -> piece.width().signum() == 0);
        VisitFunctions nonDominated = VisitFunctions.nonDominated(mdp, state, limit);
        VisitFunctions functions = mayTie ? VisitFunctions.of(mdp, state, limit) : nonDominated;
        Map<ActionClass, Set<VisitFunction>> compared = new LinkedHashMap<>();
        mdp.actionClasses(state)
                .forEach(actions ->
                        compared.put(actions, functions.taking(actions).functions()));
        return new ExactQuestion(
                mdp,
                state,
                pieces,
                nonDominated,
                compared,
                mayTie ? Ties.POSSIBLE : Ties.NEVER,
                new StepCounter(limit, sought, () -> 0, BigInteger.ONE));
    }
}
