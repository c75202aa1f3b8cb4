package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which way at a fork is optimal more often, as seen from where the way to it starts (Turner et al. 2021, Lemma E.49). */
class ForkOptimalityTest {

    private static final Statement.Strength WEAK = Statement.Strength.WEAK;
    private static final Statement.Strength STRICT = Statement.Strength.STRICT;
    private static final int MOST_STATES = 5;

    private final Mdp corridor = corridor().build();

    /** start → mid → fork, which goes left to two ends or right to three; at the start there is an exit. */
    private static MdpBuilder corridor() {
        return Mdp.builder()
                .choice("start", "on", "mid")
                .choice("start", "out", "exit")
                .choice("mid", "on", "fork")
                .choice("fork", "left", "L")
                .choice("fork", "right", "R")
                .choice("L", "1", "l1")
                .choice("L", "2", "l2")
                .choice("R", "1", "r1")
                .choice("R", "2", "r2")
                .choice("R", "3", "r3")
                .terminal("exit")
                .terminal("l1")
                .terminal("l2")
                .terminal("r1")
                .terminal("r2")
                .terminal("r3");
    }

    @Test
    void threeFuturesAreOptimalMoreOftenThanTwoAtTheEndOfACorridor() {
        Witness witness = proof(corridor, statement(corridor, "start", "fork", 1, 0));

        assertThat(witness)
                .hasToString("Lemma E.49: P(right in fork, or never there, is optimal from start) ≥ P(left in fork, or"
                        + " never there, is optimal and non-dominated from start) for at least 1/2 of every orbit of reward"
                        + " distributions, at every discount in [0, 1]; > for independent rewards of one bounded continuous"
                        + " distribution, at every discount in (0, 1); φ = (L R)(l1 r1)(l2 r2)");
        assertThat(refusal(corridor, statement(corridor, "start", "fork", 0, 1)).kind())
                .isEqualTo(Counterexample.Kind.NO_IMAGE);
    }

    /** From the corridor itself the fork cannot be avoided. */
    @Test
    void theSameHoldsFromFurtherOn() {
        assertThat(proof(corridor, statement(corridor, "mid", "fork", 1, 0)).strength())
                .isEqualTo(STRICT);
    }

    @Test
    void twoFuturesAgainstTwoAreLevel() {
        Mdp even = Mdp.builder()
                .choice("start", "on", "fork")
                .choice("fork", "left", "l")
                .choice("fork", "right", "r")
                .terminal("l")
                .terminal("r")
                .build();

        assertThat(proof(even, statement(even, "start", "fork", 0, 1)).strength())
                .isEqualTo(WEAK);
        assertThat(proof(even, statement(even, "start", "fork", 1, 0)).strength())
                .isEqualTo(WEAK);
        assertThat(WitnessCheck.problem(
                        even,
                        new Witness(statement(even, "start", "fork", 1, 0), STRICT, List.of(swap(even, "l", "r"))),
                        SearchLimit.DEFAULT))
                .hasValue("nothing of the larger set makes the inequality strict");
    }

    /** To go either way by chance is never the only best, but Proposition 6.9 asks for a copy of it too. */
    @Test
    void whatIsDominatedNeedNoCopy() {
        var half = org.apache.commons.numbers.fraction.BigFraction.of(1, 2);
        Mdp mdp = Mdp.builder()
                .choice("start", "on", "fork")
                .choice("fork", "left", "L")
                .choice("fork", "right", "R")
                .choice("L", "1", "l1")
                .choice("L", "2", "l2")
                .choice("L", "either", Map.of("l1", half, "l2", half))
                .choice("R", "1", "r1")
                .choice("R", "2", "r2")
                .choice("R", "3", "r3")
                .terminal("l1")
                .terminal("l2")
                .terminal("r1")
                .terminal("r2")
                .terminal("r3")
                .build();
        List<ActionClass> fork = mdp.actionClasses(state(mdp, "fork"));

        assertThat(proof(mdp, statement(mdp, "start", "fork", 1, 0)).strength()).isEqualTo(STRICT);
        assertThat(CertificateSearch.of(
                        mdp, new Statement.ActionOptimality(fork.get(1), fork.get(0)), SearchLimit.DEFAULT))
                .isInstanceOf(Certificate.Fails.class);
    }

    @Test
    void aSideDoorIntoTheFuturesIsNotExcluded() {
        Mdp mdp = corridor().choice("mid", "door", "r3").build();

        assertThat(refusal(mdp, statement(mdp, "start", "fork", 1, 0)))
                .hasToString("Lemma E.49 does not apply: r3 follows what is compared but is reached from start by other"
                        + " actions, too");
    }

    @Test
    void aThirdWayIntoTheFuturesIsNotExcluded() {
        Mdp mdp = corridor().choice("fork", "down", "l1").build();

        assertThat(refusal(mdp, statement(mdp, "start", "fork", 1, 0)).kind()).isEqualTo(Counterexample.Kind.REACHED);
    }

    @Test
    void aWayBackToTheStartIsNotExcluded() {
        Mdp mdp = corridor().choice("R", "back", "start").build();

        assertThat(refusal(mdp, statement(mdp, "start", "fork", 1, 0)).kind()).isEqualTo(Counterexample.Kind.REACHED);
    }

    @Test
    void aForkOutOfReachIsNotCompared() {
        assertThat(refusal(corridor, statement(corridor, "exit", "fork", 1, 0)))
                .hasToString("Lemma E.49 does not apply: fork is not reached from exit");
    }

    @Test
    void theForkIsNotTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> statement(corridor, "fork", "fork", 1, 0))
                .withMessage("both states are fork, expected two");
    }

    @Test
    void mutatedWitnessesAreRejected() {
        Statement statement = statement(corridor, "start", "fork", 1, 0);

        assertThat(problem(statement, STRICT, "L", "R", "l1", "r1", "l2", "r2")).isEmpty();
        assertThat(problem(statement, STRICT, "L", "R", "l1", "r3", "l2", "r1")).isEmpty();
        assertThat(problem(statement, WEAK))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("() does not map [start: on, mid: on, fork: left"));
        assertThat(problem(statement, WEAK, "L", "R", "l1", "r1"))
                .hasValueSatisfying(text -> assertThat(text).endsWith("into the larger set"));
        assertThat(problem(statement, WEAK, "L", "R", "l1", "r1", "l2", "r2", "r3", "exit"))
                .hasValueSatisfying(text -> assertThat(text).endsWith("into the larger set"));
    }

    /** Both exits are visited, and swapping them makes copies of functions, but the lemma keeps them. */
    @Test
    void whatDoesNotFollowTheForkIsKept() {
        Mdp mdp = corridor().choice("start", "away", "other").terminal("other").build();
        Statement statement = statement(mdp, "start", "fork", 1, 0);
        Permutation more = swap(mdp, "L", "R", "l1", "r1", "l2", "r2", "exit", "other");

        assertThat(WitnessCheck.problem(mdp, new Witness(statement, WEAK, List.of(more)), SearchLimit.DEFAULT))
                .hasValue("(L R)(exit other)(l1 r1)(l2 r2) moves exit, which the theorem keeps");
        assertThat(proof(mdp, statement).involutions()).containsExactly(swap(mdp, "L", "R", "l1", "r1", "l2", "r2"));
    }

    static Stream<Arguments> models() {
        return RandomMdps.seeds(30)
                .boxed()
                .flatMap(seed -> Stream.of(
                        Arguments.of("stochastic, seed " + seed, RandomMdps.of(seed, 4)),
                        Arguments.of("deterministic, seed " + seed, RandomMdps.deterministic(seed, MOST_STATES)),
                        Arguments.of("behind a corridor, seed " + seed, behindCorridor(seed))));
    }

    /** s0 → s1, or out to s2; s1 goes on to three states of which each stays or leads to a later one. */
    private static Mdp behindCorridor(int seed) {
        Random random = new Random(seed);
        MdpBuilder builder = Mdp.builder().choice("s0", "on", "s1");
        if (random.nextBoolean()) {
            builder.choice("s0", "out", "s2");
        }
        builder.choice("s1", "left", "s3").choice("s1", "right", "s4");
        builder.choice("s2", "stay", "s2").choice("s3", "stay", "s3").choice("s4", "stay", "s4");
        for (int s = 2; s < 5; s++) {
            if (random.nextBoolean()) {
                builder.choice("s" + s, "go", "s" + (2 + random.nextInt(3)));
            }
        }
        return builder.build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void aCopyIsFoundIfAndOnlyIfThereIsOneAndNoOtherWay(String name, Mdp mdp) {
        EveryFuture every = new EveryFuture(mdp);
        CertificateSearch search = new CertificateSearch(new Futures(mdp, SearchLimit.DEFAULT));
        for (State start : mdp.states()) {
            for (Statement.ForkOptimality statement : statements(mdp, start)) {
                assertThat(search.of(statement) instanceof Certificate.Holds)
                        .as("%s", statement)
                        .isEqualTo(isApplicable(mdp, every, statement));
            }
        }
    }

    private static boolean isApplicable(Mdp mdp, EveryFuture every, Statement.ForkOptimality statement) {
        Set<State> following =
                new LinkedHashSet<>(mdp.reachableFrom(statement.moreActions().representative()));
        following.addAll(mdp.reachableFrom(statement.lessActions().representative()));
        if (!isReached(mdp, statement) || isReachedOtherwise(mdp, statement, following)) {
            return false;
        }
        Set<List<StateVector>> smaller = every.nonDominated(statement.start()).entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(taking(statement.lessActions())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<List<StateVector>> larger =
                every.futures(StateVector.unit(statement.start()), taking(statement.moreActions()));
        return every.hasCopies(1, smaller, larger, involution -> following.containsAll(involution.moved()));
    }

    private static boolean isReached(Mdp mdp, Statement.ForkOptimality statement) {
        return mdp.reachableFrom(statement.start())
                .contains(statement.moreActions().state());
    }

    /** Whether a state is at once among some, or comes to one of them by choices that are not compared. */
    private static boolean isReachedOtherwise(Mdp mdp, Statement.ForkOptimality statement, Set<State> some) {
        Set<State> reached = new LinkedHashSet<>(Set.of(statement.start()));
        for (int step = 0; step < mdp.states().size(); step++) {
            for (Choice choice : mdp.choices()) {
                boolean isCompared = statement.moreActions().choices().contains(choice)
                        || statement.lessActions().choices().contains(choice);
                if (reached.contains(choice.state()) && !isCompared) {
                    mdp.outcomes(choice).forEach(outcome -> reached.add(outcome.successor()));
                }
            }
        }
        return reached.stream().anyMatch(some::contains);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void oneWayIsOptimalInAtLeastAsManyPermutations(String name, Mdp mdp) {
        CountedOrbits orbits = new CountedOrbits(mdp);
        CertificateSearch search = new CertificateSearch(new Futures(mdp, SearchLimit.DEFAULT));
        for (State start : mdp.states()) {
            for (Statement.ForkOptimality statement : statements(mdp, start)) {
                if (search.of(statement) instanceof Certificate.Holds) {
                    for (BigFraction discount : CountedOrbits.DISCOUNTS) {
                        List<double[]> all = orbits.visits(start, discount, policy -> true);
                        List<double[]> more = orbits.visits(start, discount, taking(statement.moreActions()));
                        List<double[]> less =
                                orbits.nonDominatedVisits(start, discount, taking(statement.lessActions()));
                        orbits.check(CountedOrbits.isBest(more, all), CountedOrbits.isBest(less, all), 1);
                    }
                }
            }
        }
    }

    /** Who cannot avoid the fork sees what is seen there, and independent uniform rewards are an orbit of their own. */
    @Test
    void actionsAreOptimalMoreOftenWhereTheCertificateIsStrictAndAsOftenElsewhere() {
        for (int seed = 0; seed < 30; seed++) {
            Mdp mdp = behindCorridor(seed);
            State start = state(mdp, "s0");
            State fork = state(mdp, "s1");
            ExactPower exact = ExactPower.of(
                    mdp,
                    fork,
                    Discount.of("1/2"),
                    Collections.nCopies(5, Distribution.parse("uniform(0,1)")),
                    SearchLimit.DEFAULT);
            for (Statement.ForkOptimality statement : statements(mdp, start)) {
                if (mdp.actionClasses(start).size() == 1
                        && statement.moreActions().state().equals(fork)
                        && CertificateSearch.of(mdp, statement, SearchLimit.DEFAULT)
                                instanceof Certificate.Holds holds) {
                    assertThat(exact.of(statement.moreActions())
                                    .optimal()
                                    .compareTo(exact.of(statement.lessActions()).optimal()))
                            .as("%s, seed %d", statement, seed)
                            .isEqualTo(holds.witness().strength() == STRICT ? 1 : 0);
                }
            }
        }
    }

    /** The models of the two laws are such that both sides of them come up. */
    @Test
    void someOfTheModelsAreBottlenecks() {
        long proved = IntStream.range(0, 30)
                .mapToObj(ForkOptimalityTest::behindCorridor)
                .flatMap(mdp -> statements(mdp, state(mdp, "s0")).stream()
                        .filter(statement ->
                                CertificateSearch.of(mdp, statement, SearchLimit.DEFAULT) instanceof Certificate.Holds))
                .count();

        assertThat(proved).isGreaterThan(15);
    }

    private static List<Statement.ForkOptimality> statements(Mdp mdp, State start) {
        List<Statement.ForkOptimality> statements = new ArrayList<>();
        for (State fork : mdp.states()) {
            for (ActionClass more : mdp.actionClasses(fork)) {
                for (ActionClass less : mdp.actionClasses(fork)) {
                    if (!more.equals(less) && !fork.equals(start)) {
                        statements.add(new Statement.ForkOptimality(start, more, less));
                    }
                }
            }
        }
        return statements;
    }

    private static Predicate<List<Choice>> taking(ActionClass actions) {
        return policy -> actions.choices().contains(policy.get(actions.state().index()));
    }

    private static Witness proof(Mdp mdp, Statement statement) {
        Certificate certificate = CertificateSearch.of(mdp, statement, SearchLimit.DEFAULT);
        assertThat(certificate).isInstanceOf(Certificate.Holds.class);
        Witness witness = ((Certificate.Holds) certificate).witness();
        assertThat(WitnessCheck.problem(mdp, witness, SearchLimit.DEFAULT)).isEqualTo(Optional.empty());
        return witness;
    }

    private static Counterexample refusal(Mdp mdp, Statement statement) {
        Certificate certificate = CertificateSearch.of(mdp, statement, SearchLimit.DEFAULT);
        assertThat(certificate).isInstanceOf(Certificate.Fails.class);
        return ((Certificate.Fails) certificate).counterexample();
    }

    private Optional<String> problem(Statement statement, Statement.Strength strength, String... swapped) {
        return WitnessCheck.problem(
                corridor, new Witness(statement, strength, List.of(swap(corridor, swapped))), SearchLimit.DEFAULT);
    }

    private static Permutation swap(Mdp mdp, String... names) {
        Map<State, State> pairs = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            pairs.put(state(mdp, names[i]), state(mdp, names[i + 1]));
        }
        return Permutation.swapping(mdp, pairs);
    }

    private static Statement.ForkOptimality statement(Mdp mdp, String start, String fork, int more, int less) {
        List<ActionClass> actions = mdp.actionClasses(state(mdp, fork));
        return new Statement.ForkOptimality(state(mdp, start), actions.get(more), actions.get(less));
    }

    private static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow();
    }
}
