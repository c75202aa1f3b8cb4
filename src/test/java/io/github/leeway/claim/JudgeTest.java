package io.github.leeway.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.power.Execution;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.Portfolio;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    private static final SearchLimit LIMIT = new SearchLimit(100_000);

    /** The numbers are those of the paper's case study: fractions at 1/2 and 1, certificates, and one orbit counted by another program. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "P(right | ★) > P(left | ★) at discount 0.9; CONFIRMED; THEOREM",
                "prefers right over left at ★ for discount in 0.01..0.99; CONFIRMED; THEOREM",
                "P(right | ★) >= P(left | ★) for discount in 0..1; CONFIRMED; THEOREM",
                "P(left | ★) >= P(right | ★) at discount 0.9; REFUTED; THEOREM",
                "P(left | ★) > P(right | ★) for discount in 0..1; REFUTED; THEOREM",
                "POWER(r↘) > POWER(ℓ↙) at discount 1/2; CONFIRMED; THEOREM",
                "POWER(ℓ↙) >= POWER(∅) for discount in 0..1; CONFIRMED; THEOREM",
                "P(right | ★) > P(left | ★) for discount in 0..1; REFUTED; EXACT",
                "POWER(★) = 776243/1049760 at discount 1/2; CONFIRMED; EXACT",
                "POWER(★) = 517/640 at discount 1; CONFIRMED; EXACT",
                "P(up | ★) = 1/4 at discount 1; REFUTED; EXACT",
                "P(up | ★) ~= 1/4 +- 0.02 at discount 1; CONFIRMED; EXACT",
                "P(up | ★) + P(left | ★) + P(right | ★) = 1 at discount 1/2; CONFIRMED; EXACT",
                "2 * POWER(∅) - 1 = 0 at discount 0.3; CONFIRMED; EXACT",
                "P(right | ★) >= P(up | ★) at discount 1 for at least 2/3 of permutations of reward"
                        + " (1, 2, 4, 8, 16, 32, 64, 128); CONFIRMED; EXACT",
                "P(right | ★) >= P(up | ★) at discount 0.9 for at least 2/3 of permutations of reward"
                        + " (1, 2, 4, 8, 16, 32, 64, 128); REFUTED; EXACT",
                "P(right | ★) >= P(left | ★) for most permutations of reward (1, 2, 4, 8, 16, 32, 64, 128);"
                        + " CONFIRMED; THEOREM"
            })
    void claimsAboutTheCaseStudyAreJudgedAsThePaperSays(String claim, Verdict verdict, Route route) {
        Judgement judgement = judge(Models.caseStudy(), claim, 0.99, 0);

        assertThat(judgement.verdict()).as(judgement.detail()).isEqualTo(verdict);
        assertThat(judgement.route()).isEqualTo(route);
    }

    /** P(wait) = 1/2 + γ/6 and POWER(start) = 2/3 + γ²/12; of the detour P(N) = 1/2 − γ/6. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "P(wait | start) > P(candy | start) for discount in 0.1..1; CONFIRMED",
                "P(wait | start) > P(candy | start) for discount in 0..1; REFUTED",
                "P(wait | start) >= P(candy | start) for discount in 0..1; CONFIRMED",
                "POWER(start) <= 3/4 for discount in 0..1; CONFIRMED",
                "POWER(start) < 3/4 for discount in 0..1; REFUTED",
                "POWER(start) > 0.7 for discount in 0.64..1; CONFIRMED",
                "POWER(start) > 0.7 for discount in 0.63..1; REFUTED",
                "P(wait | start) ~= 0.58 +- 0.08 for discount in 0..0.96; CONFIRMED",
                "P(wait | start) ~= 0.58 +- 0.08 for discount in 0..0.97; REFUTED",
                "P(wait | start) + P(candy | start) = 1 for discount in 0..1; CONFIRMED"
            })
    void claimsAboutAllDiscountsAreJudgedByExactFunctions(String claim, Verdict verdict) {
        Judgement judgement = judge(Models.waiting(), claim, 0.99, 0);

        assertThat(judgement.verdict()).as(judgement.detail()).isEqualTo(verdict);
        assertThat(judgement.route()).isEqualTo(Route.EXACT);
    }

    /** Of n leaves each is best with 1/n for any continuous distribution, and the largest of three exponential rewards has mean 11/6. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "P(to0 | root) < 0.4 under reward exponential(1); CONFIRMED",
                "P(to0 | root) > 0.3 under reward normal(0, 1); CONFIRMED",
                "P(to0 | root) > 0.4 under reward normal(0, 1); REFUTED",
                "P(to0 | root) ~= 1/3 +- 0.02 under reward normal(0, 1); CONFIRMED",
                "P(to0 | root) = 1/3 under reward normal(0, 1); UNDECIDED",
                "Punique(to0 | root) > 0.3 under reward beta(2, 2); CONFIRMED",
                "POWER(root) > 2 * POWER(leaf0) under reward beta(2, 2); REFUTED",
                "POWER(root) / POWER(leaf0) > 1.2 under reward beta(2, 2); CONFIRMED",
                "Pavg(to0 | root) < 0.4 at discount 1; CONFIRMED",
                "POWER(root) > 1.5 under reward exponential(1); UNDECIDED"
            })
    void otherRewardsAreJudgedBySamples(String claim, Verdict verdict) {
        Judgement judgement = judge(Models.star(3), claim, 0.99, 0);

        assertThat(judgement.verdict()).as(judgement.detail()).isEqualTo(verdict);
        assertThat(judgement.route()).isEqualTo(Route.SAMPLED);
    }

    @Test
    void aStrictClaimBetweenActionsThatAreAlikeIsRefutedByTheorem() {
        Judgement judgement = judge(Models.star(3), "P(to0 | root) > P(to1 | root) under reward normal(0, 1)", 0.99, 0);

        assertThat(judgement.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(judgement.route()).isEqualTo(Route.THEOREM);
    }

    @Test
    void aRangeOfDiscountsIsNotConfirmedByAGridOfThem() {
        Judgement open =
                judge(Models.star(3), "P(to0 | root) > 0.3 for discount in 0.1..0.9 under reward normal(0, 1)", 0.9, 0);
        Judgement refuted =
                judge(Models.star(3), "P(to0 | root) > 0.4 for discount in 0.1..0.9 under reward normal(0, 1)", 0.9, 0);

        assertThat(open.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(open.detail()).contains("proves nothing of those between");
        assertThat(refuted.verdict()).isEqualTo(Verdict.REFUTED);
    }

    /**
     * Of claims at and near the boundary, 1/3, with 90 % confidence: of 250 verdicts each, 25 may be wrong, and 4 standard deviations more
     * are 43.
     */
    @ParameterizedTest
    @CsvSource({"> 0.32, CONFIRMED", "< 0.345, CONFIRMED", "> 0.345, REFUTED", "> 1/3, REFUTED"})
    void wrongVerdictsAreAsRareAsStated(String comparison, Verdict right) {
        int wrong = 0;
        for (int seed = 0; seed < 250; seed++) {
            Judgement judgement = judge(
                    Models.star(3), "P(to0 | root) " + comparison + " under reward normal(0, 1)", 0.9, seed, 4096);
            wrong += judgement.verdict() == right || judgement.verdict() == Verdict.UNDECIDED ? 0 : 1;
        }

        assertThat(wrong).isLessThanOrEqualTo(43);
    }

    /**
     * The hub goes to the goal for certain, or tries: half of the time it gets there, else it is still in the hub. With a reward of 1 in
     * the goal V*(goal) = 1/(1 − γ). With a toll of 1 for going it is −1. With 1 for each step from the hub to the goal by trying, V =
     * 1/2 + γ/2 V, so 10/11 at .9.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "value(goal, G) ~= 10 +- 1e-9 at discount 0.9; CONFIRMED; BOUND",
                "value(goal, hub) ~= 9 +- 1e-9; CONFIRMED; BOUND",
                "value(goal, hub) > 9.000001; REFUTED; BOUND",
                "value(goal, hub) = 9; UNDECIDED; BOUND",
                "value(goal, hub) / value(goal, G) ~= 0.9 +- 1e-9; CONFIRMED; BOUND",
                "value(toll, hub) ~= 0 +- 1e-7; CONFIRMED; BOUND",
                "value(fine, hub) ~= -1/2 +- 1e-9; CONFIRMED; BOUND",
                "value(arrival, hub) ~= 10/11 +- 1e-9 at discount 0.9; CONFIRMED; BOUND",
                "value(arrival, hub) ~= 1/2 +- 1e-9 at discount 0; CONFIRMED; BOUND",
                "value(arrival, hub) > 1 at discount 1; UNDECIDED; BOUND",
                "value(arrival, hub) < 0.6 for discount in 0..0.9; REFUTED; BOUND",
                "value(arrival, hub) < 1 for discount in 0..0.9; UNDECIDED; BOUND",
                "value(arrival, hub) > POWER(hub) at discount 0.9; CONFIRMED; SAMPLED",
                "value(huge, G) / 1e160 ~= 10 +- 1e-9; CONFIRMED; BOUND",
                "value(tiny, G) * 1e160 ~= 10 +- 1e-9; CONFIRMED; BOUND",
                "value(arrival, hub) > 0 at discount 0.99999999999999999; UNDECIDED; BOUND",
                "value(arrival, hub) > POWER(hub) at discount 0.99999999999999999; UNDECIDED; SAMPLED"
            })
    void valuesOfNamedRewardFunctionsAreJudgedByTheProvenBound(String claim, Verdict verdict, Route route) {
        Mdp mdp = Mdp.builder()
                .choice("hub", "go", "G")
                .choice("hub", "try", Map.of("G", BigFraction.of(1, 2), "hub", BigFraction.of(1, 2)))
                .terminal("G")
                .build();
        List<RewardFunction> rewards = List.of(
                rewards("goal", Map.of(1, BigFraction.ONE), Map.of(), Map.of()),
                rewards("toll", Map.of(), Map.of(0, BigFraction.of(-1)), Map.of()),
                rewards("fine", Map.of(0, BigFraction.of(-1, 2)), Map.of(), Map.of()),
                rewards("huge", Map.of(1, Fractions.parse("1e160").orElseThrow()), Map.of(), Map.of()),
                rewards("tiny", Map.of(1, Fractions.parse("1e-160").orElseThrow()), Map.of(), Map.of()),
                rewards("arrival", Map.of(), Map.of(), Map.of(new RewardFunction.Step(1, 1), BigFraction.ONE)));

        Judgement judgement = judge(mdp, rewards, claim, 0.99, 0, 1 << 16);

        assertThat(judgement.verdict()).as(judgement.detail()).isEqualTo(verdict);
        assertThat(judgement.route()).isEqualTo(route);
    }

    private static RewardFunction rewards(
            String name,
            Map<Integer, BigFraction> states,
            Map<Integer, BigFraction> choices,
            Map<RewardFunction.Step, BigFraction> steps) {
        return new RewardFunction(name, new TreeMap<>(states), new TreeMap<>(choices), new TreeMap<>(steps));
    }

    private static Judgement judge(Mdp mdp, String claim, double confidence, long seed) {
        return judge(mdp, claim, confidence, seed, 1 << 16);
    }

    private static Judgement judge(Mdp mdp, String claim, double confidence, long seed, long samples) {
        return judge(mdp, List.of(), claim, confidence, seed, samples);
    }

    private static Judgement judge(
            Mdp mdp, List<RewardFunction> rewards, String claim, double confidence, long seed, long samples) {
        Environment environment = new Environment(
                mdp, RewardSpec.identical(RewardLaw.parse("uniform(0, 1)")), Payment.standard(), Portfolio.standard());
        JudgePlan plan = new JudgePlan(Discount.of("0.9"), confidence, samples, seed, LIMIT);
        return new Judge(environment, plan, Execution.on(1)).judge(ClaimParser.parse(claim, mdp, rewards));
    }
}
