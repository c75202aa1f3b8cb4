package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
}
