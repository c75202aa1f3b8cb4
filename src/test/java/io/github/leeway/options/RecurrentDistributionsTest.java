package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrentDistributionsTest {

    private static final BigFraction HALF = BigFraction.of(1, 2);
    private static final int LARGEST = 5;
    private static final double GRAIN = 1e4 * Math.E; // irrational, so that no fraction lies midway between two

    /** Around a cycle the limits of T^t do not exist, but those of the means do. */
    @Test
    void aCycleIsVisitedUniformly() {
        Mdp mdp = Mdp.builder()
                .choice("start", "go", "a")
                .choice("a", "go", "b")
                .choice("b", "go", "c")
                .choice("c", "go", "a")
                .build();
        BigFraction third = BigFraction.of(1, 3);

        assertThat(all(mdp, "start")).containsExactly(vector(mdp, Map.of("a", third, "b", third, "c", third)));
    }

    @Test
    void whereAPolicyMayEndInSeveralClassesTheyAreWeightedByTheProbabilityOfEndingThere() {
        Mdp mdp = Mdp.builder()
                .choice("start", "toss", Map.of("one", HALF, "other", HALF))
                .choice("start", "again", Map.of("start", BigFraction.of(1, 4), "one", BigFraction.of(3, 4)))
                .choice("one", "stay", "one")
                .choice("one", "toss", Map.of("other", BigFraction.of(1, 3), "left", BigFraction.of(2, 3)))
                .choice("left", "back", "left too")
                .choice("left too", "back", "left")
                .terminal("other")
                .build();
        BigFraction third = BigFraction.of(1, 3);

        assertThat(all(mdp, "start"))
                .containsExactlyInAnyOrder(
                        vector(mdp, Map.of("one", HALF, "other", HALF)),
                        vector(mdp, Map.of("one", BigFraction.ONE)),
                        vector(
                                mdp,
                                Map.of(
                                        "other", BigFraction.of(2, 3),
                                        "left", BigFraction.of(1, 6),
                                        "left too", BigFraction.of(1, 6))),
                        vector(mdp, Map.of("other", third, "left", third, "left too", third)));
    }

    static Stream<Mdp> models() {
        return RandomMdps.seeds(100)
                .boxed()
                .flatMap(seed -> Stream.of(RandomMdps.of(seed, LARGEST), RandomMdps.deterministic(seed, LARGEST)));
    }

    /** The definition: the limits of (1 − γ) f of all policies; here in rational arithmetic at a discount that is nearly 1. */
    @ParameterizedTest
    @MethodSource("models")
    void theyAreTheLimitsOfScaledVisits(Mdp mdp) {
        State start = mdp.states().get(0);
        var nearlyOne = new org.apache.commons.math3.fraction.BigFraction(99_999_999, 100_000_000);
        Set<List<Long>> limits = new LinkedHashSet<>();
        for (List<Choice> policy : EveryPolicy.policies(mdp)) {
            limits.add(EveryPolicy.scaledVisits(mdp, policy, start, nearlyOne).stream()
                    .map(entry -> Math.round(entry.doubleValue() * GRAIN))
                    .toList());
        }

        Set<List<Long>> exact = new LinkedHashSet<>();
        for (StateVector distribution :
                RecurrentDistributions.of(mdp, start, SearchLimit.DEFAULT).distributions()) {
            assertThat(distribution.sum().isOne()).isTrue();
            assertThat(distribution.entries().values()).allMatch(entry -> entry.signum() > 0);
            exact.add(mdp.states().stream()
                    .map(state -> Math.round(distribution.entry(state).doubleValue() * GRAIN))
                    .toList());
        }

        assertThat(exact).isEqualTo(limits);
    }

    /** By definition; and Lemma E.44: the non-dominated ones are limits of non-dominated visit functions. */
    @ParameterizedTest
    @MethodSource("models")
    void theNonDominatedOnesAreTheCornersOfTheHullOfAll(Mdp mdp) {
        for (State start : mdp.states()) {
            RecurrentDistributions all = RecurrentDistributions.of(mdp, start, SearchLimit.DEFAULT);
            Set<StateVector> nonDominated = RecurrentDistributions.nonDominated(mdp, start, SearchLimit.DEFAULT)
                    .distributions();
            Set<StateVector> limits = new LinkedHashSet<>();
            VisitFunctions.nonDominated(mdp, start, SearchLimit.DEFAULT)
                    .functions()
                    .forEach(function -> limits.add(function.limit()));

            assertThat(nonDominated).isEqualTo(all.nonDominated(mdp).distributions());
            assertThat(rows(mdp, nonDominated)).isEqualTo(EveryPolicy.nonDominated(rows(mdp, all.distributions())));
            assertThat(limits).containsAll(nonDominated);
            assertThat(all.distributions()).containsAll(limits);
        }
    }

    /** Lemma E.53. */
    @ParameterizedTest
    @MethodSource("models")
    void whatStaysInOneStateForEverIsNotDominated(Mdp mdp) {
        for (State start : mdp.states()) {
            Set<StateVector> staying =
                    RecurrentDistributions.of(mdp, start, SearchLimit.DEFAULT).distributions().stream()
                            .filter(distribution -> distribution.entries().size() == 1)
                            .collect(Collectors.toSet());

            assertThat(RecurrentDistributions.nonDominated(mdp, start, SearchLimit.DEFAULT)
                            .distributions())
                    .containsAll(staying);
        }
    }

    /** In a deterministic model a distribution belongs to a simple cycle; the policies tell the same. */
    @ParameterizedTest
    @MethodSource("models")
    void theyAreTheLimitsOfTheVisitFunctions(Mdp mdp) {
        State start = mdp.states().get(mdp.states().size() - 1);
        Set<StateVector> limits = new LinkedHashSet<>();
        VisitFunctions.of(mdp, start, SearchLimit.DEFAULT)
                .functions()
                .forEach(function -> limits.add(function.limit()));

        assertThat(RecurrentDistributions.of(mdp, start, SearchLimit.DEFAULT).distributions())
                .isEqualTo(limits);
    }

    private static Set<StateVector> all(Mdp mdp, String start) {
        return RecurrentDistributions.of(mdp, mdp.state(start).orElseThrow(), SearchLimit.DEFAULT)
                .distributions();
    }

    private static StateVector vector(Mdp mdp, Map<String, BigFraction> entries) {
        return StateVector.of(entries.entrySet().stream()
                .collect(Collectors.toMap(entry -> mdp.state(entry.getKey()).orElseThrow(), Map.Entry::getValue)));
    }

    private static Set<List<org.apache.commons.math3.fraction.BigFraction>> rows(Mdp mdp, Set<StateVector> vectors) {
        Set<List<org.apache.commons.math3.fraction.BigFraction>> rows = new LinkedHashSet<>();
        for (StateVector vector : vectors) {
            List<org.apache.commons.math3.fraction.BigFraction> row = new ArrayList<>();
            for (State state : mdp.states()) {
                row.add(new org.apache.commons.math3.fraction.BigFraction(
                        vector.entry(state).getNumerator(), vector.entry(state).getDenominator()));
            }
            rows.add(row);
        }
        return rows;
    }
}
