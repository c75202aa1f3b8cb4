package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares two things of a model that depend on the distribution of rewards, element by element of an orbit, in exact arithmetic: a
 * definition that asks for more on at least half of every orbit is put to the test ({@link io.github.leeway.Bibliography#TURNER_2021},
 * Definition 6.5). One orbit can refute it and never prove it.
 */
public final class OrbitComparison {

    private final Mdp mdp;
    private final Advantage advantage;

    private OrbitComparison(Mdp mdp, Advantage advantage) {
        this.mdp = mdp;
        this.advantage = advantage;
    }

    /**
     * POWER of one state against POWER of another; at discounts 0 and 1 the limits.
     *
     * @param discount γ in [0, 1]
     * @throws SearchLimitException if finding F_nd of either state takes more partial policies than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static OrbitComparison power(Mdp mdp, State one, State other, Discount discount, SearchLimit limit) {
        return new OrbitComparison(
                mdp,
                new PowerAdvantage(
                        List.of(gains(mdp, one, discount, limit)), List.of(gains(mdp, other, discount, limit))));
    }

    /**
     * The expected POWER of the next state after one class of actions against the same after another; at discounts 0 and 1 the limits.
     *
     * @param discount γ in [0, 1]
     * @throws SearchLimitException if finding F_nd of a next state takes more partial policies than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static OrbitComparison powerAfter(
            Mdp mdp, ActionClass one, ActionClass other, Discount discount, SearchLimit limit) {
        return new OrbitComparison(
                mdp,
                new PowerAdvantage(gainsAfter(mdp, one, discount, limit), gainsAfter(mdp, other, discount, limit)));
    }

    private static List<List<StateVector>> gainsAfter(
            Mdp mdp, ActionClass actions, Discount discount, SearchLimit limit) {
        return mdp.outcomes(actions.representative()).stream()
                .map(outcome -> gains(mdp, outcome.successor(), discount, limit).stream()
                        .map(gain -> gain.times(outcome.probability()))
                        .toList())
                .toList();
    }

    private static List<StateVector> gains(Mdp mdp, State state, Discount discount, SearchLimit limit) {
        return ExactPower.gains(mdp, VisitFunctions.nonDominated(mdp, state, limit), discount);
    }

    /**
     * How likely some optimal policy takes one of some actions of a state, against the same for others; for a reward function that is
     * whether there is such a policy, so that ties count for both. At discounts 0 and 1 the limits, where rewards collected sooner or on
     * the way decide what is level otherwise.
     *
     * @param one at least one class of actions
     * @param other at least one class of actions of the same state
     * @param discount γ in [0, 1]
     * @throws SearchLimitException if finding F of the state takes more partial policies than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static OrbitComparison optimality(
            Mdp mdp, Set<ActionClass> one, Set<ActionClass> other, Discount discount, SearchLimit limit) {
        return optimality(mdp, VisitFunctions.of(mdp, state(one, other), limit), one, other, discount);
    }

    /** The same, once F of the state is known. */
    static OrbitComparison optimality(
            Mdp mdp, VisitFunctions functions, Set<ActionClass> one, Set<ActionClass> other, Discount discount) {
        List<Contender> contenders = new ArrayList<>();
        BitSet ofOne = new BitSet();
        BitSet ofOther = new BitSet();
        int terms = mdp.states().size() + 1;
        for (ActionClass actions : mdp.actionClasses(functions.start())) {
            int first = contenders.size();
            for (VisitFunction function : functions.taking(actions).functions()) {
                contenders.add(Contender.of(function, discount, terms));
            }
            ofOne.set(first, contenders.size(), one.contains(actions));
            ofOther.set(first, contenders.size(), other.contains(actions));
        }
        return new OrbitComparison(mdp, new OptimalityAdvantage(contenders, ofOne, ofOther));
    }

    private static State state(Set<ActionClass> one, Set<ActionClass> other) {
        Set<State> states = new LinkedHashSet<>();
        one.forEach(actions -> states.add(actions.state()));
        other.forEach(actions -> states.add(actions.state()));
        if (one.isEmpty() || other.isEmpty() || states.size() != 1) {
            throw new IllegalArgumentException("actions are " + labels(one) + " and " + labels(other)
                    + ", expected at least one on either side, all of one state");
        }
        return states.iterator().next();
    }

    private static List<String> labels(Set<ActionClass> actions) {
        return actions.stream()
                .map(each -> each.state().name() + ": " + each.label())
                .toList();
    }

    /**
     * How likely some policy that is best on average ends in one of some recurrent distributions, against the same for others ({@link
     * io.github.leeway.Bibliography#TURNER_2021}, Definition 6.11): neither POWER nor optimality at a discount of 1.
     *
     * @param all RSD(s), dominated ones included
     * @param one some of them
     * @param other some of them
     */
    public static OrbitComparison averageOptimality(
            Mdp mdp, RecurrentDistributions all, Set<StateVector> one, Set<StateVector> other) {
        List<StateVector> distributions = List.copyOf(all.distributions());
        List<Contender> contenders = distributions.stream()
                .map(distribution -> new Contender(List.of(distribution)))
                .toList();
        return new OrbitComparison(
                mdp, new OptimalityAdvantage(contenders, places(distributions, one), places(distributions, other)));
    }

    private static BitSet places(List<StateVector> distributions, Set<StateVector> some) {
        BitSet places = new BitSet();
        for (StateVector distribution : some) {
            int place = distributions.indexOf(distribution);
            if (place < 0) {
                throw new IllegalArgumentException(
                        "recurrent distribution is " + distribution + ", expected one of " + distributions);
            }
            places.set(place);
        }
        return places;
    }

    /**
     * How likely some policy that is best on average avoids a state in which one can stay for ever, against how likely some such policy
     * ends there ({@link io.github.leeway.Bibliography#TURNER_2021}, Corollary 6.14).
     *
     * @param start where policies start
     * @param avoided a state that can be reached and then kept
     * @throws SearchLimitException if finding RSD of the start takes more cycles or partial policies than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static OrbitComparison avoiding(Mdp mdp, State start, State avoided, SearchLimit limit) {
        return avoiding(mdp, RecurrentDistributions.of(mdp, start, limit), avoided);
    }

    /** The same, once RSD of the start is known. */
    static OrbitComparison avoiding(Mdp mdp, RecurrentDistributions all, State avoided) {
        Set<StateVector> ending = Set.of(StateVector.unit(avoided));
        Set<StateVector> others = new LinkedHashSet<>(all.distributions());
        others.removeAll(ending);
        return averageOptimality(mdp, all, others, ending);
    }

    /** The states whose rewards matter: whatever the others get, the outcome is the same. */
    public List<State> states() {
        return advantage.states();
    }

    /**
     * Counts elements of an orbit: all of them where the plan allows that, else a sample. The count is the same for the same arguments.
     *
     * @param orbit of a distribution of rewards for the states of the model
     * @throws IllegalArgumentException if rewards are independent and have too many combinations
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public OrbitCount over(Orbit orbit, OrbitPlan plan) {
        if (orbit.stateCount() != mdp.states().size()) {
            throw new IllegalArgumentException("number of rewards is " + orbit.stateCount() + ", expected "
                    + mdp.states().size() + ", one for each state");
        }
        return orbit.count(advantage, plan);
    }

    /** The same for the orbit of a distribution of few reward functions. */
    public OrbitCount over(FiniteRewards rewards, OrbitPlan plan) {
        return over(Orbit.of(rewards), plan);
    }
}
