package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.reward.CorrelatedNormal;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.FeatureSpec;
import io.github.leeway.reward.FeatureSpec.Amount;
import io.github.leeway.reward.FeatureSpec.Feature;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POWER and optimality of stars whose rewards depend on each other, against numbers found on paper. */
class JointRewardsTest {

    private static final String DISCOUNT = "0.9";

    /** One of n leaves has reward 1. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void whereJustOneLeafIsGoodItIsAlwaysChosen(int leaves) {
        String values = "permutations(1" + ",0".repeat(leaves - 1) + ")";

        Estimates.of(Models.star(leaves), leaves(values), DISCOUNT)
                .hasPower("root", 1)
                .hasPower("leaf0", 1.0 / leaves)
                .hasOptimality("root", "to0", 1.0 / leaves);
    }

    /** With the root among them, in one of four arrangements all leaves are 0, and tie. */
    @Test
    void whereTheGoodStateMayBeBehindTheAgentAllLeavesMayTie() {
        RewardSpec rewards = RewardSpec.identical(RewardLaw.parse("permutations(1,0,0,0)"));

        Estimates estimates = Estimates.of(Models.star(3), rewards, DISCOUNT);

        estimates.hasPower("root", 3.0 / 4).hasOptimality("root", "to0", 1.0 / 2);
        assertThat(estimates.action("root", "to0").undecided().count()).isZero();
    }

    /** Values 1, 2 and 4 for three states: the larger of a random pair is 2, 4 or 4. */
    @Test
    void theLeavesMayBeSomeOfTheStatesThatAreArranged() {
        RewardSpec rewards = RewardSpec.identical(RewardLaw.parse("permutations(1,2,4)"));

        Estimates.of(Models.star(2), rewards, DISCOUNT)
                .hasPower("root", 10.0 / 3)
                .hasPower("leaf1", 7.0 / 3);
    }

    /** The largest of k draws, zeros below. */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.6666666666666667", "4, 0.8"})
    void sparseRewardsAreWorthTheLargestOfThoseDrawn(int chosen, double power) {
        Estimates.of(Models.star(4), leaves("sparse(" + chosen + ",uniform(0,1))"), DISCOUNT)
                .hasPower("root", power)
                .hasPower("leaf2", chosen / 8.0)
                .hasOptimality("root", "to3", 1.0 / 4);
    }

    /** A single normal reward X on one of two leaves: E max(0, X) = 1 / √(2π), and the other leaf is better if X is below 0. */
    @Test
    void aSparseRewardThatMayBeBadIsAvoidedThen() {
        Estimates.of(Models.star(2), leaves("sparse(1,normal(0,1))"), DISCOUNT)
                .hasPower("root", 1 / Math.sqrt(2 * Math.PI))
                .hasOptimality("root", "to0", 1.0 / 2);
    }

    /** A stick broken at random into n pieces: the longest is H_n / n of it. */
    @ParameterizedTest
    @CsvSource({"2, 0.75", "3, 0.6111111111111112", "4, 0.5208333333333333"})
    void dirichletRewardsAreWorthTheLongestPieceOfAStick(int leaves, double power) {
        Estimates.of(Models.star(leaves), leaves("dirichlet(1)"), DISCOUNT)
                .hasPower("root", power)
                .hasPower("leaf0", 1.0 / leaves)
                .hasOptimality("root", "to1", 1.0 / leaves);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.5, 0, 0.9})
    void twoCorrelatedNormalLeavesAreWorthTheLargerOne(double correlation) {
        RewardSpec rewards = normal(List.of(0.0, 0.0), correlation);

        Estimates.of(Models.star(2), rewards, DISCOUNT)
                .hasPower("root", Math.sqrt((1 - correlation) / Math.PI))
                .hasPower("leaf0", 0)
                .hasOptimality("root", "to0", 1.0 / 2);
    }

    @Test
    void perfectlyCorrelatedLeavesTie() {
        Estimates estimates = Estimates.of(Models.star(2), normal(List.of(1.0, 1.0), 1), DISCOUNT);

        estimates.hasPower("root", 1).hasOptimality("root", "to0", 1);
        assertThat(estimates.action("root", "to0").undecided().count()).isZero();
    }

    /** Two leaves share a feature and so tie, against one with another. */
    @Test
    void leavesWithEqualFeaturesTieAlways() {
        RewardSpec rewards = linear(
                "uniform(0,1)",
                new Feature("warm", List.of(new Amount("leaf*", 1 / 3.0), new Amount("leaf2", 0))),
                new Feature("bright", List.of(new Amount("leaf*", 2 / 3.0), new Amount("leaf2", 0))),
                new Feature("cold", List.of(new Amount("leaf2", 1))));
        Mdp star = Models.star(3);

        Estimates estimates = Estimates.of(star, rewards, DISCOUNT);

        ActionEstimate one = estimates.action("root", "to0");
        ActionEstimate other = estimates.action("root", "to1");
        assertThat(one.optimal()).isEqualTo(other.optimal());
        assertThat(one.optimality().tied()).isEqualTo(one.optimal());
        assertThat(one.undecided().count()).isZero();
        estimates.hasOptimality("root", "to2", 1.0 / 2);
    }

    /** Leaves α1 and α1 + α2 with α1 uniform and α2 standard normal: E α1 + E max(0, α2). */
    @Test
    void rewardsLinearInTwoFeaturesHaveThePowerOfTheIntegral() {
        RewardSpec rewards = new RewardSpec(
                Distribution.parse("uniform(0,1)"),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new FeatureSpec(
                        List.of(
                                new Feature("both", List.of(new Amount("leaf?", 1))),
                                new Feature("more", List.of(new Amount("leaf1", 1)))),
                        List.of(new RewardSpec.Rule("more", Distribution.parse("normal(0,1)"))),
                        List.of())));

        Estimates.of(Models.star(2), rewards, DISCOUNT)
                .hasPower("root", 1.0 / 2 + 1 / Math.sqrt(2 * Math.PI))
                .hasPower("leaf1", 1.0 / 2)
                .hasOptimality("root", "to1", 1.0 / 2);
    }

    /** Each leaf has 3 of a feature of its own: three times the largest of uniform draws. */
    @Test
    void aFeatureForEachLeafScalesTheRewards() {
        RewardSpec rewards = linear(
                "uniform(0,1)",
                new Feature("x", List.of(new Amount("leaf0", 3))),
                new Feature("y", List.of(new Amount("leaf1", 3))),
                new Feature("z", List.of(new Amount("leaf2", 3))));

        Estimates.of(Models.star(3), rewards, DISCOUNT)
                .hasPower("root", 3 * 3.0 / 4)
                .hasOptimality("root", "to0", 1.0 / 3);
    }

    /** Half of the time 0, else uniform: of two leaves both are 0 with probability 1/4. */
    @Test
    void aMixtureWithAConstantTiesWhereItIsThatConstant() {
        Estimates.of(Models.star(2), "mixture(0.5:0,0.5:uniform(0,1))", DISCOUNT)
                .hasPower("root", 1.0 / 2 * 1 / 2 + 1.0 / 4 * 2 / 3)
                .hasOptimality("root", "to0", 1.0 / 2 + 1.0 / 8);
    }

    private static RewardSpec leaves(String law) {
        return new RewardSpec(
                Distribution.parse("uniform(0,1)"),
                List.of(new RewardSpec.Rule("leaf*", RewardLaw.parse(law))),
                List.of());
    }

    private static RewardSpec normal(List<Double> mean, double correlation) {
        CorrelatedNormal normal = new CorrelatedNormal(
                List.of("leaf0", "leaf1"), mean, List.of(List.of(1.0, correlation), List.of(correlation, 1.0)));
        return new RewardSpec(
                Distribution.parse("uniform(0,1)"), List.of(), List.of(), List.of(normal), Optional.empty());
    }

    private static RewardSpec linear(String weights, Feature... features) {
        return new RewardSpec(
                RewardLaw.parse(weights),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new FeatureSpec(List.of(features), List.of(), List.of())));
    }
}
