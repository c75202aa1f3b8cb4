package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one orbit says about an inequality of a theorem: for how many of its elements the first thing is more than the second.
 *
 * @param statement the inequality, of a thing that is to be more and one that is to be less, for one copy; be it proved or not
 * @param discount where things are compared; empty where they are compared by the average reward
 * @param count of elements for which the first is more, less and as much
 * @param proved that the first is at least the second, for so many copies, 0 if no theorem says so
 * @param converse that the second is at least the first, likewise
 */
public record OrbitAnswer(
        Statement statement, Optional<Discount> discount, OrbitCount count, int proved, int converse) {

    /** Checks that the count does not contradict what is proved. */
    public OrbitAnswer {
        if (count instanceof OrbitCount.Counted counted
                && ((proved > 0 && counted.refutes(proved))
                        || (converse > 0 && counted.converse().refutes(converse)))) {
            throw new IllegalStateException(
                    "count is " + count + ", expected one that does not contradict " + statement.source());
        }
    }

    /** Whether the orbit shows that the first is not at least the second for most permutations of every distribution. */
    public boolean refutes() {
        return count instanceof OrbitCount.Counted counted && counted.refutes(1);
    }

    /** Whether the orbit shows that the second is not at least the first for most permutations of every distribution. */
    public boolean refutesConverse() {
        return count instanceof OrbitCount.Counted counted && counted.converse().refutes(1);
    }

    /**
     * What a reader of a state would ask: of each two of its actions, which is optimal more often, and after which there is more POWER,
     * at each discount; and of each end, that is a state that can be kept and in which some policy ends for certain, whether avoiding it
     * is best on average more often than ending there.
     *
     * @param orbit of a distribution of rewards for the states of the model
     * @param certificates what is known of theorems
     * @param limit of each search
     * @throws SearchLimitException if a search takes more steps than the limit
     * @throws IllegalArgumentException if rewards are independent and have too many combinations
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static List<OrbitAnswer> of(
            Mdp mdp,
            State state,
            List<Discount> discounts,
            Orbit orbit,
            List<Certificate> certificates,
            OrbitPlan plan,
            SearchLimit limit) {
        return new Search(mdp, state, orbit, certificates, plan, limit).answers(discounts);
    }

    private record Search(
            Mdp mdp, State state, Orbit orbit, List<Certificate> certificates, OrbitPlan plan, SearchLimit limit) {

        List<OrbitAnswer> answers(List<Discount> discounts) {
            List<OrbitAnswer> answers = new ArrayList<>();
            List<ActionClass> classes = mdp.actionClasses(state);
            if (classes.size() > 1) {
                VisitFunctions functions = VisitFunctions.of(mdp, state, limit);
                for (Discount discount : discounts) {
                    optimality(functions, classes, discount, answers);
                    power(classes, discount, answers);
                }
            }
            ends(answers);
            return answers;
        }

        private void optimality(
                VisitFunctions functions, List<ActionClass> classes, Discount discount, List<OrbitAnswer> answers) {
            for (Pair pair : Pair.of(classes)) {
                answers.add(answer(
                        new Statement.ActionOptimality(pair.one, pair.other),
                        Optional.of(discount),
                        OrbitComparison.optimality(mdp, functions, Set.of(pair.one), Set.of(pair.other), discount)));
            }
        }

        private void power(List<ActionClass> classes, Discount discount, List<OrbitAnswer> answers) {
            for (Pair pair : Pair.of(classes)) {
                answers.add(answer(
                        new Statement.ActionPower(pair.one, pair.other),
                        Optional.of(discount),
                        OrbitComparison.powerAfter(mdp, pair.one, pair.other, discount, limit)));
            }
        }

        private void ends(List<OrbitAnswer> answers) {
            RecurrentDistributions all = RecurrentDistributions.of(mdp, state, limit);
            for (State end : mdp.states()) {
                if (all.count() > 1 && all.distributions().contains(StateVector.unit(end))) {
                    answers.add(answer(
                            new Statement.Avoidance(state, Set.of(end), 1),
                            Optional.empty(),
                            OrbitComparison.avoiding(mdp, all, end)));
                }
            }
        }

        private OrbitAnswer answer(Statement statement, Optional<Discount> discount, OrbitComparison comparison) {
            return new OrbitAnswer(
                    statement,
                    discount,
                    comparison.over(orbit, plan),
                    proved(statement, statement.more(), statement.less()),
                    proved(statement, statement.less(), statement.more()));
        }

        /** For how many copies a statement of the same kind is proved of these two. */
        private int proved(Statement kind, String more, String less) {
            return certificates.stream()
                    .filter(Certificate.Holds.class::isInstance)
                    .map(certificate ->
                            ((Certificate.Holds) certificate).witness().statement())
                    .filter(statement -> statement.getClass().equals(kind.getClass())
                            && statement.more().equals(more)
                            && statement.less().equals(less))
                    .mapToInt(Statement::copies)
                    .max()
                    .orElse(0);
        }
    }

    private record Pair(ActionClass one, ActionClass other) {

        /** Each two of them, in their order. */
        static List<Pair> of(List<ActionClass> classes) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < classes.size(); i++) {
                for (ActionClass other : classes.subList(i + 1, classes.size())) {
                    pairs.add(new Pair(classes.get(i), other));
                }
            }
            return pairs;
        }
    }
}
