package io.github.leeway.report;

import io.github.leeway.layout.Diagram;
import io.github.leeway.layout.GraphLayout;
import io.github.leeway.layout.LayeredLayout;
import io.github.leeway.layout.PlacedDiagram;
import io.github.leeway.layout.Point;
import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Route;
import io.github.leeway.layout.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Nodes and edges as they are gathered, then placed. Around most nodes room is left for the heads of arrows. */
final class GraphDraft {

    private static final GraphLayout LAYOUT = new LayeredLayout();
    private static final double PAGE = 900; // its width; what is wider must be scrolled
    private static final double SCREEN = 760; // its height

    private final List<Diagram.Node> nodes = new ArrayList<>();
    private final List<Diagram.Link> links = new ArrayList<>();

    /**
     * Adds a node and returns its position.
     *
     * @param clearance room to leave around it for the heads of arrows
     */
    int node(Size size, double clearance) {
        nodes.add(new Diagram.Node(size, clearance));
        return nodes.size() - 1;
    }

    /** Adds an edge and returns its position. */
    int link(int from, int to, Size label) {
        links.add(new Diagram.Link(from, to, label));
        return links.size() - 1;
    }

    /** The better of two drawings, from left to right and from top to bottom. */
    Placed place() {
        return Stream.of(Diagram.Flow.values())
                .map(flow -> LAYOUT.place(new Diagram(nodes, links, flow)))
                .min((a, b) -> Double.compare(effort(a.size()), effort(b.size())))
                .map(Placed::new)
                .orElseThrow();
    }

    /** How hard it is to take in: paper, and above all what does not fit on the screen. */
    private static double effort(Size size) {
        double beside = Math.max(0, size.width() - PAGE);
        double below = Math.max(0, size.height() - SCREEN);
        return size.width() * size.height() + PAGE * (4 * beside + 2 * below);
    }

    /** Where everything went. */
    record Placed(PlacedDiagram diagram) {

        Size size() {
            return diagram.size();
        }

        Rectangle node(int position) {
            return diagram.nodes().get(position);
        }

        Rectangle label(int link) {
            return diagram.routes().get(link).label();
        }

        /** The line of an edge up to the head of its arrow. */
        Element line(String cssClass, int link) {
            return path(cssClass, way(diagram.routes().get(link)));
        }

        /** The line of an edge without an arrow, up to the node it leads to. */
        Element wholeLine(String cssClass, int link) {
            Route route = diagram.routes().get(link);
            return path(cssClass, way(route) + "L" + text(route.tip()));
        }

        /** The head of an arrow, which fills the clearance of the node that the edge leads to. */
        Element head(int link) {
            Route route = diagram.routes().get(link);
            Point base = route.end();
            Point tip = route.tip();
            double x = (tip.y() - base.y()) / 2;
            double y = (base.x() - tip.x()) / 2;
            String triangle = "M" + text(tip) + "L" + text(new Point(base.x() + x, base.y() + y)) + "L"
                    + text(new Point(base.x() - x, base.y() - y)) + "z";
            return path("head", triangle);
        }

        private static String way(Route route) {
            StringBuilder way = new StringBuilder("M" + text(route.tail()));
            Point last = route.tail();
            Point straightTo = route.start();
            for (Route.Curve curve : route.curves()) {
                if (isStraight(last, straightTo, curve)) {
                    straightTo = curve.end();
                    continue;
                }
                if (!straightTo.equals(last)) {
                    way.append('L').append(text(straightTo));
                }
                way.append('C')
                        .append(text(curve.leaving()))
                        .append(' ')
                        .append(text(curve.arriving()))
                        .append(' ')
                        .append(text(curve.end()));
                last = curve.end();
                straightTo = last;
            }
            return straightTo.equals(last)
                    ? way.toString()
                    : way.append('L').append(text(straightTo)).toString();
        }

        /** Whether a curve only goes on with a line along an axis. */
        private static boolean isStraight(Point from, Point to, Route.Curve curve) {
            List<Point> all = List.of(from, to, curve.leaving(), curve.arriving(), curve.end());
            return all.stream().allMatch(point -> point.x() == from.x())
                    || all.stream().allMatch(point -> point.y() == from.y());
        }

        private static Element path(String cssClass, String way) {
            return Element.of("path").as(cssClass).with("d", way);
        }

        private static String text(Point point) {
            return Svg.number(point.x()) + "," + Svg.number(point.y());
        }
    }
}
