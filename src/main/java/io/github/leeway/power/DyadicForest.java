package io.github.leeway.power;

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
        Map.Entry<Long, Node<T>> before = nodes.floorEntry(block);
        if (before != null && block < before.getKey() + before.getValue().length()) {
            throw new IllegalArgumentException("block is " + block + ", expected one that was not added before");
        }
        long first = block;
        Node<T> node = new Node<>(1, value);
        while (true) {
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
            first = Math.min(first, siblingFirst);
            node = new Node<>(2 * node.length(), joined);
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

    private record Node<T>(long length, T value) {}
}
