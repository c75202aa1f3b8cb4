package io.github.leeway.report;

import io.github.leeway.power.StateEstimate;

/**
 * How drawings of a run show POWER: in colors that mean the same at every discount, and in numbers rounded alike.
 *
 * @param words what the quantity is called
 * @param range of the colors
 * @param numbers rounding at the discount that is drawn
 */
record MapScale(QuantityWords words, ColorRange range, RoundedColumn numbers) {

    double low() {
        return range.low();
    }

    double high() {
        return range.high();
    }

    /** The class of a color; "v" alone where there is no number. */
    String color(StateEstimate state) {
        return color(state.power().value());
    }

    String color(double power) {
        return Double.isFinite(power) ? range.cell(power) : "v";
    }

    String number(StateEstimate state) {
        return numbers.of(state).value();
    }

    /** With its interval, as in "POWER 0.787 ±0.003". */
    String inWords(StateEstimate state) {
        return words.name() + " " + numbers.of(state);
    }
}
