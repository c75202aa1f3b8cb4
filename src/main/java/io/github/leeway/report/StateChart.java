package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.math.BigDecimal;
import java.util.List;

/**
 * A drawing of POWER at one discount: a dot with its 95 % interval for each state.
 *
 * @param estimate what was found
 * @param discount where
 * @param states to draw, from top to bottom
 */
record StateChart(PowerEstimate estimate, DiscountEstimate discount, List<State> states) {

    private static final double WIDTH = 720;
    private static final double TOP = 12;
    private static final double ROW = 24;
    private static final double GAP = 14;
    private static final double CAP = 5;
    private static final int NAME_COLUMNS = 20;

    Element svg() {
        List<State> shown = states.stream().filter(this::isFinite).toList();
        String name = QuantityWords.of(estimate).name();
        double left = Svg.width(name);
        double right = WIDTH;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (State state : shown) {
            Mean power = discount.of(state).power();
            left = Math.max(left, Svg.width(name(state)));
            right = Math.min(right, WIDTH - Svg.width(number(discount.of(state))));
            low = Math.min(low, power.low());
            high = Math.max(high, power.high());
        }
        if (shown.isEmpty()) {
            low = 0;
            high = 1;
        }
        double bottom = TOP + ROW * shown.size();
        Axis axis = Axis.around(low, high, left + GAP, right - GAP);
        Element svg = Svg.drawing("power-chart", name + " by state", WIDTH, bottom + 40);
        for (BigDecimal tick : axis.ticks(6)) {
            double x = axis.at(tick.doubleValue());
            svg = svg.add(
                    Svg.line("grid", x, TOP, x, bottom),
                    Svg.label("minor", x, bottom + 12, "middle").text(Rounded.significant(tick.doubleValue(), 6)));
        }
        svg = svg.add(
                Svg.line("axis", axis.from(), bottom, axis.to(), bottom),
                Svg.label("minor", (axis.from() + axis.to()) / 2, bottom + 30, "middle")
                        .text(name));
        for (int i = 0; i < shown.size(); i++) {
            svg = svg.add(row(shown.get(i), TOP + ROW * (i + 0.5), axis, left, low, high));
        }
        return svg;
    }

    private Element row(State state, double y, Axis axis, double left, double low, double high) {
        Mean power = discount.of(state).power();
        boolean isStart = estimate.mdp().start().filter(state::equals).isPresent();
        String number = number(discount.of(state));
        int rank = (int) Math.round((power.value() - low) / Math.max(high - low, Double.MIN_NORMAL) * 12);
        return Element.of("g")
                .as(Viridis.line(rank, 13) + (isStart ? " start" : ""))
                .add(
                        Svg.label(isStart ? "strong" : "plain", left, y, "end").text(name(state)),
                        Svg.line("interval", axis.at(power.low()), y, axis.at(power.high()), y),
                        Svg.line("interval", axis.at(power.low()), y - CAP, axis.at(power.low()), y + CAP),
                        Svg.line("interval", axis.at(power.high()), y - CAP, axis.at(power.high()), y + CAP),
                        Svg.circle(axis.at(power.value()), y, isStart ? 4 : 3, name(state) + ": " + number),
                        Svg.label("minor", axis.to() + GAP, y, "start").text(number));
    }

    private String number(StateEstimate estimate) {
        return RoundedColumn.over(states.stream().map(discount::of))
                .of(estimate)
                .toString();
    }

    private boolean isFinite(State state) {
        Mean power = discount.of(state).power();
        return Double.isFinite(power.low()) && Double.isFinite(power.high());
    }

    private static String name(State state) {
        return Svg.isolated(DisplayWidth.fitted(Names.visible(state.name()), NAME_COLUMNS));
    }
}
