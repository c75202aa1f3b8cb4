package io.github.leeway.options;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact number for each state of a model, 0 for almost all: where an action leads, a visit function at one discount, a recurrent
 * distribution. Equal if all numbers are equal.
 */
public final class StateVector {

    static final Comparator<State> MODEL_ORDER = Comparator.comparingInt(State::index);

    private final SortedMap<State, BigFraction> entries; // none is 0

    private StateVector(SortedMap<State, BigFraction> entries) {
        entries.values().removeIf(entry -> entry.signum() == 0);
        this.entries = Collections.unmodifiableSortedMap(entries);
    }

    /** The vector with these entries and 0 for all other states. */
    public static StateVector of(Map<State, BigFraction> entries) {
        SortedMap<State, BigFraction> sorted = new TreeMap<>(MODEL_ORDER);
        sorted.putAll(entries);
        return new StateVector(sorted);
    }

    /** 1 for a state and 0 for all others: e_s. */
    public static StateVector unit(State state) {
        return of(Map.of(state, BigFraction.ONE));
    }

    /** The same number for each of some states, summing to 1. */
    static StateVector uniform(List<State> states) {
        SortedMap<State, BigFraction> entries = new TreeMap<>(MODEL_ORDER);
        states.forEach(state -> entries.put(state, BigFraction.of(1, states.size())));
        return new StateVector(entries);
    }

    /** The probability of each successor of a choice. */
    static StateVector after(Mdp mdp, Choice choice) {
        SortedMap<State, BigFraction> entries = new TreeMap<>(MODEL_ORDER);
        mdp.outcomes(choice).forEach(outcome -> entries.put(outcome.successor(), outcome.probability()));
        return new StateVector(entries);
    }

    /** The states whose entry is not 0, in the order of the model, with their entries. */
    public SortedMap<State, BigFraction> entries() {
        return entries;
    }

    /** The number for a state. */
    public BigFraction entry(State state) {
        return entries.getOrDefault(state, BigFraction.ZERO);
    }

    /** The sum of all entries. */
    public BigFraction sum() {
        return entries.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    StateVector plus(StateVector other) {
        return combined(other, BigFraction::add);
    }

    StateVector minus(StateVector other) {
        return combined(other, BigFraction::subtract);
    }

    StateVector times(BigFraction factor) {
        SortedMap<State, BigFraction> scaled = new TreeMap<>(entries);
        scaled.replaceAll((state, entry) -> entry.multiply(factor));
        return new StateVector(scaled);
    }

    private StateVector combined(StateVector other, BinaryOperator<BigFraction> operator) {
        SortedMap<State, BigFraction> combined = new TreeMap<>(entries);
        other.entries.forEach((state, entry) -> combined.put(state, operator.apply(entry(state), entry)));
        return new StateVector(combined);
    }

    /** P_φ x: the entry of a state becomes that of its image ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 6.1). */
    public StateVector permuted(Permutation permutation) {
        SortedMap<State, BigFraction> moved = new TreeMap<>(MODEL_ORDER);
        entries.forEach((state, entry) -> moved.put(permutation.image(state), entry));
        return new StateVector(moved);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateVector vector && entries.equals(vector.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** As in {@code 2/3 a + 1/3 b}. */
    @Override
    public String toString() {
        return entries.isEmpty()
                ? "0"
                : entries.entrySet().stream()
                        .map(entry -> Fractions.text(entry.getValue()) + " "
                                + entry.getKey().name())
                        .collect(Collectors.joining(" + "));
    }
}
