package io.github.leeway.mdp;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;

/**
 * A directed graph that is read off arrays and cannot be modified, so that the algorithms of JGraphT run on models of millions of
 * states without an object for every edge. Vertices are numbered from 0 on; the edges of a vertex are in order.
 *
 * @param <V> vertices
 * @param <E> edges
 */
@SuppressWarnings("NullAway") // null for what is not there is JGraphT's contract
abstract class ArrayGraph<V, E> extends AbstractGraph<V, E> {

    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .allowMultipleEdges(false)
            .allowSelfLoops(true)
            .weighted(true)
            .modifiable(false)
            .build();

    private Optional<Incoming> incoming = Optional.empty(); // once it is asked for

    abstract int vertexCount();

    abstract V vertex(int index);

    /** The number of a vertex, or -1. */
    abstract int indexOf(Object vertex);

    abstract int edgeCount();

    abstract int edgeCount(int vertex);

    /** An edge of a vertex, from 0 on. */
    abstract E edge(int vertex, int place);

    /** Where it leads. */
    abstract int target(int vertex, int place);

    /** The edges by where they lead. */
    private static final class Incoming {

        private final int[] start; // where those of each vertex begin, [vertices + 1]
        private final int[] source; // where they come from
        private final int[] place; // which of the edges of their source they are

        Incoming(int[] start, int[] source, int[] place) {
            this.start = start;
            this.source = source;
            this.place = place;
        }
    }

    private synchronized Incoming incoming() {
        if (incoming.isEmpty()) {
            incoming = Optional.of(reversed());
        }
        return incoming.get();
    }

    private Incoming reversed() {
        int[] start = new int[vertexCount() + 1];
        for (int v = 0; v < vertexCount(); v++) {
            for (int e = 0; e < edgeCount(v); e++) {
                start[target(v, e) + 1]++;
            }
        }
        for (int v = 0; v < vertexCount(); v++) {
            start[v + 1] += start[v];
        }
        int[] next = start.clone();
        int[] source = new int[edgeCount()];
        int[] place = new int[edgeCount()];
        for (int v = 0; v < vertexCount(); v++) {
            for (int e = 0; e < edgeCount(v); e++) {
                int at = next[target(v, e)]++;
                source[at] = v;
                place[at] = e;
            }
        }
        return new Incoming(start, source, place);
    }

    private int known(V vertex) {
        int index = indexOf(vertex);
        if (index < 0) {
            throw new IllegalArgumentException("vertex is " + vertex + ", expected one of the graph");
        }
        return index;
    }

    @Override
    public Set<V> vertexSet() {
        return new ListSet<>(vertexCount(), this::vertex) {
            @Override
            public boolean contains(Object vertex) {
                return indexOf(vertex) >= 0;
            }
        };
    }

    @Override
    public Set<E> edgeSet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<E> iterator() {
                return IntStream.range(0, vertexCount())
                        .boxed()
                        .flatMap(v -> IntStream.range(0, edgeCount(v)).mapToObj(place -> edge(v, place)))
                        .iterator();
            }

            @Override
            public int size() {
                return edgeCount();
            }

            @Override
            @SuppressWarnings("unchecked")
            public boolean contains(Object edge) {
                return isEdge(edge) && outgoingEdgesOf(getEdgeSource((E) edge)).contains(edge);
            }
        };
    }

    /** Whether something is of the type of edges. */
    abstract boolean isEdge(Object candidate);

    @Override
    public Set<E> outgoingEdgesOf(V vertex) {
        int v = known(vertex);
        return new ListSet<>(edgeCount(v), place -> edge(v, place));
    }

    @Override
    public Set<E> incomingEdgesOf(V vertex) {
        Incoming in = incoming();
        int first = in.start[known(vertex)];
        return new ListSet<>(inDegreeOf(vertex), i -> edge(in.source[first + i], in.place[first + i]));
    }

    @Override
    public Set<E> edgesOf(V vertex) {
        Set<E> edges = new LinkedHashSet<>(outgoingEdgesOf(vertex));
        edges.addAll(incomingEdgesOf(vertex));
        return edges;
    }

    @Override
    public int outDegreeOf(V vertex) {
        return edgeCount(known(vertex));
    }

    @Override
    public int inDegreeOf(V vertex) {
        int v = known(vertex);
        return incoming().start[v + 1] - incoming().start[v];
    }

    @Override
    public int degreeOf(V vertex) {
        return outDegreeOf(vertex) + inDegreeOf(vertex);
    }

    @Override
    public boolean containsVertex(V vertex) {
        return indexOf(vertex) >= 0;
    }

    @Override
    public boolean containsEdge(E edge) {
        return edgeSet().contains(edge);
    }

    @Override
    public Set<E> getAllEdges(V source, V target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        E edge = getEdge(source, target);
        return edge == null ? Set.of() : Set.of(edge);
    }

    @Override
    public E getEdge(V source, V target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        return outgoingEdgesOf(source).stream()
                .filter(edge -> getEdgeTarget(edge).equals(target))
                .findFirst()
                .orElse(null);
    }

    @Override
    public double getEdgeWeight(E edge) {
        return DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public Supplier<V> getVertexSupplier() {
        return null;
    }

    @Override
    public Supplier<E> getEdgeSupplier() {
        return null;
    }

    @Override
    public E addEdge(V source, V target) {
        throw unmodifiable();
    }

    @Override
    public boolean addEdge(V source, V target, E edge) {
        throw unmodifiable();
    }

    @Override
    public V addVertex() {
        throw unmodifiable();
    }

    @Override
    public boolean addVertex(V vertex) {
        throw unmodifiable();
    }

    @Override
    public E removeEdge(V source, V target) {
        throw unmodifiable();
    }

    @Override
    public boolean removeEdge(E edge) {
        throw unmodifiable();
    }

    @Override
    public boolean removeVertex(V vertex) {
        throw unmodifiable();
    }

    @Override
    public void setEdgeWeight(E edge, double weight) {
        throw unmodifiable();
    }

    private static UnsupportedOperationException unmodifiable() {
        return new UnsupportedOperationException("graph is read off a model, expected one of its own to modify");
    }

    /** Different things in order, each made when it is asked for. */
    private static class ListSet<T> extends AbstractSet<T> {

        private final List<T> list;

        ListSet(int size, IntFunction<T> maker) {
            list = new OnDemand<>(size, maker);
        }

        @Override
        public Iterator<T> iterator() {
            return list.iterator();
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
