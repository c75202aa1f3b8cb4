package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a theorem says of a model if one set of its futures contains a copy of another: that one quantity is at least another for most
 * permutations of every reward distribution ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 6.5; for more copies than
 * one {@link io.github.leeway.Bibliography#TURNER_TADEPALLI_2022}, Definition 3.2).
 *
 * <p>The file is long because each theorem is a case with its own words.
 */
public sealed interface Statement {

    /** How much is known of the inequality. */
    enum Strength {
        /** At least as much for most of every orbit. */
        WEAK,
        /** More, moreover, for independent rewards of one bounded continuous distribution. */
        STRICT
    }

    /** The theorem that proves it. */
    String source();

    /** What is at least as large, as in {@code POWER(r↘)}. */
    String more();

    /** What it is compared with. */
    String less();

    /** The discounts for which it is said, with the given strength. */
    default String discounts(Strength strength) {
        return strength == Strength.WEAK ? "at every discount in [0, 1]" : "at every discount in (0, 1)";
    }

    /** The reward distributions of which it is said. */
    String distributions();

    /** The number n of copies: the inequality holds for at least n / (n + 1) of every orbit. */
    default int copies() {
        return 1;
    }

    /** The statement in full. */
    default String text(Strength strength) {
        String weak = more() + " ≥ " + less() + " for at least " + copies() + "/" + (copies() + 1)
                + " of every orbit of " + distributions() + ", " + discounts(Strength.WEAK);
        return strength == Strength.WEAK
                ? weak
                : weak + "; > for independent rewards of one bounded continuous distribution, "
                        + discounts(Strength.STRICT);
    }

    /** One state has at least the POWER of another. */
    sealed interface StatesCompared extends Statement {

        /** The one with more. */
        State moreState();

        /** The other. */
        State lessState();

        @Override
        default String more() {
            return "POWER(" + moreState() + ")";
        }

        @Override
        default String less() {
            return "POWER(" + lessState() + ")";
        }

        @Override
        default String distributions() {
            return BOUNDED;
        }
    }

    /**
     * One state has at least the POWER of another: F(more) contains a copy of F_nd(less) (Proposition 6.6).
     *
     * @param moreState the one with more
     * @param lessState the other
     */
    record StatePower(State moreState, State lessState) implements StatesCompared {

        /** Checks that they differ. */
        public StatePower {
            StatementArguments.checkDifferent(moreState, lessState);
        }

        @Override
        public String source() {
            return "Proposition 6.6";
        }
    }

    /**
     * One action is followed by at least the POWER that follows another: F(s | more) contains a copy of F(s | less), and the state
     * does not come back after the latter (Proposition 6.9, item 1).
     *
     * @param moreActions of a state
     * @param lessActions others of the same state
     */
    record ActionPower(ActionClass moreActions, ActionClass lessActions) implements Statement {

        /** Checks that they differ and belong to one state. */
        public ActionPower {
            StatementArguments.checkActions(moreActions, lessActions);
        }

        @Override
        public String source() {
            return "Proposition 6.9, item 1";
        }

        @Override
        public String more() {
            return "POWER after " + StatementArguments.named(moreActions);
        }

        @Override
        public String less() {
            return "POWER after " + StatementArguments.named(lessActions);
        }

        @Override
        public String distributions() {
            return BOUNDED;
        }
    }

    /**
     * One action is optimal at least as often as another: F(s | more) contains a copy of F(s | less), and the state reaches what
     * follows the two by no others (Proposition 6.9, item 2). Likewise one of several actions, which together have copies of F(s |
     * less); of a single action there is never more than one that leaves the others as they are (Lemma D.5 of the second source).
     *
     * @param moreActions different ones of a state, at least one
     * @param lessActions others of the same state
     * @param copies how many copies, at least 1
     */
    record ActionOptimality(List<ActionClass> moreActions, ActionClass lessActions, int copies) implements Statement {

        /** Copies the list and checks that all differ and belong to one state. */
        public ActionOptimality {
            moreActions = List.copyOf(moreActions);
            if (moreActions.isEmpty() || moreActions.stream().distinct().count() != moreActions.size()) {
                throw new IllegalArgumentException(
                        "actions are " + StatementArguments.named(moreActions) + ", expected at least one, each once");
            }
            moreActions.forEach(more -> StatementArguments.checkActions(more, lessActions));
            StatementArguments.checkCopies(copies);
        }

        /** One action against another. */
        public ActionOptimality(ActionClass more, ActionClass less) {
            this(List.of(more), less, 1);
        }

        @Override
        public String source() {
            return copies == 1 && moreActions.size() == 1 ? "Proposition 6.9, item 2" : "Lemma D.5";
        }

        @Override
        public String more() {
            return "P(" + StatementArguments.named(moreActions) + " is optimal)";
        }

        @Override
        public String less() {
            return "P(" + StatementArguments.named(lessActions) + " is optimal)";
        }

        @Override
        public String distributions() {
            return ANY;
        }
    }

    /**
     * One action in a fork on the way is optimal at least as often as another, as seen from a start (Lemma E.49): what the two lead to is
     * reached from the start by them only, and F(start | π(fork) = more) contains a copy of F_nd(start | π(fork) = less), by an
     * involution that keeps all other states.
     *
     * <p>Compared are the probability that some policy that is optimal in every state has a visit function in the former set, and the
     * same for the latter, which holds non-dominated functions only (Definitions 3.4, 4.3 and E.50). Optimal policies that never come to
     * the fork count on both sides, whatever they do there: what they visit is as well visited by policies that take either action.
     *
     * @param start a state from which the fork can be reached
     * @param moreActions of the fork, which is another state
     * @param lessActions others of the fork
     */
    record ForkOptimality(State start, ActionClass moreActions, ActionClass lessActions) implements Statement {

        /** Checks that the actions differ and belong to one state, and that this is not the start. */
        public ForkOptimality {
            StatementArguments.checkActions(moreActions, lessActions);
            StatementArguments.checkDifferent(start, moreActions.state());
        }

        @Override
        public String source() {
            return "Lemma E.49";
        }

        @Override
        public String more() {
            return "P(" + StatementArguments.named(moreActions) + ", or never there, is optimal from " + start + ")";
        }

        @Override
        public String less() {
            return "P(" + StatementArguments.named(lessActions) + ", or never there, is optimal and non-dominated from "
                    + start + ")";
        }

        @Override
        public String distributions() {
            return ANY;
        }
    }

    /**
     * One state has at least the POWER of another at a discount of 1: RSD(more) contains copies of RSD_nd(less) (Proposition 6.12;
     * Lemma D.3 of the second source for more copies than one).
     *
     * @param moreState the one with more
     * @param lessState the other
     * @param copies how many copies, at least 1
     */
    record LongRunPower(State moreState, State lessState, int copies) implements StatesCompared {

        /** Checks that they differ. */
        public LongRunPower {
            StatementArguments.checkDifferent(moreState, lessState);
            StatementArguments.checkCopies(copies);
        }

        @Override
        public String source() {
            return copies == 1 ? "Proposition 6.12" : "Lemma D.3";
        }

        @Override
        public String discounts(Strength strength) {
            return "at a discount of 1";
        }
    }

    /**
     * One state has at least the POWER of another: what can be visited after the one contains copies of what is visited after the other
     * by its non-dominated policies (Lemma D.3 of the second source, for one copy as well). POWER(s, γ) is the mean of the largest
     * ((1 − γ) / γ) (f − e_s) r of the f in F(s), so the sets compared are {f − e_s}, without the state itself; it need not be mapped to
     * the other, as Proposition 6.6 asks. The involutions are the same for every discount in (0, 1). At 0 and 1 the limits of the
     * copies are copies in the limit of the set, and the lemma is applied to these.
     *
     * <p>The set of the state with more holds every first action with every policy that follows. That is more than {f − e_s} where a
     * policy acts otherwise in s when it comes back; but no gain is larger, as some stationary policy is optimal.
     *
     * @param moreState the one with more
     * @param lessState the other
     * @param copies how many copies, at least 1
     */
    record LaterPower(State moreState, State lessState, int copies) implements StatesCompared {

        /** Checks that they differ. */
        public LaterPower {
            StatementArguments.checkDifferent(moreState, lessState);
            StatementArguments.checkCopies(copies);
        }

        @Override
        public String source() {
            return "Lemma D.3";
        }
    }

    /**
     * Some recurrent distributions are optimal on average at least as often as others: the former contain copies of the latter, and
     * both have nothing in common with the rest (Theorem 6.13; Theorem D.11 of the second source for more copies than one).
     *
     * @param start the state from which policies start
     * @param moreEnds some of its recurrent distributions
     * @param lessEnds others
     * @param copies how many copies, at least 1
     */
    record AverageOptimality(State start, Set<StateVector> moreEnds, Set<StateVector> lessEnds, int copies)
            implements Statement {

        /** Copies the sets. */
        public AverageOptimality {
            moreEnds = Collections.unmodifiableSet(new LinkedHashSet<>(moreEnds));
            lessEnds = Collections.unmodifiableSet(new LinkedHashSet<>(lessEnds));
            StatementArguments.checkCopies(copies);
        }

        /**
         * Compares the recurrent distributions of policies that take one of two classes of actions where they start.
         *
         * @param more of a state
         * @param less others of the same state
         * @param copies how many copies, at least 1
         * @param limit of partial policies
         * @throws SearchLimitException if finding them takes more than the limit
         */
        public static AverageOptimality after(
                Mdp mdp, ActionClass more, ActionClass less, int copies, SearchLimit limit) {
            StatementArguments.checkActions(more, less);
            return new AverageOptimality(more.state(), ends(mdp, more, limit), ends(mdp, less, limit), copies);
        }

        private static Set<StateVector> ends(Mdp mdp, ActionClass taken, SearchLimit limit) {
            Set<StateVector> ends = new LinkedHashSet<>();
            VisitFunctions.taking(mdp, taken, limit).functions().forEach(function -> ends.add(function.limit()));
            return ends;
        }

        @Override
        public String source() {
            return copies == 1 ? "Theorem 6.13" : "Theorem D.11";
        }

        @Override
        public String more() {
            return ending(start, moreEnds);
        }

        @Override
        public String less() {
            return ending(start, lessEnds);
        }

        @Override
        public String discounts(Strength strength) {
            return ON_AVERAGE;
        }

        @Override
        public String distributions() {
            return ANY;
        }
    }

    /**
     * Avoiding some states in which one can stay is optimal on average at least as often as ending in one of them: there are so many
     * others to stay in (Corollary 6.14; Corollary D.12 of the second source for more copies than one).
     *
     * @param start the state from which policies start
     * @param avoided states in each of which some policy from there ends for certain and stays
     * @param copies how many times as many others there are, at least 1
     */
    record Avoidance(State start, Set<State> avoided, int copies) implements Statement {

        /** Copies the set, in the order of the model. */
        public Avoidance {
            SortedSet<State> sorted = new TreeSet<>(StateVector.MODEL_ORDER);
            sorted.addAll(avoided);
            avoided = Collections.unmodifiableSet(sorted);
            StatementArguments.checkCopies(copies);
        }

        @Override
        public String source() {
            return copies == 1 && avoided.size() == 1 ? "Corollary 6.14" : "Corollary D.12";
        }

        @Override
        public String more() {
            return "P(avoiding " + names() + " is average-optimal from " + start + ")";
        }

        @Override
        public String less() {
            return "P(ending in " + names() + " is average-optimal from " + start + ")";
        }

        private String names() {
            return avoided.stream().map(State::name).collect(Collectors.joining(", "));
        }

        @Override
        public String discounts(Strength strength) {
            return ON_AVERAGE;
        }

        @Override
        public String distributions() {
            return ANY;
        }
    }

    /** Rewards for which POWER exists. */
    String BOUNDED = "bounded reward distributions";

    /** No condition on rewards. */
    String ANY = "reward distributions";

    /** The limit in which only the long run counts. */
    String ON_AVERAGE = "for the average reward";

    private static String ending(State start, Set<StateVector> ends) {
        return "P(an average-optimal policy from " + start + " ends in "
                + ends.stream().map(StateVector::toString).collect(Collectors.joining(" or ")) + ")";
    }
}
