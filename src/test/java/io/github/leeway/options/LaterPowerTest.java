package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.leeway.Models;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POWER by copies of what can be visited after a state (Turner and Tadepalli 2022, Lemma D.3), at all discounts. */
class LaterPowerTest {

    private static final Statement.Strength WEAK = Statement.Strength.WEAK;
    private static final Statement.Strength STRICT = Statement.Strength.STRICT;
    private static final List<Discount> DISCOUNTS = Discount.listOf("0,1/2,0.9,1");

    /** A star beside an end that its root does not lead to. */
    private static Mdp starAndEnd(int leaves) {
        MdpBuilder builder = Mdp.builder();
        for (int i = 0; i < leaves; i++) {
            builder.choice("root", "to" + i, "leaf" + i);
        }
        for (int i = 0; i < leaves; i++) {
            builder.terminal("leaf" + i);
        }
        return builder.terminal("end").build();
    }

    @Test
    void theRootOfAStarHasAsManyCopiesOfAnEndAsLeaves() {
        Mdp mdp = starAndEnd(3);

        Witness witness = proof(mdp, statement(mdp, "root", "end", 3));

        assertThat(witness)
                .hasToString("Lemma D.3: POWER(root) ≥ POWER(end) for at least 3/4 of every orbit of bounded reward"
                        + " distributions, at every discount in [0, 1]; > for independent rewards of one bounded continuous"
                        + " distribution, at every discount in (0, 1); φ = (leaf0 end), (leaf1 end), (leaf2 end)");
        assertThat(certificate(mdp, statement(mdp, "root", "end", 4))).isInstanceOf(Certificate.Unknown.class);
        assertThat(certificate(mdp, statement(mdp, "end", "root", 1))).isInstanceOf(Certificate.Fails.class);
    }

    /** Nobody stays in the root, so it is not the image of the end that Proposition 6.6 asks for. */
    @Test
    void whatPropositionSixSixDoesNotFindIsFoundForOneCopy() {
        Mdp mdp = starAndEnd(2);

        assertThat(certificate(mdp, new Statement.StatePower(state(mdp, "root"), state(mdp, "end"))))
                .isInstanceOf(Certificate.Fails.class);
        assertThat(proof(mdp, statement(mdp, "root", "end", 1)).strength()).isEqualTo(STRICT);
    }

    /** The largest of the rewards of n leaves is less than that of the end in one permutation of n + 1, at every discount. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theBoundIsAttainedByOneOrbit(int leaves) {
        Mdp mdp = starAndEnd(leaves);

        proof(mdp, statement(mdp, "root", "end", leaves));
        for (Discount discount : DISCOUNTS) {
            OrbitCount count = count(mdp, "root", "end", discount, generic(mdp));

            assertThat(count.more()).isEqualTo(count.less().multiply(BigInteger.valueOf(leaves)));
            assertThat(count.less()).isPositive();
        }
    }

    /** A leaf of the star itself is one of the ends that the root leads to, and so never ahead: any number of copies, by identities. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theRootIsNeverBehindItsOwnLeaf(int leaves) {
        Mdp mdp = Models.star(leaves);

        Witness witness = proof(mdp, statement(mdp, "root", "leaf0", leaves));

        assertThat(witness.involutions()).containsOnly(Permutation.identity(mdp));
        for (Discount discount : DISCOUNTS) {
            assertThat(count(mdp, "root", "leaf0", discount, generic(mdp)).less())
                    .isZero();
        }
    }

    /** (leaf0 leaf1) is a copy of leaf0 that the identity leaves as it is, but not the other way round. */
    @Test
    void theLeafAndItsSwapWithAnotherAreNotTwoCopies() {
        Mdp mdp = Models.star(3);
        Permutation swap = swap(mdp, "leaf0", "leaf1");

        assertThat(problem(mdp, statement(mdp, "root", "leaf0", 1), WEAK, swap)).isEmpty();
        assertThat(problem(mdp, statement(mdp, "root", "leaf0", 2), WEAK, Permutation.identity(mdp), swap))
                .hasValue("() changes the copy of (leaf0 leaf1), or the other way round");
        assertThat(problem(mdp, statement(mdp, "root", "leaf0", 2), WEAK, swap, swap(mdp, "leaf0", "leaf2")))
                .isEmpty();
    }

    /** A loop that is gone round at once or never again: after s it is at t for ever, or back in s for ever. */
    @Test
    void aStateThatComesBackIsCountedLikeOthers() {
        Mdp mdp = Mdp.builder()
                .choice("s", "stay", "s")
                .choice("s", "go", "t")
                .terminal("t")
                .terminal("end")
                .build();

        assertThat(cycles(proof(mdp, statement(mdp, "s", "end", 2)))).isEqualTo("(s end), (t end)");
    }

    /** What goes round two states has no copy among ends. */
    @Test
    void aRoundHasNoCopyAmongEnds() {
        Mdp mdp = Mdp.builder()
                .choice("root", "a", "x")
                .choice("root", "b", "y")
                .choice("root", "c", "z")
                .terminal("x")
                .terminal("y")
                .terminal("z")
                .choice("one", "on", "other")
                .choice("other", "on", "one")
                .build();

        Certificate certificate = certificate(mdp, statement(mdp, "root", "one", 1));

        assertThat(certificate)
                .isInstanceOfSatisfying(
                        Certificate.Fails.class,
                        fails -> assertThat(fails.counterexample())
                                .hasToString(
                                        "Lemma D.3 does not apply: no involution maps [one: on, other: on] into the larger set"));
    }

    @Test
    void mutatedWitnessesAreRejected() {
        Mdp mdp = starAndEnd(3);
        Statement twice = statement(mdp, "root", "end", 2);
        Permutation first = swap(mdp, "leaf0", "end");
        Permutation second = swap(mdp, "leaf1", "end");

        assertThat(problem(mdp, twice, STRICT, first, second)).isEmpty();
        assertThat(problem(mdp, twice, WEAK, first)).hasValue("number of involutions is 1, expected 2");
        assertThat(problem(mdp, twice, WEAK, first, first))
                .hasValue("(leaf0 end) changes the copy of (leaf0 end), or the other way round");
        assertThat(problem(mdp, twice, WEAK, first, Permutation.identity(mdp)))
                .hasValue("() does not map [end: → end] into the larger set");
        assertThat(problem(mdp, twice, WEAK, first, swap(mdp, "leaf1", "end", "root", "leaf2")))
                .hasValue("(root leaf2)(leaf1 end) moves root, which is neither visited nor an image");
    }

    @Test
    void statementsAreAboutTwoStatesAndAtLeastOneCopy() {
        Mdp mdp = starAndEnd(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> statement(mdp, "end", "end", 1))
                .withMessage("both states are end, expected two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> statement(mdp, "root", "end", 0))
                .withMessage("number of copies is 0, expected at least 1");
    }

    static Stream<Arguments> models() {
        return Stream.concat(
                Stream.of(
                        Arguments.of("star", Models.star(3)),
                        Arguments.of("star and end", starAndEnd(3)),
                        Arguments.of("waiting", Models.waiting())),
                RandomMdps.seeds(20)
                        .boxed()
                        .flatMap(seed -> Stream.of(
                                Arguments.of("stochastic, seed " + seed, RandomMdps.of(seed, 4)),
                                Arguments.of("deterministic, seed " + seed, RandomMdps.deterministic(seed, 5)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void thereIsMorePowerInSoManyTimesAsManyPermutations(String name, Mdp mdp) {
        CertificateSearch search = new CertificateSearch(new Futures(mdp, SearchLimit.DEFAULT));
        for (State more : mdp.states()) {
            for (State less : mdp.states()) {
                int copies = more.equals(less) ? 0 : mostCopies(search, more, less);
                for (int i = 0; copies > 0 && i < DISCOUNTS.size(); i++) {
                    OrbitComparison comparison =
                            OrbitComparison.power(mdp, more, less, DISCOUNTS.get(i), SearchLimit.DEFAULT);
                    for (FiniteRewards rewards : List.of(generic(mdp), tied(mdp))) {
                        OrbitCount count = comparison.over(rewards, OrbitPlan.DEFAULT);
                        assertThat(count.more())
                                .as("%d copies of %s for %s at %s", copies, less, more, DISCOUNTS.get(i))
                                .isGreaterThanOrEqualTo(count.less().multiply(BigInteger.valueOf(copies)));
                    }
                }
            }
        }
    }

    private static int mostCopies(CertificateSearch search, State more, State less) {
        return IntStream.rangeClosed(1, 3)
                .filter(copies -> search.of(new Statement.LaterPower(more, less, copies)) instanceof Certificate.Holds)
                .max()
                .orElse(0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void copiesAreFoundIfAndOnlyIfThereAreSuch(String name, Mdp mdp) {
        EveryFuture every = new EveryFuture(mdp);
        CertificateSearch search = new CertificateSearch(new Futures(mdp, SearchLimit.DEFAULT));
        List<Set<List<StateVector>>> smaller = new ArrayList<>();
        List<Set<List<StateVector>>> larger = new ArrayList<>();
        for (State state : mdp.states()) {
            smaller.add(every.nonDominated(state).keySet().stream()
                    .map(steps -> steps.subList(1, steps.size() - 1))
                    .collect(Collectors.toSet()));
            Set<List<StateVector>> after = new LinkedHashSet<>();
            for (Choice choice : mdp.choices(state)) {
                every.futures(StateVector.after(mdp, choice), policy -> true)
                        .forEach(steps -> after.add(steps.subList(0, steps.size() - 2)));
            }
            larger.add(after);
        }
        for (State more : mdp.states()) {
            for (State less : mdp.states()) {
                for (int copies = 1; copies < 4 && !more.equals(less); copies++) {
                    Statement statement = new Statement.LaterPower(more, less, copies);
                    assertThat(search.of(statement) instanceof Certificate.Holds)
                            .as("%s", statement)
                            .isEqualTo(every.hasCopies(
                                    copies, smaller.get(less.index()), larger.get(more.index()), involution -> true));
                }
            }
        }
    }

    private static Certificate certificate(Mdp mdp, Statement statement) {
        return CertificateSearch.of(mdp, statement, SearchLimit.DEFAULT);
    }

    private static Witness proof(Mdp mdp, Statement statement) {
        Certificate certificate = certificate(mdp, statement);
        assertThat(certificate).isInstanceOf(Certificate.Holds.class);
        Witness witness = ((Certificate.Holds) certificate).witness();
        assertThat(WitnessCheck.problem(mdp, witness, SearchLimit.DEFAULT)).isEqualTo(Optional.empty());
        return witness;
    }

    private static Optional<String> problem(
            Mdp mdp, Statement statement, Statement.Strength strength, Permutation... involutions) {
        return WitnessCheck.problem(mdp, new Witness(statement, strength, List.of(involutions)), SearchLimit.DEFAULT);
    }

    private static Statement statement(Mdp mdp, String more, String less, int copies) {
        return new Statement.LaterPower(state(mdp, more), state(mdp, less), copies);
    }

    private static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow();
    }

    private static Permutation swap(Mdp mdp, String... names) {
        Map<State, State> pairs = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            pairs.put(state(mdp, names[i]), state(mdp, names[i + 1]));
        }
        return Permutation.swapping(mdp, pairs);
    }

    private static String cycles(Witness witness) {
        return witness.involutions().stream().map(Permutation::cycles).collect(Collectors.joining(", "));
    }

    private static OrbitCount count(Mdp mdp, String more, String less, Discount discount, FiniteRewards rewards) {
        return OrbitComparison.power(mdp, state(mdp, more), state(mdp, less), discount, SearchLimit.DEFAULT)
                .over(rewards, OrbitPlan.DEFAULT);
    }

    /** A reward function that is different in all states. */
    private static FiniteRewards generic(Mdp mdp) {
        return single(mdp, List.of(0, 1, 3, 7, 12, 20, 31));
    }

    private static FiniteRewards tied(Mdp mdp) {
        return single(mdp, List.of(0, 1, 1, 2, 0, 2, 1));
    }

    private static FiniteRewards single(Mdp mdp, List<Integer> rewards) {
        return new FiniteRewards(List.of(new FiniteRewards.Atom(
                BigFraction.ONE,
                rewards.stream().limit(mdp.states().size()).map(BigFraction::of).toList())));
    }
}
