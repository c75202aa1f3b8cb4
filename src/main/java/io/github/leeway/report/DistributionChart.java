package io.github.leeway.report;

import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.ValueDistribution;
import java.util.List;

/**
 * A drawing of how what POWER is the mean of is distributed over reward functions, for one state at one discount: a bar for each cell.
 * Its scale is the same for all states and discounts from left to right, and for all discounts from bottom to top.
 *
 * @param estimate what was found
 * @param distribution of several states
 * @param state the entry to draw
 * @param discount which one, by its place in the plan
 */
record DistributionChart(
        PowerEstimate estimate, ValueDistribution distribution, ValueDistribution.OfState state, int discount) {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 220;
    private static final double TOP = 24;
    private static final double BOTTOM = HEIGHT - 44;
    private static final double LEFT = 56;
    private static final double RIGHT = WIDTH - 24;
    private static final double GAP = 1.5;

    Element svg() {
        String name = QuantityWords.of(estimate).name();
        double margin = distribution.high() > distribution.low() ? 0 : 0.5;
        Axis horizontal = new Axis(distribution.low() - margin, distribution.high() + margin, LEFT, RIGHT);
        Axis vertical = new Axis(0, tallest(), BOTTOM, TOP);
        Element svg = Svg.drawing(
                        "distribution", "How " + name + " is distributed over reward functions", WIDTH, HEIGHT)
                .with("data-top", TOP)
                .with("data-bottom", BOTTOM)
                .add(
                        Svg.line("grid", LEFT, TOP, RIGHT, TOP),
                        Svg.label("minor most", LEFT - 6, TOP, "end").text(percent(tallest())),
                        Svg.label("minor", LEFT - 6, BOTTOM, "end").text("0%"));
        double step = (RIGHT - LEFT) / ValueDistribution.CELLS;
        List<Integer> counts = state.counts().get(discount);
        for (int i = 0; i < counts.size(); i++) {
            double y = vertical.at(counts.get(i));
            svg = svg.add(Element.of("rect")
                    .as("bar")
                    .with("x", LEFT + i * step + GAP / 2)
                    .with("y", y)
                    .with("width", step - GAP)
                    .with("height", BOTTOM - y));
        }
        return svg.addAll(Svg.scale(horizontal, LEFT, BOTTOM, 8, "value whose mean is " + name))
                .add(Svg.label("minor", 0, TOP - 16, "start").text("share of reward functions"));
    }

    private String percent(int count) {
        return Rounded.significant(100.0 * count / distribution.samples(), 2) + "%";
    }

    /** At any discount, so that bars at one mean the same as those at another. */
    private int tallest() {
        return state.counts().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
    }
}
