package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountTest {

    @Test
    void aFractionIsKeptExactly() {
        Discount third = Discount.of(" 1/3 ");

        assertThat(third.exact()).isEqualTo(BigFraction.of(1, 3));
        assertThat(third.value()).isEqualTo(1.0 / 3);
        assertThat(third).hasToString("1/3");
    }

    @Test
    void bothEndsAreDiscounts() {
        assertThat(Discount.of("0").value()).isZero();
        assertThat(Discount.of("1").value()).isEqualTo(1);
    }

    @Test
    void equalValuesAreEqualHoweverTheyAreWritten() {
        assertThat(Discount.of("0.50")).isEqualTo(Discount.of("1/2")).isEqualTo(Discount.of("5e-1"));
    }

    @Test
    void discountsAreOrderedByValue() {
        assertThat(Discount.of("1/3")).isLessThan(Discount.of("0.34")).isGreaterThan(Discount.of("0.33"));
    }

    @Test
    void aListKeepsItsOrderAndDropsRepetitions() {
        assertThat(Discount.listOf("0.9, 0.1,1/2,0.5")).hasToString("[0.9, 0.1, 0.5]");
    }

    @Test
    void aRangeIsEvenlySpacedWithBothEnds() {
        String expected = IntStream.rangeClosed(1, 19)
                .mapToObj(i -> Fractions.text(BigFraction.of(i, 20)))
                .collect(Collectors.joining(", ", "[", "]"));

        assertThat(Discount.listOf("0.05..0.95:19")).hasToString(expected);
    }

    @Test
    void aRangeIsExactWhereDecimalsAreNot() {
        assertThat(Discount.listOf("0..1:4")).hasToString("[0, 1/3, 2/3, 1]");
    }

    @Test
    void aRangeMayGoDownAndStandAmongOthers() {
        assertThat(Discount.listOf("1/3, 0.9..0.1 : 3, 0.99")).hasToString("[1/3, 0.9, 0.5, 0.1, 0.99]");
    }

    @Test
    void aThousandDiscountsAreTheMost() {
        assertThat(Discount.listOf("0..1:1000")).hasSize(1000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discount.listOf("0..1:1001"))
                .withMessage("number of discounts is 1001, expected at most 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discount.listOf("0..1:600,0..0.99:600"))
                .withMessage("number of discounts is 1200, expected at most 1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5       | discount is 1.5, expected a value in [0, 1]",
                "-1/3      | discount is -1/3, expected a value in [0, 1]",
                "0.1,2     | discount is 2, expected a value in [0, 1]",
                "NaN       | discount is 'NaN', expected a number in [0, 1] such as 0.9 or 1/3",
                "0.9,      | discount is '', expected a number in [0, 1] such as 0.9 or 1/3",
                "0.1..x:3  | discount is 'x', expected a number in [0, 1] such as 0.9 or 1/3",
                "0.1..2:3  | discount is 2, expected a value in [0, 1]",
                "0.1..0.9  | discount range '0.1..0.9' has no count, expected a number of values of at least 2, as in 0.05..0.95:19",
                "0.1..0.9:1| discount range '0.1..0.9' has count '1', expected a number of values of at least 2, as in 0.05..0.95:19",
                "0.1..0.9:n| discount range '0.1..0.9' has count 'n', expected a number of values of at least 2, as in 0.05..0.95:19"
            })
    void whatIsNoDiscountIsRefused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discount.listOf(text))
                .withMessage(message);
    }

    @Test
    void halfwayIsExact() {
        assertThat(Discount.of("1/3").halfwayTo(Discount.of("1"))).isEqualTo(Discount.of("2/3"));
    }

    @Test
    void theSquareRootIsExactWhereItIsAFractionAndElseToSixtyDigits() {
        assertThat(Discount.of("0.81").squareRoot()).isEqualTo(Discount.of("0.9"));
        assertThat(Discount.of("0").squareRoot()).isEqualTo(Discount.of("0"));
        assertThat(Discount.of("1").squareRoot()).isEqualTo(Discount.of("1"));
        for (String text : new String[] {"0.5", "1/3", "2e-300", "0.999999999999999999999999"}) {
            Discount discount = Discount.of(text);
            BigFraction square = discount.squareRoot().exact().pow(2);

            assertThat(square.compareTo(discount.exact())).isNegative();
            assertThat(square.divide(discount.exact())
                            .compareTo(BigFraction.ONE.subtract(
                                    BigFraction.of(1, 10).pow(60))))
                    .isPositive();
        }
    }
}
