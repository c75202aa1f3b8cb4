package io.github.leeway.layout;

/** Decides where nodes and edges of a drawing go. A function: the same diagram is placed the same way, bit for bit. */
public interface GraphLayout {

    /** Places a diagram so that no two nodes touch. */
    PlacedDiagram place(Diagram diagram);
}
