package io.github.leeway.power;

import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/** Keeps the values of some states while a run goes on, and counts them at its end. */
public final class ValueCollector implements Execution.Values {

    private final List<State> states;
    private final int discounts;
    private final double[] values; // [states][discounts][samples]
    private final int samples;
    private long taken;

    /**
     * Room for the values of a run.
     *
     * @param states whose values to keep
     * @param discounts how many there are in the plan
     * @param samples how many reward functions to keep, the first of the run
     */
    public ValueCollector(List<State> states, int discounts, int samples) {
        this.states = List.copyOf(states);
        this.discounts = discounts;
        this.samples = samples;
        values = new double[Math.multiplyExact(Math.multiplyExact(states.size(), discounts), samples)];
    }

    @Override
    public Runnable prepare(PowerValues found) {
        return () -> take(found);
    }

    private synchronized void take(PowerValues found) {
        int first = Math.toIntExact(found.firstSample());
        for (int i = 0; i < states.size(); i++) {
            for (int d = 0; d < discounts; d++) {
                for (int sample = 0; sample < found.sampleCount(); sample++) {
                    values[(i * discounts + d) * samples + first + sample] =
                            found.value(sample, d, states.get(i).index());
                }
            }
        }
        taken += found.sampleCount();
    }

    /** How the values are distributed; nothing before all have come, or where one is not a finite number. */
    public synchronized Optional<ValueDistribution> distribution() {
        DoubleSummaryStatistics range = Arrays.stream(values).summaryStatistics();
        if (taken != samples || !Double.isFinite(range.getMax() - range.getMin())) {
            return Optional.empty();
        }
        List<ValueDistribution.OfState> entries = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            List<List<Integer>> counts = new ArrayList<>();
            for (int d = 0; d < discounts; d++) {
                counts.add(counts((i * discounts + d) * samples, range.getMin(), range.getMax()));
            }
            entries.add(new ValueDistribution.OfState(states.get(i), counts));
        }
        return Optional.of(new ValueDistribution(samples, range.getMin(), range.getMax(), entries));
    }

    private List<Integer> counts(int from, double low, double high) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(ValueDistribution.CELLS, 0));
        for (int i = from; i < from + samples; i++) {
            double share = high > low ? (values[i] - low) / (high - low) : 0;
            int cell = Math.min(ValueDistribution.CELLS - 1, (int) (share * ValueDistribution.CELLS));
            counts.set(cell, counts.get(cell) + 1);
        }
        return counts;
    }
}
