package io.github.leeway.layout;

import io.github.leeway.layout.Diagram.Link;
import io.github.leeway.layout.Diagram.Node;
import io.github.leeway.layout.Route.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CenterEdgeLabelPlacementStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.SplineRoutingMode;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkMargin;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.core.util.IndividualSpacings;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Nodes in layers, as few edges as can be against the flow, few crossings ({@link io.github.leeway.Bibliography#SUGIYAMA_1981}), done
 * by the Eclipse Layout Kernel, with edges as curves and labels on them.
 */
public record LayeredLayout() implements GraphLayout {

    private static final int SEED = 1;
    private static final String LABEL = "label"; // one without text is not placed
    private static final double MARGIN = 4;
    private static final double CORNER = 6; // how far from the corners of a node edges stay
    private static final double LABEL_GAP = 4;
    private static final double EDGE_GAP = 12;
    private static final double NODE_GAP = 10;
    private static final double LAYER_GAP = 24;

    @Override
    public PlacedDiagram place(Diagram diagram) {
        ElkNode graph = ElkGraphUtil.createGraph();
        configure(graph, diagram.flow());
        double widest = diagram.nodes().stream().mapToDouble(Node::clearance).reduce(0, Math::max);
        graph.setProperty(LayeredOptions.SPACING_PORT_PORT, widest + 1);
        graph.setProperty(LayeredOptions.SPACING_PORTS_SURROUNDING, new ElkMargin(widest + CORNER));
        List<ElkNode> nodes =
                diagram.nodes().stream().map(node -> node(graph, node)).toList();
        List<ElkEdge> edges =
                diagram.links().stream().map(link -> edge(nodes, link)).toList();
        LayoutMetaDataService.getInstance(); // which tells the library how to copy its own values
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
        List<Rectangle> rooms = nodes.stream().map(LayeredLayout::rectangle).toList();
        List<Route> routes = new ArrayList<>();
        List<Rectangle> placed = new ArrayList<>();
        for (int i = 0; i < rooms.size(); i++) {
            placed.add(rooms.get(i).inset(diagram.nodes().get(i).clearance()));
        }
        for (int i = 0; i < edges.size(); i++) {
            Link link = diagram.links().get(i);
            routes.add(route(edges.get(i), dock(diagram, rooms, link.from()), dock(diagram, rooms, link.to())));
        }
        return new PlacedDiagram(new Size(graph.getWidth(), graph.getHeight()), placed, routes);
    }

    private static void configure(ElkNode graph, Diagram.Flow flow) {
        graph.setProperty(LayeredOptions.RANDOM_SEED, SEED);
        graph.setProperty(LayeredOptions.DIRECTION, flow == Diagram.Flow.RIGHT ? Direction.RIGHT : Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
        graph.setProperty(LayeredOptions.EDGE_ROUTING_SPLINES_MODE, SplineRoutingMode.CONSERVATIVE);
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(
                LayeredOptions.EDGE_LABELS_CENTER_LABEL_PLACEMENT_STRATEGY,
                CenterEdgeLabelPlacementStrategy.SPACE_EFFICIENT_LAYER);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
        graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, LABEL_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, EDGE_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, EDGE_GAP);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, NODE_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, EDGE_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, EDGE_GAP);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
    }

    private static ElkNode node(ElkNode graph, Node node) {
        ElkNode room = ElkGraphUtil.createNode(graph);
        double clearance = node.clearance();
        double width = node.size().width() + 2 * clearance;
        double height = node.size().height() + 2 * clearance;
        room.setDimensions(width, height);
        if (clearance > 0) {
            room.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSizeWithPorts());
            room.setProperty(LayeredOptions.NODE_SIZE_MINIMUM, new KVector(width, height));
        } else {
            IndividualSpacings none = new IndividualSpacings();
            none.setProperty(LayeredOptions.SPACING_PORT_PORT, 0.0);
            none.setProperty(LayeredOptions.SPACING_PORTS_SURROUNDING, new ElkMargin());
            room.setProperty(LayeredOptions.SPACING_INDIVIDUAL, none);
        }
        return room;
    }

    private static ElkEdge edge(List<ElkNode> nodes, Link link) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()));
        if (!link.label().equals(Size.NONE)) {
            ElkLabel label = ElkGraphUtil.createLabel(LABEL, edge);
            label.setDimensions(link.label().width(), link.label().height());
            label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        }
        return edge;
    }

    private static Route route(ElkEdge edge, UnaryOperator<Point> from, UnaryOperator<Point> to) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point> points = new ArrayList<>();
        for (ElkBendPoint bend : section.getBendPoints()) {
            points.add(new Point(bend.getX(), bend.getY()));
        }
        points.add(new Point(section.getEndX(), section.getEndY()));
        Point start = new Point(section.getStartX(), section.getStartY());
        List<Curve> curves = new ArrayList<>();
        Point last = start;
        while (!points.isEmpty()) {
            // control points of cubic curves; one or two points that are left over are those of a line or a square
            // curve
            int taken = Math.min(3, points.size());
            Point end = points.get(taken - 1);
            curves.add(new Curve(taken > 1 ? points.get(0) : last, taken > 1 ? points.get(taken - 2) : end, end));
            points = points.subList(taken, points.size());
            last = end;
        }
        return new Route(from.apply(start), start, curves, to.apply(last), label(edge));
    }

    /** Takes an end of an edge from the border of the room around a node to the node. */
    private static UnaryOperator<Point> dock(Diagram diagram, List<Rectangle> rooms, int node) {
        Rectangle room = rooms.get(node);
        double clearance = diagram.nodes().get(node).clearance();
        return clearance == 0 ? end -> room.center() : end -> inwards(room, clearance, end);
    }

    private static Point inwards(Rectangle room, double clearance, Point end) {
        double left = Math.abs(end.x() - room.x());
        double right = Math.abs(end.x() - room.right());
        double top = Math.abs(end.y() - room.y());
        double bottom = Math.abs(end.y() - room.bottom());
        double least = Math.min(Math.min(left, right), Math.min(top, bottom));
        if (left == least) {
            return new Point(end.x() + clearance, end.y());
        }
        if (right == least) {
            return new Point(end.x() - clearance, end.y());
        }
        return new Point(end.x(), end.y() + (top == least ? clearance : -clearance));
    }

    private static Rectangle label(ElkEdge edge) {
        return edge.getLabels().stream()
                .findFirst()
                .map(LayeredLayout::rectangle)
                .orElse(new Rectangle(0, 0, Size.NONE));
    }

    private static Rectangle rectangle(ElkShape shape) {
        return new Rectangle(shape.getX(), shape.getY(), new Size(shape.getWidth(), shape.getHeight()));
    }
}
