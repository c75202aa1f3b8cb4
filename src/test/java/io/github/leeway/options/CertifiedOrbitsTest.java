package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What certificates say, counted: for a single reward function all its permutations are an orbit, and in each the values of all
 * policies are compared. One reward function differs in all states, one ties.
 */
class CertifiedOrbitsTest {

    private static final int MOST_STATES = 5;
    private static final double ROUNDING = 1e-9;
    private static final List<BigFraction> DISCOUNTS = List.of(new BigFraction(1, 3), new BigFraction(9, 10));
    private static final List<List<Double>> REWARDS =
            List.of(List.of(0.0, 1.0, 3.0, 7.0, 12.0, 20.0), List.of(0.0, 1.0, 1.0, 2.0, 0.0, 2.0));

    static Stream<Arguments> models() {
        return Stream.concat(
                Stream.of(
                        Arguments.of("star", Models.star(3)),
                        Arguments.of("larger star", Models.star(4)),
                        Arguments.of("waiting", Models.waiting())),
                RandomMdps.seeds(15)
                        .boxed()
                        .flatMap(seed -> Stream.of(
                                Arguments.of("stochastic, seed " + seed, RandomMdps.of(seed, MOST_STATES)),
                                Arguments.of(
                                        "deterministic, seed " + seed, RandomMdps.deterministic(seed, MOST_STATES)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void thereIsMorePowerInAtLeastAsManyPermutations(String name, Mdp mdp) {
        for (State more : mdp.states()) {
            for (State less : mdp.states()) {
                if (!more.equals(less) && isCertified(mdp, new Statement.StatePower(more, less))) {
                    for (BigFraction discount : DISCOUNTS) {
                        Set<List<BigFraction>> moreVisits = visits(mdp, more, discount, policy -> true);
                        Set<List<BigFraction>> lessVisits = visits(mdp, less, discount, policy -> true);
                        double now = 1 - discount.doubleValue();
                        checkOrbits(
                                mdp,
                                reward -> best(moreVisits, reward) - now * reward.get(more.index()),
                                reward -> best(lessVisits, reward) - now * reward.get(less.index()),
                                1);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void oneActionIsOptimalInAtLeastAsManyPermutations(String name, Mdp mdp) {
        for (State state : mdp.states()) {
            List<ActionClass> classes = mdp.actionClasses(state);
            for (ActionClass less : classes) {
                for (ActionClass more : classes) {
                    if (!more.equals(less)) {
                        checkOptimality(mdp, new Statement.ActionOptimality(more, less));
                    }
                }
                if (classes.size() > 1) {
                    checkOptimality(mdp, new Statement.ActionOptimality(classesWithout(classes, less), less, 1));
                    checkOptimality(mdp, new Statement.ActionOptimality(classesWithout(classes, less), less, 2));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void thereIsMorePowerInTheLongRunInAtLeastAsManyPermutations(String name, Mdp mdp) {
        for (State more : mdp.states()) {
            for (State less : mdp.states()) {
                for (int copies = 1; copies < 3 && !more.equals(less); copies++) {
                    if (isCertified(mdp, new Statement.LongRunPower(more, less, copies))) {
                        Set<StateVector> moreEnds = ends(mdp, more);
                        Set<StateVector> lessEnds = ends(mdp, less);
                        checkOrbits(mdp, reward -> most(moreEnds, reward), reward -> most(lessEnds, reward), copies);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void endingAfterOneActionIsOptimalOnAverageInAtLeastAsManyPermutations(String name, Mdp mdp) {
        for (State state : mdp.states()) {
            for (ActionClass more : mdp.actionClasses(state)) {
                for (ActionClass less : mdp.actionClasses(state)) {
                    if (!more.equals(less)) {
                        Statement.AverageOptimality statement =
                                Statement.AverageOptimality.after(mdp, more, less, 1, SearchLimit.DEFAULT);
                        checkAverage(mdp, statement, state, statement.moreEnds(), statement.lessEnds());
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void avoidingAnEndIsOptimalOnAverageInSoManyTimesAsManyPermutations(String name, Mdp mdp) {
        for (State state : mdp.states()) {
            Set<StateVector> all = ends(mdp, state);
            for (State avoided : mdp.states()) {
                Set<StateVector> others = new LinkedHashSet<>(all);
                others.remove(StateVector.unit(avoided));
                for (int copies = 1; copies < 4; copies++) {
                    Statement statement = new Statement.Avoidance(state, Set.of(avoided), copies);
                    checkAverage(mdp, statement, state, others, Set.of(StateVector.unit(avoided)));
                }
            }
        }
    }

    private static void checkAverage(
            Mdp mdp, Statement statement, State start, Set<StateVector> more, Set<StateVector> less) {
        if (isCertified(mdp, statement)) {
            Set<StateVector> all = ends(mdp, start);
            checkOrbits(
                    mdp,
                    reward -> most(more, reward) > most(all, reward) - ROUNDING ? 1 : 0,
                    reward -> most(less, reward) > most(all, reward) - ROUNDING ? 1 : 0,
                    statement.copies());
        }
    }

    private static Set<StateVector> ends(Mdp mdp, State start) {
        return RecurrentDistributions.of(mdp, start, SearchLimit.DEFAULT).distributions();
    }

    private static double most(Set<StateVector> ends, List<Double> reward) {
        return ends.stream()
                .mapToDouble(end -> end.entries().entrySet().stream()
                        .mapToDouble(entry -> entry.getValue().doubleValue()
                                * reward.get(entry.getKey().index()))
                        .sum())
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static List<ActionClass> classesWithout(List<ActionClass> classes, ActionClass excluded) {
        return classes.stream().filter(other -> !other.equals(excluded)).toList();
    }

    private static void checkOptimality(Mdp mdp, Statement.ActionOptimality statement) {
        if (isCertified(mdp, statement)) {
            State state = statement.lessActions().state();
            for (BigFraction discount : DISCOUNTS) {
                Set<List<BigFraction>> all = visits(mdp, state, discount, policy -> true);
                Set<List<BigFraction>> more = visits(mdp, state, discount, taking(statement.moreActions()));
                Set<List<BigFraction>> less = visits(mdp, state, discount, taking(List.of(statement.lessActions())));
                checkOrbits(
                        mdp,
                        reward -> best(more, reward) > best(all, reward) - ROUNDING ? 1 : 0,
                        reward -> best(less, reward) > best(all, reward) - ROUNDING ? 1 : 0,
                        statement.copies());
            }
        }
    }

    private static Predicate<List<Choice>> taking(List<ActionClass> classes) {
        State state = classes.get(0).state();
        return policy -> classes.stream().anyMatch(actions -> actions.choices().contains(policy.get(state.index())));
    }

    private static void checkOrbits(
            Mdp mdp, ToDoubleFunction<List<Double>> more, ToDoubleFunction<List<Double>> less, int copies) {
        for (List<Double> rewards : REWARDS) {
            int moreCount = 0;
            int lessCount = 0;
            for (List<Double> permuted :
                    permutations(rewards.subList(0, mdp.states().size()))) {
                double difference = more.applyAsDouble(permuted) - less.applyAsDouble(permuted);
                moreCount += difference > ROUNDING ? 1 : 0;
                lessCount += difference < -ROUNDING ? 1 : 0;
            }
            assertThat(moreCount).isGreaterThanOrEqualTo(copies * lessCount);
        }
    }

    private static double best(Set<List<BigFraction>> visits, List<Double> reward) {
        double best = Double.NEGATIVE_INFINITY;
        for (List<BigFraction> vector : visits) {
            double value = 0;
            for (int s = 0; s < reward.size(); s++) {
                value += vector.get(s).doubleValue() * reward.get(s);
            }
            best = Math.max(best, value);
        }
        return best;
    }

    private static boolean isCertified(Mdp mdp, Statement statement) {
        return CertificateSearch.of(mdp, statement, SearchLimit.DEFAULT) instanceof Certificate.Holds;
    }

    private static Set<List<BigFraction>> visits(
            Mdp mdp, State start, BigFraction discount, Predicate<List<Choice>> condition) {
        List<List<Choice>> policies =
                EveryPolicy.policies(mdp).stream().filter(condition).toList();
        return EveryPolicy.scaledVisits(mdp, policies, start, List.of(discount));
    }

    private static List<List<Double>> permutations(List<Double> numbers) {
        if (numbers.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Double>> permutations = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            List<Double> others = new ArrayList<>(numbers);
            Double first = others.remove(i);
            for (List<Double> rest : permutations(others)) {
                List<Double> permutation = new ArrayList<>(List.of(first));
                permutation.addAll(rest);
                permutations.add(permutation);
            }
        }
        return permutations;
    }
}
