package io.github.leeway.power;

import java.util.List;
import java.util.Optional;

/** What is done of a run: the results of ranges of blocks, none of which overlap. Immutable. */
public final class PartialRun {

    private final long samples;
    private final List<DyadicForest.Node<List<Tally>>> nodes; // ascending

    /**
     * From its parts.
     *
     * @param samples that the plan asks for
     * @param nodes ascending by first block
     */
    PartialRun(long samples, List<DyadicForest.Node<List<Tally>>> nodes) {
        this.samples = samples;
        this.nodes = List.copyOf(nodes);
    }

    List<DyadicForest.Node<List<Tally>>> nodes() {
        return nodes;
    }

    /** How many samples are done. */
    public long sampleCount() {
        return nodes.stream()
                .mapToLong(node -> node.value().get(0).sampleCount())
                .sum();
    }

    /** The first samples that are not done; nothing if all are. */
    public Optional<SampleRange> missing() {
        long next = 0;
        for (DyadicForest.Node<List<Tally>> node : nodes) {
            if (node.first() != next) {
                return Optional.of(range(next, node.first()));
            }
            next = node.first() + node.length();
        }
        return next * SampleRange.STEP >= samples
                ? Optional.empty()
                : Optional.of(new SampleRange(next * SampleRange.STEP, samples));
    }

    private static SampleRange range(long firstBlock, long endBlock) {
        return new SampleRange(firstBlock * SampleRange.STEP, endBlock * SampleRange.STEP);
    }
}
