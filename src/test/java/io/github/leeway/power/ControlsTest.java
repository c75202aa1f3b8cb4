package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.reward.RewardSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlsTest {

    /** What a plain mean would need more of reward functions, for the state that gains least. */
    @ParameterizedTest
    @CsvSource({"0.9, 10", "0.99, 500"})
    void onTheGridOfNineCellsTheVarianceIsCut(String discount, double atLeast) {
        PowerEstimate estimate = run(Models.grid(3), discount, 20_000, 1);

        assertThat(estimate.discounts().get(0).varianceSaved()).allMatch(factor -> factor >= atLeast);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "0.9", "0.99", "1"})
    void onTheCaseStudyTheVarianceIsCutForEveryStateThatHasAChoice(String discount) {
        Mdp mdp = Models.caseStudy();
        PowerEstimate estimate = run(mdp, discount, 20_000, 1);

        mdp.states().stream()
                .filter(state -> mdp.actionClasses(state).size() > 1)
                .forEach(state -> assertThat(
                                estimate.discounts().get(0).varianceSaved().get(state.index()))
                        .as("%s", state)
                        .isGreaterThan(3));
    }

    /** At discount 0, POWER is the largest of the next rewards: a control itself, so nothing is left to vary. */
    @Test
    void atDiscountZeroADeterministicModelIsKnownExactly() {
        PowerEstimate estimate = run(Models.grid(3), "0", 1_000, 1);

        for (StateEstimate state : estimate.discounts().get(0).states()) {
            int next = state.actions().size();
            assertThat(state.power().value()).isCloseTo(next / (next + 1.0), within(1e-9));
            assertThat(state.power().standardError()).isLessThan(1e-8);
        }
    }

    /** The multiples come from other draws than the sample, so that no bias comes in, not even for small samples. */
    @Test
    void intervalsOfSmallRunsCoverTheExactValue() {
        double exact = 776243.0 / 1049760; // POWER of ★ at discount 1/2

        long covered = IntStream.range(0, 1_000)
                .mapToObj(seed -> run(Models.caseStudy(), "1/2", 256, seed))
                .map(estimate -> estimate.discounts().get(0).states().get(0).power())
                .filter(power -> power.low() <= exact && exact <= power.high())
                .count();

        assertThat(covered).isBetween(929L, 970L); // 950 ± 3 standard deviations
    }

    @Test
    void withoutThemTheEstimateIsThePlainMean() {
        PowerPlan plan = new PowerPlan(List.of(Discount.of("0.9")), 1_000, 1, VarianceReduction.NONE);
        PowerEstimate plain = Estimates.run(Models.grid(3), RewardSpec.uniform(), plan, 1);

        assertThat(plain.discounts().get(0).varianceSaved()).containsOnly(1.0);
    }

    /** Both estimate the same, on the same draws. */
    @Test
    void theEstimateAgreesWithThePlainMean() {
        List<Discount> discounts = Discount.listOf("0,0.5,0.9,1");
        PowerEstimate adjusted =
                Estimates.run(Models.caseStudy(), RewardSpec.uniform(), new PowerPlan(discounts, 20_000, 1), 2);
        PowerEstimate plain = Estimates.run(
                Models.caseStudy(),
                RewardSpec.uniform(),
                new PowerPlan(discounts, 20_000, 1, VarianceReduction.NONE),
                2);

        for (int d = 0; d < discounts.size(); d++) {
            for (int s = 0; s < adjusted.mdp().states().size(); s++) {
                StateEstimate one = adjusted.discounts().get(d).states().get(s);
                StateEstimate other = plain.discounts().get(d).states().get(s);
                assertThat(one.power().value())
                        .isCloseTo(
                                other.power().value(),
                                within(4.5 * other.power().standardError()));
                assertThat(one.actions().get(0).optimal())
                        .isEqualTo(other.actions().get(0).optimal());
            }
        }
    }

    private static PowerEstimate run(Mdp mdp, String discount, long samples, long seed) {
        return Estimates.run(
                mdp, RewardSpec.uniform(), new PowerPlan(List.of(Discount.of(discount)), samples, seed), 1);
    }
}
