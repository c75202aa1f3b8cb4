package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.List;

/**
 * Bars from the lowest POWER of a model to its highest. They do not start at zero, which means nothing: adding a constant to all
 * rewards shifts every POWER.
 *
 * @param low POWER without a bar
 * @param high POWER with a full bar
 * @param noise largest half-width of an interval
 * @param columns length of a full bar
 * @param glyphs what bars are made of
 * @param paint what they are drawn with
 */
record Bar(double low, double high, double noise, int columns, TextTable.Glyphs glyphs, Paint paint) {

    static Bar over(DiscountEstimate discount, List<State> shown, int columns, TextTable table) {
        double[] powers = discount.states().stream()
                .mapToDouble(state -> state.power().value())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return powers.length == 0
                ? new Bar(0, 0, 0, columns, table.glyphs(), table.paint())
                : new Bar(
                        powers[0],
                        powers[powers.length - 1],
                        noise(discount, shown),
                        columns,
                        table.glyphs(),
                        table.paint());
    }

    private static double noise(DiscountEstimate discount, List<State> shown) {
        return shown.stream()
                .mapToDouble(state -> discount.of(state).power().halfWidth())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** Whether states differ by more than a sampling error. */
    boolean isUseful() {
        return high - low > noise && Double.isFinite(high - low);
    }

    /** A bar, padded to its full length, in the color of its value. */
    String of(StateEstimate estimate) {
        double value = estimate.power().value();
        int steps = glyphs.blocks.length() - 1;
        double share = Double.isFinite(value) ? (value - low) / (high - low) : 0;
        long filled = Math.round(share * columns * steps);
        StringBuilder bar = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            int step = (int) Math.max(0, Math.min(steps, filled - (long) column * steps));
            bar.append(glyphs.blocks.charAt(step));
        }
        String drawn = bar.toString().stripTrailing();
        return paint.bar(drawn, share) + " ".repeat(columns - drawn.length());
    }

    /** What the length means. */
    String legend(QuantityWords words) {
        return "Bars: from the lowest " + words.name() + ", " + Rounded.significant(low, 3) + ", to the highest, "
                + Rounded.significant(high, 3) + ".";
    }
}
