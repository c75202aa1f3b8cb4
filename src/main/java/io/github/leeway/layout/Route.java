package io.github.leeway.layout;

import java.util.List;

/**
 * The way of an edge: straight through the clearance of a node, along curves, and straight through the clearance of another.
 *
 * @param tail on the side of the node it comes from
 * @param start of the first curve
 * @param curves one after the other, at least one
 * @param tip on the side of the node it leads to
 * @param label where its label goes; of no size where it has none
 */
public record Route(Point tail, Point start, List<Curve> curves, Point tip, Rectangle label) {

    /**
     * A cubic Bézier curve from where the last one ended.
     *
     * @param leaving control point of its beginning
     * @param arriving control point of its end
     * @param end where it ends
     */
    public record Curve(Point leaving, Point arriving, Point end) {}

    /** Copies the list. */
    public Route {
        curves = List.copyOf(curves);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("number of curves is 0, expected at least 1");
        }
    }

    /** Of the last curve. */
    public Point end() {
        return curves.get(curves.size() - 1).end();
    }
}
