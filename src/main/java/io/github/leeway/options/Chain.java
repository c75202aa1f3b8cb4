package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A Markov chain on the states of a model that it visits, from a first distribution on. Equal to every other with the same distributions
 * after 0, 1, 2, … steps, whatever the states lead to.
 *
 * <p>Equality is exact. With n visited states the distributions after 0, 1, …, n − 1 steps span those after any number. So if those
 * after 0, …, n steps are the same, the two chains move each of these in the same way, and all that follows is the same.
 */
final class Chain {

    private final StateVector origin;
    private final SortedMap<State, StateVector> rows; // where each visited state leads
    private int hash; // 0 until it is first asked for
    private int rank; // number of independent distributions, likewise

    private Chain(StateVector origin, SortedMap<State, StateVector> rows) {
        this.origin = origin;
        this.rows = Collections.unmodifiableSortedMap(rows);
    }

    /**
     * What states lead to, from a first distribution on.
     *
     * @param rows of all states that are visited; those of others are dropped
     */
    static Chain of(StateVector origin, SortedMap<State, StateVector> rows) {
        SortedMap<State, StateVector> visited = new TreeMap<>(StateVector.MODEL_ORDER);
        Set<State> open = new LinkedHashSet<>(origin.entries().keySet());
        while (!open.isEmpty()) {
            State next = open.iterator().next();
            open.remove(next);
            StateVector row = Objects.requireNonNull(rows.get(next));
            visited.put(next, row);
            row.entries().keySet().stream()
                    .filter(state -> !visited.containsKey(state))
                    .forEach(open::add);
        }
        return new Chain(origin, visited);
    }

    /** The first distribution. */
    StateVector origin() {
        return origin;
    }

    /** The same chain one step later. */
    Chain later() {
        return of(next(origin), rows);
    }

    /** The states that are visited with positive probability, in the order of the model. */
    List<State> visited() {
        return List.copyOf(rows.keySet());
    }

    /** Where the chain goes next from a visited state. */
    StateVector after(State state) {
        return Objects.requireNonNull(rows.get(state));
    }

    /** The distributions of the state after 0, 1, …, n steps, with n the number of visited states: they tell all that follow. */
    List<StateVector> steps() {
        return steps(rows.size() + 1);
    }

    /** The distributions of the state after 0, 1, … steps, so many of them. */
    List<StateVector> steps(int count) {
        List<StateVector> steps = new ArrayList<>(List.of(origin));
        while (steps.size() < count) {
            steps.add(next(steps.get(steps.size() - 1)));
        }
        return steps;
    }

    /** x P, for an x on the visited states. */
    StateVector next(StateVector vector) {
        SortedMap<State, BigFraction> sums = new TreeMap<>(StateVector.MODEL_ORDER);
        vector.entries()
                .forEach((state, weight) -> after(state)
                        .entries()
                        .forEach((successor, probability) ->
                                sums.merge(successor, weight.multiply(probability), BigFraction::add)));
        return StateVector.of(sums);
    }

    /** The visited states, those first that are visited first. */
    Set<State> inOrderOfVisit() {
        Set<State> reached = new LinkedHashSet<>();
        steps().forEach(step -> reached.addAll(step.entries().keySet()));
        return reached;
    }

    /** Whether the distributions of the first steps tell where every visited state leads: whether they are as many as can be independent. */
    boolean isTold() {
        if (rank == 0) {
            Dictionary dictionary = relations();
            rank = (int) IntStream.range(0, dictionary.rowCount())
                    .filter(row -> dictionary.isFree(dictionary.basic(row)))
                    .count();
        }
        return rank == rows.size();
    }

    /** The equations q D = 0 of the distributions q of the first steps, for an unknown number D of each visited state, solved. */
    Dictionary relations() {
        List<State> states = visited();
        Dictionary dictionary = new Dictionary(states.size());
        for (StateVector step : steps()) {
            List<BigFraction> form = new ArrayList<>();
            states.forEach(state -> form.add(step.entry(state)));
            form.add(BigFraction.ZERO);
            dictionary.add(Dictionary.integral(form));
        }
        dictionary.solve();
        return dictionary;
    }

    /** The chain whose distributions are P_φ x for those x of this one. */
    Chain permuted(Permutation permutation) {
        SortedMap<State, StateVector> moved = new TreeMap<>(StateVector.MODEL_ORDER);
        rows.forEach((state, row) -> moved.put(permutation.image(state), row.permuted(permutation)));
        return new Chain(origin.permuted(permutation), moved);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chain chain
                && origin.equals(chain.origin)
                && rows.keySet().equals(chain.rows.keySet())
                && (rows.equals(chain.rows) || steps().equals(chain.steps()));
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = steps().hashCode();
        }
        return hash;
    }

    /** The distributions of the first steps. */
    @Override
    public String toString() {
        return steps().toString();
    }
}
