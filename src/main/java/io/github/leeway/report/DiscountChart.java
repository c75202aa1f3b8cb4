package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.PowerEstimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A drawing of POWER against the discount: a line with its 95 % band for each state, named and with its last number at its right end.
 *
 * @param estimate what was found, at two discounts or more
 * @param states to draw
 */
record DiscountChart(PowerEstimate estimate, List<State> states) {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 380;
    private static final double TOP = 24;
    private static final double BOTTOM = HEIGHT - 44;
    private static final double LEFT = 56;
    private static final double LEADER = 16;
    private static final double LABEL_GAP = 15;
    private static final double COINCIDE = 2.5; // curves as close as this everywhere are drawn as one
    private static final int NAME_COLUMNS = 14;
    private static final int MOST_DOTS = 120; // of all curves

    Element svg() {
        double[] bounds = bounds();
        Axis vertical = Axis.around(bounds[0], bounds[1], BOTTOM, TOP);
        List<Curve> curves =
                Curve.of(estimate, states, COINCIDE / (BOTTOM - TOP) * (vertical.high() - vertical.low())).stream()
                        .sorted(Comparator.comparingDouble(curve -> curve.last().value()))
                        .toList();
        double right = WIDTH - LEADER - 4;
        for (Curve curve : curves) {
            right = Math.min(right, WIDTH - LEADER - 4 - Svg.width(name(curve) + "  " + number(curve)));
        }
        DoubleSummaryStatistics discounts = estimate.discounts().stream()
                .mapToDouble(each -> each.discount().value())
                .summaryStatistics();
        Axis horizontal = new Axis(discounts.getMin(), discounts.getMax(), LEFT + 6, right);
        double[] labels = LabelPlacement.spread(
                curves.stream()
                        .mapToDouble(curve -> vertical.at(curve.last().value()))
                        .toArray(),
                LABEL_GAP,
                TOP,
                BOTTOM);
        String xs = estimate.discounts().stream()
                .map(each -> Svg.number(horizontal.at(each.discount().value())))
                .collect(Collectors.joining(" "));
        Element svg = Svg.drawing("power-chart", QuantityWords.of(estimate).name() + " against discount", WIDTH, HEIGHT)
                .with("data-x", xs)
                .addAll(scales(horizontal, vertical))
                .add(Svg.line("now", horizontal.to(), TOP, horizontal.to(), BOTTOM));
        for (int i = 0; i < curves.size(); i++) {
            svg = svg.add(curve(curves.get(i), i, curves.size(), horizontal, vertical, labels[i]));
        }
        return svg;
    }

    private double[] bounds() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve curve : Curve.of(estimate, states, 0)) {
            for (DiscountEstimate discount : curve.discounts()) {
                low = Math.min(low, curve.power(discount).low());
                high = Math.max(high, curve.power(discount).high());
            }
        }
        return low <= high ? new double[] {low, high} : new double[] {0, 1};
    }

    private List<Element> scales(Axis horizontal, Axis vertical) {
        List<Element> scales = new ArrayList<>();
        for (BigDecimal tick : vertical.ticks(5)) {
            double y = vertical.at(tick.doubleValue());
            scales.add(Svg.line("grid", LEFT, y, horizontal.to(), y));
            scales.add(Svg.label("minor", LEFT - 6, y, "end").text(Rounded.significant(tick.doubleValue(), 6)));
        }
        scales.addAll(Svg.scale(horizontal, LEFT, BOTTOM, 6, "discount"));
        scales.add(Svg.label("minor", 0, TOP - 16, "start")
                .text(QuantityWords.of(estimate).name()));
        return scales;
    }

    private Element curve(Curve curve, int rank, int count, Axis horizontal, Axis vertical, double label) {
        boolean isStart = estimate.mdp().start().filter(curve::holds).isPresent();
        Element group = Element.of("g").as(Viridis.line(rank, count) + (isStart ? " start" : ""));
        if (curve.discounts().size() > 1) {
            String upper = points(curve, horizontal, vertical, Bound.HIGH);
            String lower = points(curve, horizontal, vertical, Bound.LOW);
            group = group.add(Element.of("polygon").as("band").with("points", upper + " " + lower))
                    .add(Element.of("polyline")
                            .as("line")
                            .with("points", points(curve, horizontal, vertical, Bound.VALUE)));
        }
        if (count * curve.discounts().size() <= MOST_DOTS) {
            for (DiscountEstimate discount : curve.discounts()) {
                String title = name(curve) + " with discount " + discount.discount() + ": "
                        + Rounded.of(curve.estimate(discount));
                group = group.add(Svg.circle(
                        horizontal.at(discount.discount().value()),
                        vertical.at(curve.power(discount).value()),
                        isStart ? 3.5 : 2.5,
                        title));
            }
        }
        double x = horizontal.at(
                curve.discounts().get(curve.discounts().size() - 1).discount().value());
        return group.add(Svg.line(
                        "leader", x + 4, vertical.at(curve.last().value()), horizontal.to() + LEADER - 3, label))
                .add(Svg.label(isStart ? "strong" : "plain", horizontal.to() + LEADER, label, "start")
                        .text(name(curve))
                        .add(Element.of("tspan", "  " + number(curve))
                                .as("minor")
                                .with("dx", 6)));
    }

    private enum Bound {
        LOW,
        VALUE,
        HIGH
    }

    private static String points(Curve curve, Axis horizontal, Axis vertical, Bound bound) {
        List<DiscountEstimate> discounts = new ArrayList<>(curve.discounts());
        if (bound == Bound.LOW) {
            Collections.reverse(discounts); // back along the lower edge of the band
        }
        return discounts.stream()
                .map(discount -> {
                    Mean power = curve.power(discount);
                    double value =
                            bound == Bound.LOW ? power.low() : bound == Bound.HIGH ? power.high() : power.value();
                    return Svg.number(horizontal.at(discount.discount().value())) + ","
                            + Svg.number(vertical.at(value));
                })
                .collect(Collectors.joining(" "));
    }

    private static String name(Curve curve) {
        List<String> names =
                curve.states().stream().map(State::name).map(Names::visible).toList();
        String all = String.join(", ", names);
        if (DisplayWidth.of(all) <= NAME_COLUMNS) {
            return names.stream().map(Svg::isolated).collect(Collectors.joining(", "));
        }
        String more = names.size() == 1 ? "" : " +" + (names.size() - 1);
        return Svg.isolated(DisplayWidth.fitted(names.get(0), NAME_COLUMNS - more.length())) + more;
    }

    private static String number(Curve curve) {
        return Rounded.of(curve.lastEstimate()).toString();
    }
}
