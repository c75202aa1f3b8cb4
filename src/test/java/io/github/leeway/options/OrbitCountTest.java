package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrbitCountTest {

    /** In each arrangement one end has the largest reward of the five, each equally often: 6!/5 of 6!. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1/3", "9/10", "1"})
    void eachEndOfAStarIsBestEquallyOftenOverTheOrbitOfDifferentRewards(String discount) {
        OrbitCount count = actions(Models.star(5), "root", Set.of("to0"), Set.of("to3"), discount)
                .over(certain("3", "1", "4", "-1/7", "5", "9"), OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(counted(144, 144, 432));
        assertThat(count.odds()).contains(BigFraction.ONE);
    }

    @Test
    void aSetOfActionsIsOptimalWhereOneOfThemIs() {
        OrbitCount count = actions(Models.star(5), "root", Set.of("to0", "to1", "to2"), Set.of("to3"), "9/10")
                .over(certain("1", "2", "3", "4", "5", "6"), OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(counted(432, 144, 144));
        assertThat(count.odds()).contains(BigFraction.of(3));
    }

    /** Rewards 0, 1, 1 go to the root and two ends in three ways: the ends tie if the root gets 0. */
    @Test
    void equalRewardsMakeASmallerOrbitAndTies() {
        OrbitCount count = actions(Models.star(2), "root", Set.of("to0"), Set.of("to1"), "9/10")
                .over(certain("0", "1", "1"), OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(counted(1, 1, 1));
    }

    /** Floating point holds neither the difference of 10^40 and 10^40 + 1 nor 10^350. */
    @ParameterizedTest
    @ValueSource(ints = {40, 350})
    void rewardsThatFloatingPointDoesNotTellApartAreNotTied(int zeros) {
        OrbitCount count = actions(Models.star(2), "root", Set.of("to0"), Set.of("to1"), "9/10")
                .over(certain("0", "1e" + zeros, "1" + "0".repeat(zeros - 1) + "1"), OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(counted(3, 3, 0));
    }

    @Test
    void constantRewardsAreAnOrbitOfOneElement() {
        OrbitCount count = actions(Models.star(4), "root", Set.of("to0"), Set.of("to1"), "9/10")
                .over(certain("2", "2", "2", "2", "2"), OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(counted(0, 0, 1));
        assertThat(count.odds()).isEmpty();
    }

    /** One element for each of the eight states: paid in ∅ it is the only best, on a cycle elsewhere it is not, on the way nothing is. */
    @Test
    void theOrbitOfOnePaidStateHasAsManyElementsAsStates() {
        Mdp mdp = Models.caseStudy();
        OrbitComparison avoiding = OrbitComparison.avoiding(mdp, state(mdp, "★"), state(mdp, "∅"), SearchLimit.DEFAULT);

        OrbitCount count = avoiding.over(certain("1", "0", "0", "0", "0", "0", "0", "0"), OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(counted(4, 1, 3));
    }

    /** Paid in candy: only there; in chocolate or hug: only after waiting; elsewhere POWER is 0 in both. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1/3", "1"})
    void powerIsComparedOverTheOrbitOfOnePaidState(String discount) {
        OrbitCount count = power(Models.waiting(), "wait", "candy", discount)
                .over(certain("1", "0", "0", "0", "0"), OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(counted(2, 1, 2));
    }

    /**
     * One of two states is paid, each half of the time: three elements, by the pair. With the root and an end, that end is optimal always
     * and the other half of the time; with both ends they are level.
     */
    @Test
    void exchangesOfRewardFunctionsMakeNoFurtherElements() {
        FiniteRewards rewards = new FiniteRewards(
                List.of(atom("1/2", "1", "0", "0"), atom("1/4", "0", "1", "0"), atom("1/4", "0", "1", "0")));

        OrbitCount count = actions(Models.star(2), "root", Set.of("to0"), Set.of("to1"), "9/10")
                .over(rewards, OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(counted(1, 1, 1));
    }

    /** Paid with 1/3 in one and 2/3 in another: six elements; with the root, the end in the pair is ahead, else the likelier one is. */
    @Test
    void unequalProbabilitiesTellRewardFunctionsApart() {
        FiniteRewards rewards = new FiniteRewards(List.of(atom("1/3", "1", "0", "0"), atom("2/3", "0", "1", "0")));

        OrbitCount count = actions(Models.star(2), "root", Set.of("to0"), Set.of("to1"), "9/10")
                .over(rewards, OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(counted(3, 3, 0));
    }

    /** Independent rewards of 0 or 1 stay the same in every permutation. */
    @Test
    void independentRewardsAreAnOrbitOfOneElement() {
        FiniteRewards rewards = new FiniteRewards(List.of(
                atom("1/8", "0", "0", "0"),
                atom("1/8", "0", "0", "1"),
                atom("1/8", "0", "1", "0"),
                atom("1/8", "0", "1", "1"),
                atom("1/8", "1", "0", "0"),
                atom("1/8", "1", "0", "1"),
                atom("1/8", "1", "1", "0"),
                atom("1/8", "1", "1", "1")));

        OrbitCount count = actions(Models.star(2), "root", Set.of("to0"), Set.of("to1"), "9/10")
                .over(rewards, OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(counted(0, 0, 1));
    }

    /** Two ways to one end are level on average; near a discount of 1 the rewards on the way decide, each in half of 4!. */
    @Test
    void averageOptimalityIsNotOptimalityInTheLimit() {
        Mdp mdp = Mdp.builder()
                .choice("s", "left", "a")
                .choice("s", "right", "b")
                .choice("a", "on", "t")
                .choice("b", "on", "t")
                .terminal("t")
                .build();
        FiniteRewards rewards = certain("1", "2", "3", "4");
        RecurrentDistributions ends = RecurrentDistributions.of(mdp, state(mdp, "s"), SearchLimit.DEFAULT);

        OrbitCount limit =
                actions(mdp, "s", Set.of("left"), Set.of("right"), "1").over(rewards, OrbitPlan.DEFAULT);
        OrbitCount average = OrbitComparison.averageOptimality(mdp, ends, ends.distributions(), ends.distributions())
                .over(rewards, OrbitPlan.DEFAULT);

        assertThat(limit).isEqualTo(counted(12, 12, 0));
        assertThat(average).isEqualTo(counted(0, 0, 24));
    }

    /** A hundred states of which two matter: they get two of the ten different rewards, each with 10 equal ones, in one of 100 ways. */
    @Test
    void statesThatDoNotMatterAreMultipliedAndNotEnumerated() {
        String[] rewards = new String[100];
        Arrays.setAll(rewards, s -> String.valueOf(s % 10));
        BigInteger all = factorial(100).divide(factorial(10).pow(10));

        OrbitCount count =
                power(Models.star(99), "leaf0", "leaf1", "1/2").over(certain(rewards), new OrbitPlan(100, 1, 0));

        assertThat(count).isInstanceOf(OrbitCount.Counted.class);
        assertThat(count.total()).isEqualTo(all);
        assertThat(count.tied()).isEqualTo(all.divide(BigInteger.valueOf(11))); // 9 of 99 others are equal
        assertThat(count.more()).isEqualTo(count.less());
    }

    @Test
    void aLargeOrbitIsSampledAndSaysSo() {
        OrbitComparison comparison = actions(Models.star(5), "root", Set.of("to0", "to1"), Set.of("to3"), "9/10");
        FiniteRewards rewards = certain("1", "2", "3", "4", "5", "6");

        OrbitCount count = comparison.over(rewards, new OrbitPlan(719, 10_000, 5));

        assertThat(count).isInstanceOfSatisfying(OrbitCount.Sampled.class, sampled -> {
            assertThat(sampled.orbitSize()).isEqualTo(720);
            assertThat(sampled.seed()).isEqualTo(5);
        });
        assertThat(count.total()).isEqualTo(10_000);
        assertThat(count.more().doubleValue()).isBetween(4000 - 4 * 49.0, 4000 + 4 * 49.0); // √(n p (1−p)) is 49
        assertThat(count.less().doubleValue()).isBetween(2000 - 4 * 40.0, 2000 + 4 * 40.0);
        assertThat(comparison.over(rewards, new OrbitPlan(720, 1, 5))).isEqualTo(counted(288, 144, 288));
    }

    @Test
    void aSampleDependsOnTheSeedAlone() {
        OrbitComparison comparison = power(Models.waiting(), "wait", "candy", "1/2");
        FiniteRewards rewards = certain("1", "2", "3", "4", "5");

        OrbitCount count = comparison.over(rewards, new OrbitPlan(0, 1000, 7));

        assertThat(comparison.over(rewards, new OrbitPlan(0, 1000, 7))).isEqualTo(count);
        assertThat(comparison.over(rewards, new OrbitPlan(0, 1000, 8)).more()).isNotEqualTo(count.more());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1000})
    void anInterruptedThreadStopsCounting(long arrangements) {
        OrbitComparison comparison = power(Models.waiting(), "wait", "candy", "1/2");
        FiniteRewards rewards = certain("1", "2", "3", "4", "5");
        OrbitPlan plan = new OrbitPlan(arrangements, 1000, 7);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> comparison.over(rewards, plan)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true"})
    void fewerThanSoManyForEachRefuteThatThereAreSoMany(int n, boolean refuted) {
        OrbitCount.Counted count = counted(5, 2, 7);

        assertThat(count.refutes(n)).isEqualTo(refuted);
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        Mdp mdp = Models.waiting();
        Set<ActionClass> candy = classes(mdp, "start", Set.of("candy"));
        Set<ActionClass> hug = classes(mdp, "wait", Set.of("hug"));
        OrbitComparison power = power(mdp, "wait", "candy", "1/2");

        assertThatThrownBy(() -> counted(1, 1, 1).refutes(0)).hasMessage("n is 0, expected at least 1");
        assertThatThrownBy(() -> power.over(certain("1", "2"), OrbitPlan.DEFAULT))
                .hasMessage("number of rewards is 2, expected 5, one for each state");
        assertThatThrownBy(() -> OrbitComparison.optimality(mdp, candy, hug, Discount.of("1/2"), SearchLimit.DEFAULT))
                .hasMessage("actions are [start: candy] and [wait: hug],"
                        + " expected at least one on either side, all of one state");
        assertThatThrownBy(() ->
                        OrbitComparison.avoiding(mdp, state(mdp, "start"), state(mdp, "wait"), SearchLimit.DEFAULT))
                .hasMessage("recurrent distribution is 1 wait, expected one of [1 candy, 1 chocolate, 1 hug]");
        assertThatThrownBy(() -> certain()).hasMessage("number of rewards is 0, expected at least 1");
        assertThatThrownBy(() -> atom("0", "1")).hasMessage("probability is 0, expected a positive number");
        assertThatThrownBy(() -> new FiniteRewards(List.of(atom("1/2", "1"))))
                .hasMessage("sum of probabilities is 0.5, expected 1");
        assertThatThrownBy(() -> new FiniteRewards(List.of(atom("1/2", "1"), atom("1/2", "1", "2"))))
                .hasMessage("number of rewards is 2, expected 1, as many as in the first reward function");
        assertThatThrownBy(() -> new OrbitPlan(-1, 1, 0))
                .hasMessage("number of arrangements is -1, expected at least 0");
        assertThatThrownBy(() -> new OrbitPlan(0, 0, 0)).hasMessage("number of samples is 0, expected at least 1");
    }

    private static OrbitComparison power(Mdp mdp, String one, String other, String discount) {
        return OrbitComparison.power(
                mdp, state(mdp, one), state(mdp, other), Discount.of(discount), SearchLimit.DEFAULT);
    }

    private static OrbitComparison actions(Mdp mdp, String state, Set<String> one, Set<String> other, String discount) {
        return OrbitComparison.optimality(
                mdp, classes(mdp, state, one), classes(mdp, state, other), Discount.of(discount), SearchLimit.DEFAULT);
    }

    private static Set<ActionClass> classes(Mdp mdp, String state, Set<String> labels) {
        return mdp.actionClasses(state(mdp, state)).stream()
                .filter(actions -> labels.contains(actions.label()))
                .collect(Collectors.toSet());
    }

    private static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow();
    }

    private static FiniteRewards certain(String... rewards) {
        return FiniteRewards.certain(fractions(rewards));
    }

    private static FiniteRewards.Atom atom(String probability, String... rewards) {
        return new FiniteRewards.Atom(fractions(probability).get(0), fractions(rewards));
    }

    private static List<BigFraction> fractions(String... texts) {
        return Arrays.stream(texts)
                .map(text -> Fractions.parse(text).orElseThrow())
                .toList();
    }

    private static OrbitCount.Counted counted(long more, long less, long tied) {
        return new OrbitCount.Counted(BigInteger.valueOf(more), BigInteger.valueOf(less), BigInteger.valueOf(tied));
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
