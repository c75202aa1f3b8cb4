package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.reward.Discrete;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.RewardSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Estimates against values that are known exactly, for rewards that are uniform on [0, 1] and independent unless said otherwise. */
class ExactValuesTest {

    private static final String UNIFORM = "uniform(0,1)";

    /** The paper prints POWER of ∅, ℓ↙ and r↘ (Section 5); the others follow by the same integrals. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.5", "0.9", "0.99"})
    void caseStudyHasThePowerThatThePaperPrints(String discount) {
        double g = Double.parseDouble(discount);

        Estimates estimates = Estimates.of(Models.caseStudy(), UNIFORM, discount);

        estimates
                .hasPower("∅", 1.0 / 2)
                .hasPower("ℓ↙", (2.0 / 3 + g / 2) / (1 + g))
                .hasPower("ℓ◁", (2.0 / 3 + g / 2) / (1 + g))
                .hasPower("ℓ↖", (1.0 / 2 + 2 * g / 3) / (1 + g))
                .hasPower("r▷", 2.0 / 3)
                .hasPower("r↘", 2.0 / 3)
                .hasPower("r↗", 2.0 / 3);
    }

    /** At γ = 1/2 the integrals over the cube come out as these fractions. */
    @Test
    void caseStudyPrefersRightAtDiscountOneHalf() {
        Estimates estimates = Estimates.of(Models.caseStudy(), UNIFORM, "1/2");

        estimates
                .hasPower("★", 776243.0 / 1049760)
                .hasOptimality("★", "up", 99247.0 / 306180)
                .hasOptimality("★", "left", 187459.0 / 612360)
                .hasOptimality("★", "right", 75469.0 / 204120);
        assertThat(estimates.state("★").verdict())
                .isInstanceOfSatisfying(
                        Verdict.Preferred.class,
                        verdict -> assertThat(verdict.preferred())
                                .singleElement()
                                .satisfies(
                                        actions -> assertThat(actions.label()).isEqualTo("right")));
        assertThat(estimates.state("r▷").verdict()).isEqualTo(new Verdict.NoDetectablePreference());
        assertThat(estimates.state("∅").verdict()).isEqualTo(new Verdict.Forced());
    }

    /** As γ goes to 0 only the next state counts: three of them after ★, two after ℓ↙ and r↘, one after ℓ↖. */
    @Test
    void caseStudyAtDiscountZeroCountsTheNextStates() {
        Estimates.of(Models.caseStudy(), UNIFORM, "0")
                .hasPower("★", 3.0 / 4)
                .hasPower("ℓ↙", 2.0 / 3)
                .hasPower("ℓ↖", 1.0 / 2)
                .hasPower("r↘", 2.0 / 3)
                .hasOptimality("★", "up", 1.0 / 3)
                .hasOptimality("★", "left", 1.0 / 3)
                .hasOptimality("★", "right", 1.0 / 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.05", "0.5", "0.9", "0.99"})
    void waitingKeepsTwoOfThreeLeavesOpen(String discount) {
        double g = Double.parseDouble(discount);

        Estimates.of(Models.waiting(), UNIFORM, discount)
                .hasPower("start", 2.0 / 3 + g * g / 12)
                .hasPower("wait", 2.0 / 3)
                .hasPower("candy", 1.0 / 2)
                .hasOptimality("start", "wait", 1.0 / 2 + g / 6)
                .hasOptimality("start", "candy", 1.0 / 2 - g / 6);
    }

    /** With rewards .6 for candy, 0 for waiting and .9 for the best leaf, waiting is worth .9 γ. */
    @ParameterizedTest
    @CsvSource({"0.66, 0", "0.67, 1"})
    void waitingIsOptimalFromDiscountTwoThirds(String discount, double share) {
        RewardSpec rewards = fixed("start", 0, "wait", 0, "candy", 0.6, "chocolate", 0.9, "hug", 0.3);

        Estimates estimates = Estimates.of(Models.waiting(), rewards, discount);

        assertThat(estimates.action("start", "wait").optimality().unique().value())
                .isEqualTo(share);
        assertThat(estimates.action("start", "candy").optimality().unique().value())
                .isEqualTo(1 - share);
        assertThat(estimates.action("start", "wait").undecided().count()).isZero();
    }

    /** At the very discount where both are worth .6, no floating-point solver can tell, and no symmetry proves the tie. */
    @Test
    void aTieThatNothingProvesIsUndecided() {
        RewardSpec rewards = fixed("start", 0, "wait", 0, "candy", 0.6, "chocolate", 0.9, "hug", 0.3);

        Estimates estimates = Estimates.of(Models.waiting(), rewards, "2/3");

        assertThat(estimates.action("start", "wait").undecided().value()).isEqualTo(1);
        assertThat(estimates.action("start", "candy").undecided().value()).isEqualTo(1);
        assertThat(estimates.state("start").verdict()).isEqualTo(new Verdict.NoDetectablePreference());
    }

    /** Figure 10: there is more POWER after N, and NE is optimal more often. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.5", "0.9"})
    void theDetourHasMorePowerAndIsLessOftenOptimal(String discount) {
        double g = Double.parseDouble(discount);

        Estimates estimates = Estimates.of(Models.detour(), UNIFORM, discount);

        estimates
                .hasPower("2", 2.0 / 3 + g * g / 12)
                .hasPower("3", 2.0 / 3)
                .hasOptimality("1", "N", 1.0 / 2 - g / 6)
                .hasOptimality("1", "NE", 1.0 / 2 + g / 6);
        assertThat(estimates.action("1", "N").powerNext().value())
                .isCloseTo(
                        2.0 / 3 + g * g / 12,
                        within(4 * estimates.action("1", "N").powerNext().standardError()));
    }

    /** Figure 11. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.9"})
    void theUnevenForkHasTwoLeavesLeftAndThreeRight(String discount) {
        Mdp fork = Mdp.builder()
                .choice("0", "l", "l")
                .choice("0", "r", "r")
                .choice("l", "1", "1")
                .choice("l", "2", "2")
                .choice("r", "3", "3")
                .choice("r", "4", "4")
                .choice("r", "5", "5")
                .terminal("1")
                .terminal("2")
                .terminal("3")
                .terminal("4")
                .terminal("5")
                .build();

        Estimates.of(fork, UNIFORM, discount).hasPower("l", 2.0 / 3).hasPower("r", 3.0 / 4);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "4, 0.9", "9, 0.1"})
    void oneOfManyTerminalStatesIsChosenForItsShareOfReward(int live, String discount) {
        Estimates.of(Models.star(live + 1), UNIFORM, discount)
                .hasPower("root", (live + 1.0) / (live + 2))
                .hasOptimality("root", "to0", 1.0 / (live + 1));
    }

    /** Splitting shutdown into k copies takes the probability of avoiding it from n/(n+1) to n/(n+k). */
    @Test
    void copiesOfAStateCountAsStatesUntilTheyShareOneDraw() {
        Mdp star = Models.star(5); // two live, shutdown in three copies
        RewardSpec tied =
                new RewardSpec(Distribution.parse(UNIFORM), List.of(), List.of(List.of("leaf2", "leaf3", "leaf4")));

        Estimates copies = Estimates.of(star, UNIFORM, "0.9");
        Estimates oneDraw = Estimates.of(star, tied, "0.9");

        copies.hasOptimality("root", "to0", 1.0 / 5).hasOptimality("root", "to4", 1.0 / 5);
        oneDraw.hasOptimality("root", "to0", 1.0 / 3).hasOptimality("root", "to4", 1.0 / 3);
        assertThat(oneDraw.action("root", "to4").optimality().tied())
                .isEqualTo(oneDraw.action("root", "to4").optimal());
        assertThat(oneDraw.action("root", "to4").undecided().count()).isZero();
    }

    /** A post prints about 91 % beside a formula that gives .509344; the integral is .509344, and .49760 for uniform rewards. */
    @Test
    void gladeAndOasisAreChosenAlmostEquallyOften() {
        Mdp model = Mdp.builder()
                .choice("1", "glade", "2")
                .choice("1", "desert", "3")
                .terminal("2")
                .choice("3", "on", "4")
                .choice("4", "a", "5")
                .choice("4", "b", "6")
                .terminal("5")
                .terminal("6")
                .build();

        Estimates.of(model, "power(2)", "0.12").hasOptimality("1", "glade", 0.509344);
        Estimates.of(model, UNIFORM, "0.12").hasOptimality("1", "glade", 0.49760);
    }

    /** Published by another program to four digits, with a standard error of 1e-4. */
    @Test
    void theGridOfThreeByThreeHasThePublishedPower() {
        Estimates estimates = Estimates.of(Models.grid(3), UNIFORM, "0.6");

        for (String corner : List.of("r1c1", "r1c3", "r3c1", "r3c3")) {
            assertIsPublished(estimates.state(corner).power(), 0.8052);
        }
        for (String edge : List.of("r1c2", "r2c1", "r2c3", "r3c2")) {
            assertIsPublished(estimates.state(edge).power(), 0.8356);
        }
        assertIsPublished(estimates.state("r2c2").power(), 0.8617);
    }

    private static void assertIsPublished(Mean power, double published) {
        assertThat(power.value()).isCloseTo(published, within(4 * Math.hypot(power.standardError(), 1e-4)));
    }

    /** At γ = 0, POWER is the mean of the best of the k cells one step away; nearby it moves by at most γ. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6})
    void withoutAFutureOnlyTheNeighborsCount(double g) {
        Estimates estimates = Estimates.of(Models.grid(3), UNIFORM, Double.toString(g));

        assertThat(estimates.state("r1c1").power().value())
                .isCloseTo(3.0 / 4, within(4 * estimates.state("r1c1").power().standardError() + g));
        assertThat(estimates.state("r1c2").power().value())
                .isCloseTo(4.0 / 5, within(4 * estimates.state("r1c2").power().standardError() + g));
        assertThat(estimates.state("r2c2").power().value())
                .isCloseTo(5.0 / 6, within(4 * estimates.state("r2c2").power().standardError() + g));
    }

    /** The best of three draws: a + (b − a) k/(k+1), ck/(ck+1), 1 − (1 − p)^k, H_k / λ, 3/(2 √π). */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "uniform(-1,3); 2",
                "power(2); 0.857142857142857",
                "bernoulli(0.3); 0.657",
                "exponential(2); 3.6666666666666667",
                "normal(0,1); 0.846284375321634",
                "constant(0.4); 0.4"
            })
    void threeTerminalChildrenAreWorthTheMeanOfTheBestOfThree(String rewards, double exact) {
        Estimates.of(Models.star(3), rewards, "0.7").hasPower("root", exact);
    }

    /** Proposition 5.4 with equality. */
    @Test
    void aCompleteGraphWithLoopsIsWorthTheMeanOfTheBestState() {
        MdpBuilder builder = Mdp.builder();
        for (int from = 0; from < 5; from++) {
            for (int to = 0; to < 5; to++) {
                builder.choice("s" + from, "to" + to, "s" + to);
            }
        }

        Estimates.of(builder.build(), UNIFORM, "0.95").hasPower("s0", 5.0 / 6).hasPower("s4", 5.0 / 6);
    }

    @Test
    void aDeterministicCycleAndATerminalStateAreWorthTheMeanReward() {
        Mdp cycle = Mdp.builder()
                .choice("a", "go", "b")
                .choice("b", "go", "c")
                .choice("c", "go", "a")
                .terminal("end")
                .build();

        Estimates.of(cycle, "beta(2,3)", "0.8").hasPower("a", 0.4).hasPower("end", 0.4);
    }

    /** k forced steps into s: (1 − γ^k) E[X] + γ^k POWER(s); here s has two terminal children. */
    @Test
    void aForcedChainDelaysPower() {
        Mdp chain = Mdp.builder()
                .choice("c3", "go", "c2")
                .choice("c2", "go", "c1")
                .choice("c1", "go", "s")
                .choice("s", "a", "x")
                .choice("s", "b", "y")
                .terminal("x")
                .terminal("y")
                .build();
        double g3 = 0.8 * 0.8 * 0.8;

        Estimates.of(chain, UNIFORM, "0.8").hasPower("c3", (1 - g3) / 2 + g3 * 2 / 3);
    }

    /** Two terminal children tie with probability p² + (1 − p)², and each is optimal unless the other alone pays. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9})
    void bernoulliRewardsMakeTiesThatAreCounted(double p) {
        Estimates estimates = Estimates.of(Models.star(2), "bernoulli(" + p + ")", "0.9");

        estimates.hasOptimality("root", "to0", 1 - p * (1 - p)).hasOptimality("root", "to1", 1 - p * (1 - p));
        Share tied = estimates.action("root", "to0").optimality().tied();
        double exact = p * p + (1 - p) * (1 - p);
        assertThat(tied.value()).isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / tied.samples())));
        assertThat(estimates.action("root", "to0").undecided().count()).isZero();
        assertThat(estimates.state("root").verdict()).isEqualTo(new Verdict.NoDetectablePreference());
    }

    /** With constant rewards everything ties, provably. */
    @Test
    void constantRewardsTieEverywhere() {
        Estimates estimates = Estimates.of(Models.grid(3), "constant(0.5)", "0.9");

        assertThat(estimates.state("r2c2").actions()).allSatisfy(action -> {
            assertThat(action.optimality().tied().value()).isEqualTo(1);
            assertThat(action.undecided().count()).isZero();
        });
        estimates.hasPower("r2c2", 0.5);
    }

    /** Two ways round to the same place tie at average, not before: each is optimal half the time. */
    @Test
    void twoWaysToTheSamePlaceAreEachOptimalHalfTheTime() {
        Mdp model = Mdp.builder()
                .choice("s", "a", "a")
                .choice("s", "b", "b")
                .choice("a", "go", "t")
                .choice("b", "go", "t")
                .terminal("t")
                .build();

        Estimates.of(model, UNIFORM, "0.99").hasOptimality("s", "a", 1.0 / 2);
    }

    /** n live uniform terminals, and shutdown pays c at every step: avoided with probability 1 − c^n. */
    @Test
    void aShutdownThatPaysIsAvoidedLess() {
        RewardSpec rewards = new RewardSpec(
                Distribution.parse(UNIFORM), List.of(new RewardSpec.Rule("leaf0", Discrete.constant(0.8))), List.of());

        Estimates.of(Models.star(4), rewards, "0.9").hasOptimality("root", "to0", Math.pow(0.8, 3));
    }

    /** Roommates: the ranking of 2 and 3 flips at γ = 2/3. */
    @ParameterizedTest
    @ValueSource(strings = {"0.5", "0.8"})
    void aHubOnTheWayCostsAStepAndGainsAnOption(String discount) {
        double g = Double.parseDouble(discount);
        Mdp model = Mdp.builder()
                .choice("2", "go", "hub")
                .choice("hub", "a", "t1")
                .choice("hub", "b", "t2")
                .choice("hub", "c", "t3")
                .choice("3", "a", "t1")
                .choice("3", "b", "t2")
                .terminal("t1")
                .terminal("t2")
                .terminal("t3")
                .build();

        Estimates.of(model, UNIFORM, discount).hasPower("3", 2.0 / 3).hasPower("2", (1 - g) / 2 + 3 * g / 4);
    }

    private static RewardSpec fixed(Object... namesAndRewards) {
        List<RewardSpec.Rule> rules = new ArrayList<>();
        for (int i = 0; i < namesAndRewards.length; i += 2) {
            double reward = ((Number) namesAndRewards[i + 1]).doubleValue();
            rules.add(new RewardSpec.Rule((String) namesAndRewards[i], Discrete.constant(reward)));
        }
        return new RewardSpec(Distribution.parse(UNIFORM), rules, List.of());
    }
}
