package io.github.leeway.options;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
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

/** What certificates say, counted: for a single reward function all its permutations are an orbit. */
class CertifiedOrbitsTest {

    private static final int MOST_STATES = 5;

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
        CountedOrbits orbits = new CountedOrbits(mdp);
        CertificateSearch search = search(mdp);
        for (State more : mdp.states()) {
            for (State less : mdp.states()) {
                if (!more.equals(less) && isCertified(search, new Statement.StatePower(more, less))) {
                    for (BigFraction discount : CountedOrbits.DISCOUNTS) {
                        orbits.check(power(orbits, more, discount), power(orbits, less, discount), 1);
                    }
                }
            }
        }
    }

    /** POWER times γ. */
    private static ToDoubleFunction<double[]> power(CountedOrbits orbits, State state, BigFraction discount) {
        List<double[]> visits = orbits.visits(state, discount, policy -> true);
        double now = 1 - discount.doubleValue();
        return reward -> CountedOrbits.most(visits, reward) - now * reward[state.index()];
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void oneActionIsOptimalInAtLeastAsManyPermutations(String name, Mdp mdp) {
        CountedOrbits orbits = new CountedOrbits(mdp);
        CertificateSearch search = search(mdp);
        for (State state : mdp.states()) {
            List<ActionClass> classes = mdp.actionClasses(state);
            for (ActionClass less : classes) {
                for (ActionClass more : classes) {
                    if (!more.equals(less)) {
                        checkOptimality(search, orbits, new Statement.ActionOptimality(more, less));
                    }
                }
                if (classes.size() > 1) {
                    checkOptimality(
                            search, orbits, new Statement.ActionOptimality(classesWithout(classes, less), less, 1));
                    checkOptimality(
                            search, orbits, new Statement.ActionOptimality(classesWithout(classes, less), less, 2));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void thereIsMorePowerInTheLongRunInAtLeastAsManyPermutations(String name, Mdp mdp) {
        CountedOrbits orbits = new CountedOrbits(mdp);
        CertificateSearch search = search(mdp);
        for (State more : mdp.states()) {
            for (State less : mdp.states()) {
                for (int copies = 1; copies < 3 && !more.equals(less); copies++) {
                    if (isCertified(search, new Statement.LongRunPower(more, less, copies))) {
                        List<double[]> moreEnds = orbits.vectors(ends(mdp, more));
                        List<double[]> lessEnds = orbits.vectors(ends(mdp, less));
                        orbits.check(
                                reward -> CountedOrbits.most(moreEnds, reward),
                                reward -> CountedOrbits.most(lessEnds, reward),
                                copies);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void endingAfterOneActionIsOptimalOnAverageInAtLeastAsManyPermutations(String name, Mdp mdp) {
        CertificateSearch search = search(mdp);
        for (State state : mdp.states()) {
            for (ActionClass more : mdp.actionClasses(state)) {
                for (ActionClass less : mdp.actionClasses(state)) {
                    if (!more.equals(less)) {
                        Statement.AverageOptimality statement =
                                Statement.AverageOptimality.after(mdp, more, less, 1, SearchLimit.DEFAULT);
                        checkAverage(mdp, search, statement, state, statement.moreEnds(), statement.lessEnds());
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void avoidingAnEndIsOptimalOnAverageInSoManyTimesAsManyPermutations(String name, Mdp mdp) {
        CertificateSearch search = search(mdp);
        for (State state : mdp.states()) {
            Set<StateVector> all = ends(mdp, state);
            for (State avoided : mdp.states()) {
                Set<StateVector> others = new LinkedHashSet<>(all);
                others.remove(StateVector.unit(avoided));
                for (int copies = 1; copies < 4; copies++) {
                    Statement statement = new Statement.Avoidance(state, Set.of(avoided), copies);
                    checkAverage(mdp, search, statement, state, others, Set.of(StateVector.unit(avoided)));
                }
            }
        }
    }

    private static void checkAverage(
            Mdp mdp,
            CertificateSearch search,
            Statement statement,
            State start,
            Set<StateVector> more,
            Set<StateVector> less) {
        if (isCertified(search, statement)) {
            CountedOrbits orbits = new CountedOrbits(mdp);
            List<double[]> all = orbits.vectors(ends(mdp, start));
            orbits.check(
                    CountedOrbits.isBest(orbits.vectors(more), all),
                    CountedOrbits.isBest(orbits.vectors(less), all),
                    statement.copies());
        }
    }

    private static Set<StateVector> ends(Mdp mdp, State start) {
        return RecurrentDistributions.of(mdp, start, SearchLimit.DEFAULT).distributions();
    }

    private static List<ActionClass> classesWithout(List<ActionClass> classes, ActionClass excluded) {
        return classes.stream().filter(other -> !other.equals(excluded)).toList();
    }

    private static void checkOptimality(
            CertificateSearch search, CountedOrbits orbits, Statement.ActionOptimality statement) {
        if (isCertified(search, statement)) {
            State state = statement.lessActions().state();
            for (BigFraction discount : CountedOrbits.DISCOUNTS) {
                List<double[]> all = orbits.visits(state, discount, policy -> true);
                List<double[]> more = orbits.visits(state, discount, taking(statement.moreActions()));
                List<double[]> less = orbits.visits(state, discount, taking(List.of(statement.lessActions())));
                orbits.check(CountedOrbits.isBest(more, all), CountedOrbits.isBest(less, all), statement.copies());
            }
        }
    }

    private static Predicate<List<Choice>> taking(List<ActionClass> classes) {
        State state = classes.get(0).state();
        return policy -> classes.stream().anyMatch(actions -> actions.choices().contains(policy.get(state.index())));
    }

    private static boolean isCertified(CertificateSearch search, Statement statement) {
        return search.of(statement) instanceof Certificate.Holds;
    }

    private static CertificateSearch search(Mdp mdp) {
        return new CertificateSearch(new Futures(mdp, SearchLimit.DEFAULT));
    }
}
