package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.IntervalUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({"1, 2", "1, 10", "50, 100", "9999, 10000", "123456, 1000000"})
    void theIntervalIsWilsons(int count, int samples) {
        ConfidenceInterval wilson = IntervalUtils.getWilsonScoreInterval(samples, count, 0.95);

        Share share = new Share(count, samples);

        assertThat(share.low()).isCloseTo(wilson.getLowerBound(), within(1e-14));
        assertThat(share.high()).isCloseTo(wilson.getUpperBound(), within(1e-14));
        assertThat(share.halfWidth()).isCloseTo((share.high() - share.low()) / 2, within(1e-16));
    }

    @Test
    void theEndsOfTheRangeAreExact() {
        assertThat(new Share(0, 10).low()).isZero();
        assertThat(new Share(10, 10).high()).isEqualTo(1);
        assertThat(new Share(10, 10).standardError()).isZero();
    }

    @Test
    void aCountOutsideTheSamplesIsRefused() {
        assertThatThrownBy(() -> new Share(11, 10)).hasMessage("count is 11, expected a value in [0, 10]");
        assertThatThrownBy(() -> new Share(-1, 10)).hasMessage("count is -1, expected a value in [0, 10]");
    }

    /** Shares of 10 groups with variance 0.01 vary as one of 210 independent reward functions; Student's quantile is for 9 degrees. */
    @Test
    void theIntervalOfGroupsIsWilsonsForAsManyIndependentOnesAsVaryAsMuch() {
        double quantile = new TDistribution(9).inverseCumulativeProbability(0.975);
        double level = 2 * new NormalDistribution().cumulativeProbability(quantile) - 1;
        ConfidenceInterval wilson = IntervalUtils.getWilsonScoreInterval(210, 63, level);

        Share share = new Share(30, 100, 10, 0.01);

        assertThat(share.standardError()).isCloseTo(Math.sqrt(0.001), within(1e-15));
        assertThat(share.low()).isCloseTo(wilson.getLowerBound(), within(1e-7));
        assertThat(share.high()).isCloseTo(wilson.getUpperBound(), within(1e-7));
    }

    /** Of 40 groups that are alike up to 8.8 % may be unlike: the upper end of Wilson's interval for 0 of 40. */
    @Test
    void groupsThatDoNotVaryLeaveOpenWhatAsManyMayFailToShow() {
        double unseen = IntervalUtils.getWilsonScoreInterval(40, 0, 0.95).getUpperBound();

        Share none = new Share(0, 400, 40, 0);
        Share all = new Share(400, 400, 40, 0);
        Share half = new Share(200, 400, 40, 0);

        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(unseen, within(1e-14));
        assertThat(all.low()).isCloseTo(1 - unseen, within(1e-14));
        assertThat(all.high()).isEqualTo(1);
        assertThat(half.low()).isCloseTo(0.5 - unseen / 2, within(1e-14));
        assertThat(half.high()).isCloseTo(0.5 + unseen / 2, within(1e-14));
    }

    @Test
    void togetherTwoSharesOfGroupsDeviateByAtMostTheSum() {
        Share both = new Share(10, 100, 10, 0.01).or(new Share(20, 100, 10, 0.04));

        assertThat(both.count()).isEqualTo(30);
        assertThat(both.variance()).isCloseTo(0.09, within(1e-15));
    }

    @Test
    void moreGroupsThanSamplesAreRefused() {
        assertThatThrownBy(() -> new Share(1, 10, 11, 0))
                .hasMessage("number of groups is 11 and their variance 0.0,"
                        + " expected a number in [1, 10] and a variance of at least 0");
    }
}
