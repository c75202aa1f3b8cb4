package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.OptimalValues;
import io.github.leeway.solve.Portfolio;
import io.github.leeway.solve.SparseMdp;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

    private static final double ERROR = 1e-8; // of the solver and of differences

    /** Over all 256 reward functions of 0 and 1 on the eight states, which are the farthest apart. */
    @ParameterizedTest
    @ValueSource(strings = {"0.01", "0.5", "0.9", "0.999"})
    void noTwoRewardFunctionsAreFartherApartThanTheRange(String discount) {
        Mdp model = Models.caseStudy();
        SparseMdp mdp = SparseMdp.compile(model);
        int lanes = 1 << mdp.stateCount();
        double[][] rewards = new double[mdp.stateCount()][lanes];
        for (int s = 0; s < rewards.length; s++) {
            for (int lane = 0; lane < lanes; lane++) {
                rewards[s][lane] = (lane >> s) & 1;
            }
        }
        Adjustment adjustment = adjustment(model, discount);
        double[][] power = power(mdp, discount, rewards);

        double[][] deviations = new double[adjustment.controls().count()][lanes];
        adjustment.controls().deviations(rewards, deviations);
        adjustment.apply(power, deviations);

        Ranges ranges = Ranges.of(mdp, rewards(model), adjustment);
        for (int s = 0; s < power.length; s++) {
            double least = Arrays.stream(power[s]).min().orElseThrow();
            double most = Arrays.stream(power[s]).max().orElseThrow();
            assertThat(most - least).isLessThanOrEqualTo(ranges.power(s) + ERROR);
        }
    }

    /** POWER of the root of a star is the largest reward M of a leaf. Once m M is taken off, at least 0 − m and at most 1 − m are left. */
    @Test
    void takingOffTheLargestRewardLeavesARangeNoWiderThanThatOfRewards() {
        Mdp model = Models.star(3);

        Ranges ranges = Ranges.of(SparseMdp.compile(model), rewards(model), adjustment(model, "0.9"));

        assertThat(ranges.power(0)).isCloseTo(1, within(1e-3));
    }

    private static Adjustment adjustment(Mdp model, String discount) {
        PowerPlan plan = new PowerPlan(
                List.of(Discount.of(discount)), 1024, 1, VarianceReduction.CONTROLS, OptionalDouble.of(1));
        return Estimates.estimator(model, RewardSpec.uniform())
                .analyses(plan)
                .get(0)
                .adjustment();
    }

    private static RewardDistribution rewards(Mdp model) {
        return RewardSpec.uniform()
                .over(model.states().stream().map(State::name).toList());
    }

    private static double[][] power(SparseMdp mdp, String discount, double[][] rewards) {
        int lanes = rewards[0].length;
        double[] batch = new double[rewards.length * lanes];
        for (int s = 0; s < rewards.length; s++) {
            System.arraycopy(rewards[s], 0, batch, s * lanes, lanes);
        }
        OptimalValues values = Portfolio.standard()
                .select(mdp, Discount.of(discount), batch, lanes)
                .solver()
                .solve(mdp, Discount.of(discount), batch, lanes);
        double[][] worth = values.expectations(mdp);
        double[][] power = new double[rewards.length][lanes];
        for (int s = 0; s < power.length; s++) {
            for (int lane = 0; lane < lanes; lane++) {
                power[s][lane] = Double.NEGATIVE_INFINITY;
                for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                    power[s][lane] = Math.max(power[s][lane], worth[c][lane]);
                }
            }
        }
        return power;
    }
}
