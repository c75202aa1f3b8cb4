package io.github.leeway.power;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Joins the results of consecutive blocks, which may arrive in any order, always in the same way: two ranges of 2^k blocks are joined
 * when they make up an aligned range of 2^(k+1). So the bits of the whole depend on the blocks alone, and not on who finished first.
 * Holds at most one value for each level and each gap.
 */
final class DyadicForest<T> {

    private final BinaryOperator<T> join;
    private final TreeMap<Long, Node<T>> nodes = new TreeMap<>(); // by first block

    DyadicForest(BinaryOperator<T> join) {
        this.join = join;
    }

    /** Adds a block's result; adding a block again is an error. */
    void add(long block, T value) {
        add(block, value, (length, whole) -> {});
    }

    /**
     * The same, telling of each range of 2^k blocks from the first one on that is whole by that: once for each k, in their order,
     * whatever the order of the blocks.
     */
    void add(long block, T value, Whole<T> whole) {
        add(new Node<>(block, 1, value), whole);
    }

    /** The same for a range that was joined elsewhere; what is whole within it is not told. */
    void add(Node<T> range, Whole<T> whole) {
        requireNew(range);
        Node<T> node = range;
        while (true) {
            long first = node.first();
            if (first == 0) {
                whole.is(node.length(), node.value());
            }
            boolean isLeft = first % (2 * node.length()) == 0;
            long siblingFirst = isLeft ? first + node.length() : first - node.length();
            Node<T> sibling = nodes.get(siblingFirst);
            if (sibling == null || sibling.length() != node.length()) {
                nodes.put(first, node);
                return;
            }
            nodes.remove(siblingFirst);
            T joined = isLeft ? join.apply(node.value(), sibling.value()) : join.apply(sibling.value(), node.value());
            node = new Node<>(Math.min(first, siblingFirst), 2 * node.length(), joined);
        }
    }

    /** All blocks from the first to just before the first that is missing, joined; nothing if the first is missing. */
    Optional<T> prefix() {
        Optional<T> prefix = Optional.empty();
        long next = 0;
        for (Map.Entry<Long, Node<T>> entry : nodes.entrySet()) {
            if (entry.getKey() != next) {
                break;
            }
            T value = entry.getValue().value();
            prefix = Optional.of(prefix.map(before -> join.apply(before, value)).orElse(value));
            next += entry.getValue().length();
        }
        return prefix;
    }

    /** Hears of ranges from the first block on. */
    @FunctionalInterface
    interface Whole<T> {
        /** The first blocks, so many, joined. */
        void is(long length, T value);
    }

    /** Whether a block was added. */
    boolean contains(long block) {
        Map.Entry<Long, Node<T>> before = nodes.floorEntry(block);
        return before != null && block < before.getKey() + before.getValue().length();
    }

    /** All ranges as they are joined now, ascending. */
    List<Node<T>> nodes() {
        return List.copyOf(nodes.values());
    }

    private void requireNew(Node<T> range) {
        Long after = nodes.ceilingKey(range.first());
        if (contains(range.first()) || (after != null && after < range.first() + range.length())) {
            String name = range.length() == 1
                    ? "block is " + range.first()
                    : "range of blocks is " + range.first() + " to " + (range.first() + range.length() - 1);
            throw new IllegalArgumentException(name + ", expected one that was not added before");
        }
    }

    /**
     * A range of consecutive blocks, joined.
     *
     * @param first block, a multiple of {@code length}
     * @param length number of blocks, a power of 2
     * @param value of all of them
     */
    record Node<T>(long first, long length, T value) {

        /** Checks the alignment. */
        Node {
            if (!(first >= 0 && length >= 1 && Long.bitCount(length) == 1 && first % length == 0)) {
                throw new IllegalArgumentException("range of blocks is " + length + " from " + first
                        + ", expected a power of 2 from a multiple of it");
            }
        }
    }
}
