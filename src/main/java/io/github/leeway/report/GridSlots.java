package io.github.leeway.report;

import io.github.leeway.layout.Point;
import io.github.leeway.layout.Rectangle;

/**
 * Where the signs of moves stand around a cell: those in a direction on its side, the others at the corners and, when these are taken,
 * beside them.
 */
final class GridSlots {

    private static final double APART = 15;
    private static final double OUT = 7.5; // of the center of a triangle from the side

    private final Rectangle cell;
    private final double rim;
    private int taken;

    GridSlots(Rectangle cell, double rim) {
        this.cell = cell;
        this.rim = rim;
    }

    /**
     * The center of the next sign.
     *
     * @param place position among those with the same heading, from 0
     * @param count of those with the same heading
     */
    Point next(GridHeading heading, int place, int count) {
        double along = place - (count - 1) / 2.0;
        double across = along * Math.min(APART, cell.size().width() / count);
        double upright = along * Math.min(APART, cell.size().height() / count);
        Point center = cell.center();
        return switch (heading) {
            case UP -> new Point(center.x() + across, cell.y() - OUT);
            case DOWN -> new Point(center.x() + across, cell.bottom() + OUT);
            case LEFT -> new Point(cell.x() - OUT, center.y() + upright);
            case RIGHT -> new Point(cell.right() + OUT, center.y() + upright);
            case STAY, ELSEWHERE -> corner();
        };
    }

    private Point corner() {
        int turn = taken / 4;
        boolean isRight = taken % 4 == 0 || taken % 4 == 3;
        boolean isLow = taken % 4 < 2;
        taken++;
        double shift = turn * APART;
        return new Point(
                isRight ? cell.right() + rim / 2 - shift : cell.x() - rim / 2 + shift,
                isLow ? cell.bottom() + rim / 2 : cell.y() - rim / 2);
    }
}
