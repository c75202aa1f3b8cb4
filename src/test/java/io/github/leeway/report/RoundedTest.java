package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.State;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {

    @ParameterizedTest
    @CsvSource({
        "0.78743, 0.0031, 0.787 ±0.003",
        "0.78743, 0.0096, 0.787 ±0.010",
        "0.78743, 0.0149, 0.787 ±0.015",
        "0.78743, 0.0249, 0.79 ±0.02",
        "45.13, 0.975, 45.1 ±1.0",
        "1234.5, 56, 1234 ±60",
        "-0.0004, 0.003, 0.000 ±0.003",
        "-0.0, 0.003, 0.000 ±0.003",
        "0.5, 0, 0.5 ±0",
        "-0.0, 0, 0 ±0",
        "1, 0.5, 1.0 ±0.5",
        "5e-10, 1.2e-11, 5.00e-10 ±0.12e-10",
        "1.5e12, 2e10, 1.50e12 ±0.02e12",
        "NaN, 0.1, n/a",
        "Infinity, 0.1, n/a",
        "0.123456, NaN, 0.123 ±n/a",
        "0.123456, Infinity, 0.123 ±n/a"
    })
    void theValueHasTheDecimalsOfItsError(double value, double error, String expected) {
        assertThat(Rounded.of(value, error)).hasToString(expected);
    }

    @Test
    void anIntervalThatEndsAtZeroReachesToItsFarSide() {
        assertThat(Rounded.percent(new Share(0, 10_000))).hasToString("0.00 ±0.04");
    }

    @ParameterizedTest
    @CsvSource({
        "1e-9, 1e-9",
        "0.0029399, 0.0029",
        "0, 0",
        "-0.0, 0",
        "12345678901, 1.2e10",
        "1e-300, 1e-300",
        "NaN, n/a"
    })
    void aNumberAloneKeepsItsSignificantDigits(double value, String expected) {
        assertThat(Rounded.significant(value, 2)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.249999999338, 8e-11, 6.6e-10, -0.25 ±<1e-6",
        "-0.249999999338, 0, 6.6e-10, -0.25 ±0",
        "0.123456789, 3e-9, 0, 0.123457 ±<1e-6",
        "0.123456789, 2e-6, 0, 0.123457 ±0.000002",
        "0.787437, 0.00012, 0.004, 0.787 ±<0.001",
        "0.787437, 0.0012, 0.02, 0.79 ±<0.01",
        "0.787437, 0.03, 0.02, 0.79 ±0.03",
        "3e-11, 8e-11, 6e-10, 0 ±<1e-6",
        "999999.87654321, 1e-7, 0, 999999.876543 ±<1e-6",
        "0.00012345678, 0, 0, 0.000123 ±0",
        "0.5, 0.001, NaN, 0.5 ±n/a"
    })
    void noDigitIsShownBeyondWhatIsProven(double value, double error, double solverError, String expected) {
        assertThat(Rounded.of(value, error, solverError)).hasToString(expected);
    }

    @Test
    void theNumbersOfAColumnHaveTheSameDecimals() {
        RoundedColumn column = RoundedColumn.over(Stream.of(estimate(0.8403, 0.001), estimate(0.814, 0.0011)));

        assertThat(column.of(estimate(0.8403, 0.001))).hasToString("0.840 ±0.002");
        assertThat(RoundedColumn.over(Stream.of(estimate(0.8403, 0.0006))).of(estimate(0.814, 0.0011)))
                .hasToString("0.8140 ±0.0022");
        assertThat(RoundedColumn.over(Stream.of(estimate(0.8403, 0.0006))).of(estimate(0.814, 0.11)))
                .hasToString("0.81 ±0.22");
        assertThat(column.of(estimate(Double.NaN, 1))).hasToString("n/a");
        assertThat(column.of(estimate(0.5, 0))).hasToString("0.5 ±0");
    }

    @Test
    void aNumberWithoutSamplingErrorLeavesItsColumnAsItIs() {
        RoundedColumn column = RoundedColumn.over(Stream.of(estimate(-0.25, 4e-11), estimate(0.814, 0.0011)));

        assertThat(column.of(estimate(-0.25, 4e-11))).hasToString("-0.25 ±<1e-6");
        assertThat(column.of(estimate(0.814, 0.0011))).hasToString("0.814 ±0.002");
    }

    private static StateEstimate estimate(double power, double standardError) {
        return new StateEstimate(
                new State(0, "s"), Runs.mean(power, standardError), 6.6e-10, List.of(), new Verdict.Forced());
    }
}
