package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewardValuesTest {

    @Test
    void theyAreReadWithoutLoss() {
        assertThat(RewardValues.parse("0.1, 1/3,-2e0").values())
                .isEqualTo(List.of(BigFraction.of(1, 10), BigFraction.of(1, 3), BigFraction.of(-2)));
    }

    @Test
    void genericOnesArePowersOfTwo() {
        assertThat(RewardValues.generic(5)).hasToString("1, 2, 4, 8, 16");
    }

    /** 70 is more than the bits of a long. */
    @Test
    void genericOnesMayBeLarge() {
        assertThat(RewardValues.generic(71).values().get(70).toString()).startsWith("1180591620717411303424");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "one", "1/0", " "})
    void whatIsNoNumberIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RewardValues.parse("1," + value))
                .withMessage("value is '" + value + "', expected a number such as 0.5 or 1/3");
    }

    @Test
    void noneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RewardValues(List.of()))
                .withMessage("number of values is 0, expected at least 1");
    }
}
