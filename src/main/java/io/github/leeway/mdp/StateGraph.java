package io.github.leeway.mdp;

import java.util.Arrays;
import java.util.List;

/** The graph on the states of an MDP, with one edge where some choice may lead from one state to the other. */
final class StateGraph extends ArrayGraph<State, Passage> {

    private final List<State> states;
    private final int[] start; // [S + 1]
    private final int[] target;

    private StateGraph(List<State> states, int[] start, int[] target) {
        this.states = states;
        this.start = start;
        this.target = target;
    }

    static StateGraph of(List<State> states, MdpArrays arrays) {
        int[] start = new int[states.size() + 1];
        Ints target = new Ints();
        int[] seenFrom = new int[states.size()];
        Arrays.fill(seenFrom, -1);
        for (int s = 0; s < states.size(); s++) {
            int first = arrays.firstOutcome(arrays.firstChoice(s));
            int end = arrays.firstOutcome(arrays.firstChoice(s + 1));
            for (int e = first; e < end; e++) {
                int next = arrays.successor(e);
                if (seenFrom[next] != s) {
                    seenFrom[next] = s;
                    target.add(next);
                }
            }
            start[s + 1] = target.size();
        }
        return new StateGraph(states, start, target.toArray());
    }

    @Override
    int vertexCount() {
        return states.size();
    }

    @Override
    State vertex(int index) {
        return states.get(index);
    }

    @Override
    int indexOf(Object vertex) {
        return vertex instanceof State state
                        && state.index() >= 0
                        && state.index() < states.size()
                        && states.get(state.index()).equals(state)
                ? state.index()
                : -1;
    }

    @Override
    int edgeCount() {
        return target.length;
    }

    @Override
    int edgeCount(int vertex) {
        return start[vertex + 1] - start[vertex];
    }

    @Override
    Passage edge(int vertex, int place) {
        return new Passage(states.get(vertex), states.get(target[start[vertex] + place]));
    }

    @Override
    int target(int vertex, int place) {
        return target[start[vertex] + place];
    }

    @Override
    boolean isEdge(Object candidate) {
        return candidate instanceof Passage;
    }

    @Override
    public State getEdgeSource(Passage passage) {
        return passage.from();
    }

    @Override
    public State getEdgeTarget(Passage passage) {
        return passage.to();
    }
}
