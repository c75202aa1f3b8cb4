package io.github.leeway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Fractions;
import java.math.RoundingMode;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    /** Among them 2e23, which some versions of Java write with more digits, and 2^-44, above which there is more room than below. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 1/10",
        "0.30000000000000004, 30000000000000004/100000000000000000",
        "0.3333333333333333, 3333333333333333/10000000000000000",
        "1, 1",
        "0, 0",
        "2e23, 200000000000000000000000",
        "5.684341886080802e-14, 5684341886080802/100000000000000000000000000000",
        "-2.5, -5/2"
    })
    void aDoubleIsTheShortestDecimalThatIsReadAsIt(double value, String expected) {
        assertThat(Numbers.shortest(value)).isEqualTo(Fractions.parse(expected).orElseThrow());
    }

    @Test
    void theShortestDecimalIsReadAsTheDoubleThatItStandsFor() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            double value = random.nextDouble() * Math.pow(10, -random.nextInt(20));

            BigFraction exact = Numbers.shortest(value);

            assertThat(exact.bigDecimalValue().doubleValue()).isEqualTo(value);
        }
    }

    /** 34 digits are enough for the same double, whatever the fraction. */
    @Test
    void decimalsAreReadBackAsTheSameDouble() {
        NumberTexts texts = new NumberTexts(NumberTexts.Form.DECIMAL);
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            BigFraction value = BigFraction.of(random.nextInt(), 1 + random.nextInt(1 << 30));

            String text = texts.of(value);

            assertThat(text).doesNotContain("/");
            assertThat(Double.parseDouble(text))
                    .isEqualTo(value.bigDecimalValue(60, RoundingMode.HALF_EVEN).doubleValue());
        }
    }
}
