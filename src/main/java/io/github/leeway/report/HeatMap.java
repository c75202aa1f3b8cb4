package io.github.leeway.report;

import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A grid as lines for a terminal: in each cell its POWER, on a color that says the same where there are colors, and the move that
 * optimal policies prefer. Where the terminal is narrow the numbers lose decimals, then become one digit between the lowest and the
 * highest, and then only the part around the start is shown.
 *
 * @param table how to draw
 * @param estimate all states
 * @param discount the entry of {@code estimate} to show
 * @param layout where the states lie
 */
record HeatMap(TextTable table, PowerEstimate estimate, DiscountEstimate discount, GridLayout layout) {

    private static final int MOST_ROWS = 40;
    private static final int DIGIT = -1; // decimals of a number that is one digit between the lowest and the highest
    private static final int DIGIT_COLUMNS = 2; // with its sign

    /** The map at the greatest discount, where states lie on a grid. */
    static Optional<HeatMap> of(TextTable table, PowerEstimate estimate) {
        return estimate.mdp()
                .layout()
                .map(layout -> new HeatMap(table, estimate, estimate.atGreatestDiscount(), layout));
    }

    /** The rows from one on and the columns from one on that are shown. */
    private record Frame(int row, int rows, int col, int cols) {}

    List<String> lines() {
        Map<GridLayout.Cell, State> places = new HashMap<>();
        estimate.mdp().states().forEach(state -> places.put(layout.cell(state), state));
        MapSigns signs = new MapSigns(estimate.mdp(), places, table.glyphs());
        HeatScale scale = HeatScale.over(discount);
        int decimals = decimals(scale);
        int columns = columns(scale, decimals);
        Frame frame = frame(columns);
        Set<String> drawn = new LinkedHashSet<>();
        List<String> lines = new ArrayList<>(table.prose(title(scale, decimals)));
        for (int row = frame.row(); row < frame.row() + frame.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int col = frame.col(); col < frame.col() + frame.cols(); col++) {
                State state = places.get(new GridLayout.Cell(row, col));
                if (state == null) {
                    drawn.add(signs.wall());
                    line.append(table.pale(signs.wall().repeat(columns)));
                } else {
                    line.append(cell(discount.of(state), signs, scale, decimals, columns, drawn));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        String legend = signs.legend(drawn);
        if (!legend.isEmpty()) {
            lines.addAll(table.prose(legend));
        }
        if (frame.rows() < layout.rows() || frame.cols() < layout.cols()) {
            lines.addAll(table.prose("Shown are rows " + part(frame.row(), frame.rows(), layout.rows())
                    + " and columns " + part(frame.col(), frame.cols(), layout.cols()) + "; --format csv has all."));
        }
        return lines;
    }

    private String cell(
            StateEstimate estimate, MapSigns signs, HeatScale scale, int decimals, int columns, Set<String> drawn) {
        double value = estimate.power().value();
        boolean isStart = signs.isStart(estimate.state());
        String sign = isStart && decimals == DIGIT ? MapSigns.START : signs.of(estimate);
        String number = decimals == DIGIT ? scale.digit(value) : scale.text(value, decimals);
        String mark = isStart && decimals != DIGIT ? MapSigns.START : MapSigns.NONE;
        drawn.add(sign);
        if (isStart) {
            drawn.add(MapSigns.START);
        }
        String text = number + sign;
        String margin = " ".repeat(Math.max(0, columns - text.length() - 1));
        String cell = decimals == DIGIT ? text : margin + mark + text;
        return Double.isFinite(value) ? table.paint().cell(cell, scale.share(value)) : cell;
    }

    private int decimals(HeatScale scale) {
        int most = scale.decimals();
        for (int decimals = most; decimals >= Math.min(most, 1); decimals--) {
            boolean isFitting = layout.cols() * columns(scale, decimals) <= table.width();
            if (isFitting && (decimals == most || scale.isTold(decimals))) {
                return decimals;
            }
        }
        return DIGIT;
    }

    /** Of a cell: a mark, the number and a sign. */
    private int columns(HeatScale scale, int decimals) {
        if (decimals == DIGIT) {
            return DIGIT_COLUMNS;
        }
        boolean isWhole = discount.states().stream()
                .allMatch(state -> Double.isFinite(state.power().value()));
        return 2 + Math.max(scale.columns(decimals), isWhole ? 0 : Rounded.NOT_AVAILABLE.length());
    }

    private Frame frame(int columns) {
        GridLayout.Cell center = estimate.mdp().start().map(layout::cell).orElse(new GridLayout.Cell(0, 0));
        int rows = Math.min(layout.rows(), MOST_ROWS);
        int cols = Math.min(layout.cols(), table.width() / columns);
        return new Frame(from(center.row(), rows, layout.rows()), rows, from(center.col(), cols, layout.cols()), cols);
    }

    private static int from(int center, int shown, int all) {
        return Math.max(0, Math.min(all - shown, center - shown / 2));
    }

    private static String part(int from, int shown, int all) {
        return (from + 1) + " to " + (from + shown) + " of " + all;
    }

    private String title(HeatScale scale, int decimals) {
        String title = QuantityWords.of(estimate).title() + " on the grid"
                + (estimate.discounts().size() > 1 ? " at discount " + discount.discount() : "");
        if (!scale.isUseful()) {
            return title + ", " + bound(scale, scale.low() / 2 + scale.high() / 2)
                    + " everywhere within the sampling error:";
        }
        String low = bound(scale, scale.low());
        String high = bound(scale, scale.high());
        if (decimals == DIGIT) {
            return title + ", from 0 for the lowest, " + low + ", to 9 for the highest, " + high + ":";
        }
        boolean hasColors = table.paint().hasScale();
        return title + ", from " + low + (hasColors ? " (dark)" : "") + " to " + high + (hasColors ? " (bright)" : "")
                + (scale.exponent() == 0 ? "" : ", in units of 1e" + scale.exponent()) + ":";
    }

    private static String bound(HeatScale scale, double value) {
        return scale.exponent() == 0
                ? new BigDecimal(value)
                        .setScale(scale.decimals(), RoundingMode.HALF_EVEN)
                        .toPlainString()
                : Rounded.significant(value, 3);
    }
}
