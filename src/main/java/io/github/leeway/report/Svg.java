package io.github.leeway.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Shapes and texts of a drawing. Coordinates are in units of its view box. */
final class Svg {

    static final double FONT_SIZE = 12;

    private static final double COLUMN =
            0.65 * FONT_SIZE; // the digits of a wide face; letters are narrower on the whole
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private Svg() {}

    /**
     * A drawing.
     *
     * @param id unique on the page
     * @param title what it is, for those who cannot see it
     */
    static Element drawing(String id, String title, double width, double height) {
        return Element.of("svg")
                .with("xmlns", NAMESPACE)
                .as("chart")
                .with("viewBox", "0 0 " + number(width) + " " + number(height))
                .with("role", "img")
                .with("aria-labelledby", id)
                .add(Element.of("title", title).with("id", id));
    }

    static Element line(String cssClass, double x1, double y1, double x2, double y2) {
        return Element.of("line")
                .as(cssClass)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2);
    }

    static Element circle(double x, double y, double radius, String title) {
        return Element.of("circle")
                .as("dot")
                .with("cx", x)
                .with("cy", y)
                .with("r", radius)
                .add(Element.of("title", title));
    }

    /** A text whose baseline is a little below y, so that it stands beside what is at y. */
    static Element label(String cssClass, double x, double y, String anchor) {
        return Element.of("text")
                .as(cssClass)
                .with("x", x)
                .with("y", y + FONT_SIZE * 0.35)
                .with("text-anchor", anchor);
    }

    /**
     * The scale below a chart.
     *
     * @param axis from left to right
     * @param left where its line begins, at or before {@code axis.from()}
     * @param y of its line
     * @param ticks about how many
     * @param title what is measured
     */
    static List<Element> scale(Axis axis, double left, double y, int ticks, String title) {
        List<Element> scale = new ArrayList<>();
        for (BigDecimal tick : axis.ticks(ticks)) {
            double x = axis.at(tick.doubleValue());
            scale.add(line("axis", x, y, x, y + 5));
            scale.add(label("minor", x, y + 14, "middle").text(Rounded.significant(tick.doubleValue(), 6)));
        }
        scale.add(line("axis", left, y, axis.to(), y));
        scale.add(label("minor", (left + axis.to()) / 2, y + 34, "middle").text(title));
        return scale;
    }

    /** A name kept from changing the direction of what surrounds it. */
    static String isolated(String name) {
        return ISOLATE + Names.visible(name) + END_OF_ISOLATE;
    }

    /** Room that a text takes at most in most faces. */
    static double width(String text) {
        return DisplayWidth.of(text) * COLUMN;
    }

    /** A coordinate, to a hundredth. */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
