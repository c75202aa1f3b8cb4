package io.github.leeway.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.Portfolio;
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

    private static Judgement judge(Mdp mdp, String claim, double confidence, long seed) {
        return judge(mdp, claim, confidence, seed, 1 << 16);
    }

    private static Judgement judge(Mdp mdp, String claim, double confidence, long seed, long samples) {
        Environment environment = new Environment(
                mdp,
                RewardSpec.identical(RewardLaw.parse("uniform(0, 1)")),
                Payment.standard(),
                problem -> new PowerEstimator(problem.solved(), problem.rewards(), Portfolio.standard()));
        JudgePlan plan = new JudgePlan(Discount.of("0.9"), confidence, samples, seed, LIMIT);
        return new Judge(environment, plan, Execution.on(1)).judge(ClaimParser.parse(claim, mdp));
    }
}
