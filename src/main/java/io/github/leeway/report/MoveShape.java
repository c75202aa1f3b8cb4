package io.github.leeway.report;

import io.github.leeway.layout.Point;

/**
 * The sign of a move. It is small, and its outline, whose width the style sheet takes from how often it is optimal, makes it large:
 * with sharp corners the outline of a triangle is a triangle about the same center.
 */
final class MoveShape {

    private static final double HALF_BASE = Math.sqrt(3);
    private static final double HALF_BAR = 8;
    private static final double BAR_AT = 5.5; // from the center of the sign, to the side of the cell

    private MoveShape() {}

    static Element of(GridHeading heading, Point center) {
        if (heading == GridHeading.STAY) {
            return Element.of("circle")
                    .as("move")
                    .with("cx", center.x())
                    .with("cy", center.y())
                    .with("r", 1);
        }
        String path = heading == GridHeading.ELSEWHERE
                ? "M" + at(center, -1, -1) + "h2v2h-2z"
                : triangle(center, across(heading), down(heading));
        return Element.of("path").as("move").with("d", path);
    }

    /** A bar between the sign and its cell, shown where the move was tested to be preferred. */
    static Element bar(GridHeading heading, Point center) {
        double across = across(heading);
        double down = heading == GridHeading.STAY || heading == GridHeading.ELSEWHERE ? -1 : down(heading);
        double x = center.x() - BAR_AT * across;
        double y = center.y() - BAR_AT * down;
        return Svg.line("bar", x - HALF_BAR * down, y - HALF_BAR * across, x + HALF_BAR * down, y + HALF_BAR * across);
    }

    /** An equilateral triangle about its center, whose inscribed circle has radius 1. */
    private static String triangle(Point center, double across, double down) {
        return "M" + at(center, 2 * across, 2 * down)
                + "L" + at(center, -across - HALF_BASE * down, -down + HALF_BASE * across)
                + "L" + at(center, -across + HALF_BASE * down, -down - HALF_BASE * across) + "z";
    }

    private static double across(GridHeading heading) {
        return heading == GridHeading.RIGHT ? 1 : heading == GridHeading.LEFT ? -1 : 0;
    }

    private static double down(GridHeading heading) {
        return heading == GridHeading.DOWN ? 1 : heading == GridHeading.UP ? -1 : 0;
    }

    private static String at(Point center, double right, double down) {
        return Svg.number(center.x() + right) + "," + Svg.number(center.y() + down);
    }
}
