package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenRewardsTest {

    private static final GivenRewards THREE = given(new double[] {1, 5}, new double[] {2, 5}, new double[] {6, 5});

    private static GivenRewards given(double[]... rows) {
        return GivenRewards.of(List.of(rows));
    }

    private static double[] drawn(RewardSampler sampler, long first, int lanes) {
        double[] rewards = new double[2 * lanes];
        sampler.fill(first, lanes, rewards);
        return rewards;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7})
    void eachIsASampleOnceInTheirOrderWhateverTheSeed(long seed) {
        assertThat(drawn(THREE.sampler(seed), 0, 3)).containsExactly(1, 2, 6, 5, 5, 5);
        assertThat(drawn(THREE.sampler(seed), 1, 2)).containsExactly(2, 6, 5, 5);
    }

    /** A draw is told from the next by its floor, which rounding must not move. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 49, 1000, 99_999})
    void noneOfManyIsTakenTwice(int count) {
        double[][] rows = new double[count][2];
        for (int i = 0; i < count; i++) {
            rows[i][0] = i;
        }

        double[] rewards = drawn(given(rows).sampler(0), 0, count);

        for (int i = 0; i < count; i++) {
            assertThat(rewards[i]).isEqualTo(i);
        }
    }

    @Test
    void aPilotBeginsAgainAfterTheLast() {
        assertThat(drawn(THREE.pilot(0), 2, 3)).containsExactly(6, 1, 2, 5, 5, 5);
    }

    @Test
    void thereIsNoSampleAfterTheLast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawn(THREE.sampler(0), 2, 2))
                .withMessage("last sample is 3, expected one of the given reward functions, 0 to 2");
    }

    @ParameterizedTest
    @EnumSource(value = Sampling.class, names = "RANDOM", mode = EnumSource.Mode.EXCLUDE)
    void thereIsNoOtherWayToChooseThem(Sampling sampling) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.sampler(sampling, 0))
                .withMessageContaining("expected RANDOM");
    }

    /** Of 1, 2 and 6: the mean is 3 and the mean square deviation (4 + 1 + 9) / 3. */
    @Test
    void whatIsToldOfARewardIsThatOfItsColumn() {
        Marginal varied = THREE.marginal(0);

        assertThat(varied.mean()).isEqualTo(3);
        assertThat(varied.variance()).hasValue(14.0 / 3);
        assertThat(varied.lower()).isEqualTo(1);
        assertThat(varied.upper()).isEqualTo(6);
        assertThat(THREE.marginal(1).isConstant()).isTrue();
        assertThat(THREE.hasKnownMeans()).isFalse();
    }

    @Test
    void theyMayTieWhereTwoRewardsOfOneAreEqual() {
        assertThat(THREE.mayTie()).isFalse();
        assertThat(given(new double[] {1, 5}, new double[] {5, 5}).mayTie()).isTrue();
        assertThat(given(new double[] {1, 5}, new double[] {0.0, -0.0}).mayTie())
                .isTrue();
    }

    @Test
    void whatIsNotARewardFunctionIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> given()).withMessageContaining("expected at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given(new double[] {1, 2}, new double[] {1}))
                .withMessageStartingWith("number of rewards is 1, expected 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given(new double[] {1, Double.NaN}))
                .withMessageStartingWith("reward is NaN");
    }
}
