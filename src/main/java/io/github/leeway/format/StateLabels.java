package io.github.leeway.format;

import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Properties of states by name, as model checkers have them: which states a label is given to, by index. Immutable. */
public final class StateLabels {

    private static final StateLabels NONE = new StateLabels(new TreeMap<>());

    private final SortedMap<String, BitSet> states;

    private StateLabels(SortedMap<String, BitSet> states) {
        this.states = states;
    }

    /** No labels. */
    public static StateLabels none() {
        return NONE;
    }

    /** Labels with their states; a label without states is left out, as most formats cannot hold it. */
    public static StateLabels of(SortedMap<String, BitSet> states) {
        SortedMap<String, BitSet> copies = new TreeMap<>();
        states.forEach((label, set) -> {
            if (!set.isEmpty()) {
                copies.put(label, (BitSet) set.clone());
            }
        });
        return new StateLabels(copies);
    }

    /** The labels, sorted. */
    public List<String> names() {
        return List.copyOf(states.keySet());
    }

    /** The states of a label in ascending order; none if there is no such label. */
    public IntStream states(String label) {
        return states.getOrDefault(label, new BitSet()).stream();
    }

    /** Whether a state has a label. */
    public boolean isGiven(String label, int state) {
        return states.getOrDefault(label, new BitSet()).get(state);
    }

    /** One more than the largest state with a label; 0 if there is none. */
    int stateCount() {
        return states.values().stream().mapToInt(BitSet::length).max().orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateLabels labels && states.equals(labels.states);
    }

    @Override
    public int hashCode() {
        return states.hashCode();
    }

    @Override
    public String toString() {
        return states.toString();
    }
}
