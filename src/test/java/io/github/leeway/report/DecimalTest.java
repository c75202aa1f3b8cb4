package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    @Test
    void everyNumberComesBackFromAtMostSeventeenDigits() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                String text = Decimal.text(number).orElseThrow();
                assertThat(Double.parseDouble(text)).isEqualTo(number);
                assertThat(text.replaceAll("e.*|[-.]", "").replaceAll("^0+", ""))
                        .hasSizeLessThanOrEqualTo(17);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "2e23, 2e23",
        "0.30000000000000004, 0.30000000000000004",
        "-0.0, 0",
        "1, 1",
        "1e-9, 1e-9",
        "100, 100",
        "4.9e-324, 4.9e-324",
        "2.0e-3, 0.002"
    })
    void theTextIsShort(double number, String expected) {
        assertThat(Decimal.text(number)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteHasNoText(double number) {
        assertThat(Decimal.text(number)).isEmpty();
    }
}
