package io.github.leeway.layout;

import java.util.List;

/**
 * Where everything goes. All of it lies between (0, 0) and the size of the whole.
 *
 * @param size of the whole
 * @param nodes in the order of the diagram, at least of the size asked for, larger where edges need room to meet them
 * @param routes of the links in the order of the diagram
 */
public record PlacedDiagram(Size size, List<Rectangle> nodes, List<Route> routes) {

    /** Copies the lists. */
    public PlacedDiagram {
        nodes = List.copyOf(nodes);
        routes = List.copyOf(routes);
    }
}
