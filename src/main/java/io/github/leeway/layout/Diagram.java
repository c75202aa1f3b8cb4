package io.github.leeway.layout;

import java.util.List;

/**
 * What is to be placed.
 *
 * @param nodes where nothing else decides, earlier ones come first
 * @param links edges between them
 * @param flow where edges lead if they can
 */
public record Diagram(List<Node> nodes, List<Link> links, Flow flow) {

    /** Which way a drawing is read. */
    public enum Flow {
        /** From left to right. */
        RIGHT,
        /** From top to bottom. */
        DOWN
    }

    /**
     * A node.
     *
     * @param size of the node itself
     * @param clearance room that only the ends of edges cross, straight, for the heads of arrows; with 0 edges go to its center
     */
    public record Node(Size size, double clearance) {

        /** Checks the range. */
        public Node {
            if (!(clearance >= 0 && Double.isFinite(clearance))) {
                throw new IllegalArgumentException(
                        "clearance is " + clearance + ", expected a finite length of at least 0");
            }
        }
    }

    /**
     * An edge.
     *
     * @param from position of a node
     * @param to position of a node, which may be the same
     * @param label room to leave for a label, {@link Size#NONE} for none
     */
    public record Link(int from, int to, Size label) {}

    /** Copies the lists and checks that the links have ends. */
    public Diagram {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        for (Link link : links) {
            if (!(Math.min(link.from(), link.to()) >= 0 && Math.max(link.from(), link.to()) < nodes.size())) {
                throw new IllegalArgumentException(
                        "link is " + link + ", expected one between two of " + nodes.size() + " nodes");
            }
        }
    }
}
