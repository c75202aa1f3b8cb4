package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerColumnTest {

    @Test
    void allNumbersHaveTheDecimalsThatTheLargestErrorAllows() {
        PowerColumn column = column(mean(0.78726, 0.0031), mean(0.5, 0.0004), mean(2, 0.001));

        assertThat(column.decimals()).isEqualTo(3);
        assertThat(texts(column)).containsExactly("0.787 ±0.003", "0.500 ±<0.001", "2.000 ±0.001");
    }

    @Test
    void anErrorThatBeginsWithAOneHasTwoDigits() {
        assertThat(texts(column(mean(0.787254321, 0.0131), mean(0.5, 1e-9))))
                .containsExactly("0.787 ±0.013", "0.500 ±<0.001");
    }

    @Test
    void anErrorOfZeroIsNotOneBelowTheLastDecimal() {
        assertThat(texts(column(mean(0.25, 0), mean(0.5, 0.02)))).containsExactly("0.25 ±0.00", "0.50 ±0.02");
    }

    @Test
    void whatIsNotANumberStaysNone() {
        PowerColumn column = column(mean(Double.NaN, Double.NaN), mean(0.5, Double.POSITIVE_INFINITY), mean(1, 0.1));

        assertThat(column.entries().get(0).value()).isNaN();
        assertThat(texts(column)).containsExactly("n/a", "0.50 ±n/a", "1.00 ±0.10");
    }

    @Test
    void largeNumbersHaveNoDecimals() {
        assertThat(texts(column(mean(-123456, 321), mean(7, 5)))).containsExactly("-123456 ±321", "7 ±5");
    }

    private static List<String> texts(PowerColumn column) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < column.entries().size(); i++) {
            texts.add(column.text(i).toString());
        }
        return texts;
    }

    private static PowerColumn column(Mean... powers) {
        List<State> states = new ArrayList<>();
        List<StateEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < powers.length; i++) {
            State state = new State(i, "s" + i);
            states.add(state);
            estimates.add(new StateEstimate(state, powers[i], 0, List.of(), new Verdict.Forced()));
        }
        return PowerColumn.of(
                new DiscountEstimate(Discount.of("0.9"), "", Collections.nCopies(powers.length, 1.0), estimates),
                states);
    }

    private static Mean mean(double value, double halfWidth) {
        return new Mean(value, halfWidth / 1.96, value - halfWidth, value + halfWidth);
    }
}
