package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.List;

/**
 * How drawings of a run show POWER: in colors that mean the same at every discount, and in numbers rounded alike.
 *
 * @param words what the quantity is called
 * @param range of the colors
 * @param numbers rounding at the discount that is drawn
 */
record MapScale(QuantityWords words, ColorRange range, RoundedColumn numbers) {

    /**
     * The scale of a drawing.
     *
     * @param discount at which it is drawn
     * @param states that it shows
     */
    static MapScale of(PowerEstimate estimate, DiscountEstimate discount, List<State> states) {
        return new MapScale(
                QuantityWords.of(estimate),
                ColorRange.of(estimate),
                RoundedColumn.over(states.stream().map(discount::of)));
    }

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
