package io.github.leeway.mdp;

import java.util.List;

/** The graph on the states of an MDP, with one edge where some choice may lead from one state to the other. */
final class StateGraph extends ArrayGraph<State, Passage> {

    private final List<State> states;
    private final SuccessorLists lists;

    StateGraph(List<State> states, SuccessorLists lists) {
        this.states = states;
        this.lists = lists;
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
        return lists.size();
    }

    @Override
    int edgeCount(int vertex) {
        return lists.first(vertex + 1) - lists.first(vertex);
    }

    @Override
    Passage edge(int vertex, int place) {
        return new Passage(states.get(vertex), states.get(target(vertex, place)));
    }

    @Override
    int target(int vertex, int place) {
        return lists.successor(lists.first(vertex) + place);
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
