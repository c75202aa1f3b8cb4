package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Collects a model by index and in order, in memory linear in its outcomes: 8 bytes for each outcome, and each different probability
 * once. {@link MdpBuilder} does the same by name and in any order.
 */
public final class MdpAssembler {

    private static final int SHORT = 16;

    private final ProbabilityRows rows = new ProbabilityRows();
    private final Map<String, String> labels = new HashMap<>(); // each once; never iterated
    // new ones for each state and each long row, because clearing takes as long as they ever were; never iterated
    private Set<String> actionsOfState = new HashSet<>();
    private Map<Integer, Integer> longRow = new HashMap<>(); // place of successors after the first few
    private final List<String> actions = new ArrayList<>();
    private final Ints states = new Ints(); // of the choices
    private final Ints outcomeStarts = new Ints();
    private final Ints successors = new Ints();
    private final Ints probabilities = new Ints();
    private final Ints rowSuccessors = new Ints(); // of the choice that is being told
    private final Ints rowProbabilities = new Ints();
    private boolean isRowOpen;
    private int mostSuccessor;

    /**
     * The number by which {@link #outcome} knows a probability.
     *
     * @param probability in [0, 1]
     */
    public int probability(BigFraction probability) {
        return rows.number(probability);
    }

    /**
     * The next choice.
     *
     * @param state index of the state that offers it, that of the choice before or a greater one
     * @param action its label, not empty and new in this state
     */
    public void choice(int state, String action) {
        endRow();
        int last = states.size() == 0 ? 0 : states.get(states.size() - 1);
        if (!(state >= last)) {
            throw new IllegalArgumentException(
                    "state of a choice is " + state + ", expected at least " + last + ", that of the choice before");
        }
        if (states.size() == 0 || state > last) {
            actionsOfState = new HashSet<>();
        }
        if (action.isEmpty()) {
            throw new IllegalArgumentException("action in state " + state + " is empty, expected a label");
        }
        if (!actionsOfState.add(action)) {
            throw new IllegalArgumentException(
                    "action '" + action + "' in state " + state + " is given twice, expected different labels");
        }
        states.add(state);
        actions.add(labels.computeIfAbsent(action, label -> label));
        outcomeStarts.add(successors.size());
        isRowOpen = true;
    }

    /**
     * An outcome of the last choice. The same successor may come again; the probabilities add up. One of probability 0 is left out.
     *
     * @param successor index of the state that may follow
     * @param probability the number of its probability
     */
    public void outcome(int successor, int probability) {
        if (!isRowOpen || successor < 0) {
            throw new IllegalArgumentException("successor is " + successor + " after " + states.size()
                    + " choices, expected an index of a state after a choice");
        }
        mostSuccessor = Math.max(mostSuccessor, successor);
        if (rows.isZero(probability)) {
            return;
        }
        int known = placeOf(successor);
        if (known >= 0) {
            rowProbabilities.set(known, rows.sum(rowProbabilities.get(known), probability));
            return;
        }
        if (rowSuccessors.size() >= SHORT) {
            longRow.put(successor, rowSuccessors.size());
        }
        rowSuccessors.add(successor);
        rowProbabilities.add(probability);
    }

    /** Where a successor is in the row, or −1; the first few are looked through, further ones looked up. */
    private int placeOf(int successor) {
        for (int i = 0; i < Math.min(SHORT, rowSuccessors.size()); i++) {
            if (rowSuccessors.get(i) == successor) {
                return i;
            }
        }
        return rowSuccessors.size() <= SHORT ? -1 : longRow.getOrDefault(successor, -1);
    }

    private void endRow() {
        if (!isRowOpen) {
            return;
        }
        isRowOpen = false;
        int last = states.size() - 1;
        probabilities.addAll(rows.normalised(
                rowProbabilities.toArray(), () -> "action '" + actions.get(last) + "' in state " + states.get(last)));
        successors.addAll(rowSuccessors.toArray());
        rowSuccessors.clear();
        rowProbabilities.clear();
        if (!longRow.isEmpty()) {
            longRow = new HashMap<>();
        }
    }

    /**
     * Checks the whole and makes it; the end of this assembler.
     *
     * @param names of the states, by index; different and not empty
     * @param start index of the state in which an episode begins
     * @throws IllegalArgumentException if there is no state, a state has no choice, or a successor or the start is not a state
     */
    public Mdp build(List<String> names, Optional<Integer> start) {
        return build(names, start, Optional.empty());
    }

    /** The same with where the states lie. */
    public Mdp build(List<String> names, Optional<Integer> start, Optional<GridLayout> layout) {
        endRow();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("number of states is 0, expected at least 1");
        }
        checkIndex(mostSuccessor, names.size(), "successor");
        start.ifPresent(index -> checkIndex(index, names.size(), "start"));
        layout.ifPresent(grid -> grid.checkFits(names.size()));
        outcomeStarts.add(successors.size());
        MdpArrays arrays = new MdpArrays(
                choiceStart(names),
                states.toArray(),
                outcomeStarts.toArray(),
                successors.toArray(),
                probabilities.toArray(),
                rows.fractions(),
                actions.toArray(String[]::new));
        return new Mdp(stateList(names), arrays, start, layout);
    }

    private static void checkIndex(int index, int count, String what) {
        if (!(index >= 0 && index < count)) {
            throw new IllegalArgumentException(
                    what + " is " + index + ", expected an index of a state from 0 to " + (count - 1));
        }
    }

    /** Where the choices of each state begin, [S + 1]. */
    private int[] choiceStart(List<String> names) {
        int[] start = new int[names.size() + 1];
        int last = states.size() == 0 ? 0 : states.get(states.size() - 1);
        checkIndex(last, names.size(), "state of a choice");
        for (int c = 0; c < states.size(); c++) {
            start[states.get(c) + 1]++;
        }
        for (int s = 0; s < names.size(); s++) {
            if (start[s + 1] == 0) {
                throw new IllegalArgumentException("number of actions of state '" + names.get(s) + "' is 0, expected at"
                        + " least 1; a state without a way out is terminal");
            }
            start[s + 1] += start[s];
        }
        return start;
    }

    private static List<State> stateList(List<String> names) {
        Set<String> seen = new HashSet<>(); // never iterated
        List<State> states = new ArrayList<>(names.size());
        for (String name : names) {
            if (name.isEmpty() || !seen.add(name)) {
                throw new IllegalArgumentException("name of state " + states.size() + " is '" + name
                        + "', expected at least one character, and a name that no other state has");
            }
            states.add(new State(states.size(), name));
        }
        return states;
    }
}
