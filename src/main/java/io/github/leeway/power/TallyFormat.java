package io.github.leeway.power;

import io.github.leeway.reward.Sampling;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the results of ranges of blocks are written and read: all numbers as they are, bit for bit. What is read must have the shape of
 * the run that reads it.
 */
final class TallyFormat {

    private final int states;
    private final int choices;
    private final int counts; // of choices and sets of policies
    private final List<Integer> limits; // 1 for each discount that is 1, else 0
    private final Sampling sampling;
    private final List<Integer> contrasts; // how many, by discount

    /** The format of the results of a plan. */
    TallyFormat(PowerEstimator estimator, PowerPlan plan) {
        states = estimator.stateCount();
        choices = estimator.choiceCount();
        counts = choices + plan.sets().size();
        contrasts = IntStream.range(0, plan.discounts().size())
                .mapToObj(d -> plan.contrastsAt(d).size())
                .toList();
        limits = plan.discounts().stream()
                .map(discount -> discount.isOne() ? 1 : 0)
                .toList();
        sampling = plan.sampling();
    }

    void write(PartialRun run, DataOutput out) throws IOException {
        out.writeInt(states);
        out.writeInt(choices);
        out.writeInt(counts);
        out.writeInt(limits.size());
        out.writeInt(contrastCount());
        out.writeInt(run.nodes().size());
        for (DyadicForest.Node<List<Tally>> node : run.nodes()) {
            out.writeLong(node.first());
            out.writeLong(node.length());
            for (Tally tally : node.value()) {
                write(tally, out);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param samples that the plan asks for
     * @throws IllegalArgumentException if it is of another shape
     */
    PartialRun read(long samples, DataInput in) throws IOException {
        require("number of states", in.readInt(), states);
        require("number of choices", in.readInt(), choices);
        require("number of choices and sets of policies", in.readInt(), counts);
        require("number of discounts", in.readInt(), limits.size());
        require("number of contrasts", in.readInt(), contrastCount());
        int count = in.readInt();
        List<DyadicForest.Node<List<Tally>>> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long first = in.readLong();
            long length = in.readLong();
            List<Tally> tallies = new ArrayList<>();
            for (int d = 0; d < limits.size(); d++) {
                tallies.add(tally(d, in));
            }
            nodes.add(new DyadicForest.Node<>(first, length, tallies));
        }
        return new PartialRun(samples, nodes);
    }

    private int contrastCount() {
        return contrasts.stream().mapToInt(Integer::intValue).sum();
    }

    private static void require(String what, int value, int expected) {
        if (value != expected) {
            throw new IllegalArgumentException(what + " is " + value + ", expected " + expected);
        }
    }

    private static void write(Tally tally, DataOutput out) throws IOException {
        tally.power().write(out);
        tally.plain().write(out);
        tally.powerNext().write(out);
        tally.differences().write(out);
        tally.decisions().write(out);
        if (tally.average().isPresent()) {
            tally.average().get().write(out);
        }
        if (tally.shares().isPresent()) {
            tally.shares().get().write(out);
        }
        out.writeDouble(tally.solverError());
    }

    private Tally tally(int d, DataInput in) throws IOException {
        return new Tally(
                Moments.read(states, in),
                Moments.read(states, in),
                Moments.read(choices, in),
                Moments.read(contrasts.get(d), in),
                Decisions.read(counts, in),
                limits.get(d) == 1 ? Optional.of(Decisions.read(counts, in)) : Optional.empty(),
                sampling.groupSize() > 1
                        ? Optional.of(Moments.read(Optimality.SHARES * counts * (limits.get(d) == 1 ? 2 : 1), in))
                        : Optional.empty(),
                in.readDouble());
    }
}
