package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.reward.RewardSpec.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedMaximumTest {

    private static final List<String> STATES = List.of("a", "b", "c", "d");
    private static final int[] ALL = {0, 1, 2, 3};

    @Test
    void theLargestOfFourUniformRewardsHasMeanFourFifths() {
        assertThat(RewardSpec.uniform().over(STATES).expectedMaximum(ALL).orElseThrow())
                .isCloseTo(4.0 / 5, within(1e-15));
    }

    /** Three states with one draw are like one state. */
    @Test
    void statesThatShareADrawCountOnce() {
        RewardSpec spec =
                new RewardSpec(Distribution.parse("uniform(0,1)"), List.of(), List.of(List.of("a", "b", "c")));

        assertThat(spec.over(STATES).expectedMaximum(ALL).orElseThrow()).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void aConstantThatNoRewardIsBelowChangesNothing() {
        assertThat(withConstant("0").expectedMaximum(ALL).orElseThrow()).isCloseTo(3.0 / 4, within(1e-15));
        assertThat(withConstant("0.5").expectedMaximum(ALL)).isEmpty();
        assertThat(withConstant("0.5").expectedMaximum(new int[] {3})).hasValue(0.5);
    }

    private static RewardDistribution withConstant(String constant) {
        return new RewardSpec(
                        Distribution.parse("uniform(0,1)"),
                        List.of(new Rule("d", Distribution.parse(constant))),
                        List.of())
                .over(STATES);
    }

    @Test
    void rewardsOfDifferentDistributionsHaveNoClosedForm() {
        RewardSpec spec = new RewardSpec(
                Distribution.parse("uniform(0,1)"),
                List.of(new Rule("d", Distribution.parse("exponential(1)"))),
                List.of());

        assertThat(spec.over(STATES).expectedMaximum(ALL)).isEmpty();
    }

    /** The copies of two states are two rewards more in name only: the largest is that of three. */
    @Test
    void aFurtherStateWithTheRewardOfAnotherCountsOnceWithIt() {
        RewardDistribution rewards = ExtendedRewards.of(
                RewardSpec.uniform().over(STATES),
                List.of(new ExtendedRewards.Further.Same(1), new ExtendedRewards.Further.Same(2)));

        assertThat(rewards.expectedMaximum(new int[] {0, 4, 1, 5}).orElseThrow())
                .isCloseTo(3.0 / 4, within(1e-15));
        assertThat(rewards.expectedMaximum(new int[] {4, 5})).isEqualTo(rewards.expectedMaximum(new int[] {1, 2}));
        assertThat(rewards.drawCount()).isEqualTo(4);
    }

    /** What is found out in a pilot must not depend on the sample. */
    @Test
    void aPilotDrawsOtherRewardsThanTheSample() {
        RewardDistribution rewards = RewardSpec.uniform().over(STATES);
        double[] sample = new double[4];
        double[] pilot = new double[4];
        rewards.sampler(7).fill(0, 1, sample);
        rewards.pilot(7).fill(0, 1, pilot);

        assertThat(pilot).isNotEqualTo(sample);
    }
}
