package io.github.leeway.mdp;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Breadth-first search through a model. On arrays, because JGraphT's iterator keeps some hundred bytes for each state and choice, looked up
 * by hashing, and this is asked for again and again.
 */
final class Reach extends AbstractSet<State> {

    private final List<State> states;
    private final BitSet isReached = new BitSet(); // [S]
    private final Ints reached = new Ints(); // in the order of the search

    private Reach(List<State> states) {
        this.states = states;
    }

    /** The states that can be reached from a node, each before those found from it; a state reaches itself. Cannot be modified. */
    static Set<State> from(Node node, List<State> states, MdpArrays arrays) {
        Reach reach = new Reach(states);
        if (node instanceof State state) {
            reach.add(state.index());
        } else if (node instanceof Choice choice) {
            reach.addSuccessors(arrays, choice.index(), choice.index() + 1);
        }
        for (int i = 0; i < reach.reached.size(); i++) {
            int s = reach.reached.get(i);
            reach.addSuccessors(arrays, arrays.firstChoice(s), arrays.firstChoice(s + 1));
        }
        return reach;
    }

    private void add(int s) {
        if (!isReached.get(s)) {
            isReached.set(s);
            reached.add(s);
        }
    }

    private void addSuccessors(MdpArrays arrays, int firstChoice, int endOfChoices) {
        int end = arrays.firstOutcome(endOfChoices);
        for (int e = arrays.firstOutcome(firstChoice); e < end; e++) {
            add(arrays.successor(e));
        }
    }

    @Override
    public boolean contains(Object candidate) {
        return candidate instanceof State state
                && state.index() >= 0
                && isReached.get(state.index())
                && states.get(state.index()).equals(state);
    }

    @Override
    public Iterator<State> iterator() {
        return new OnDemand<>(reached.size(), i -> states.get(reached.get(i))).iterator();
    }

    @Override
    public int size() {
        return reached.size();
    }
}
