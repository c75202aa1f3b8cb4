package io.github.leeway.mdp;

/** The bipartite graph of an MDP: first the states, then the choices, each by index. */
final class MdpGraph extends ArrayGraph<Node, Arc> {

    private final Mdp mdp;
    private final MdpArrays arrays;
    private final int stateCount;

    MdpGraph(Mdp mdp, MdpArrays arrays) {
        this.mdp = mdp;
        this.arrays = arrays;
        this.stateCount = mdp.states().size();
    }

    @Override
    int vertexCount() {
        return stateCount + arrays.choiceCount();
    }

    @Override
    Node vertex(int index) {
        return index < stateCount ? mdp.states().get(index) : mdp.choices().get(index - stateCount);
    }

    @Override
    int indexOf(Object vertex) {
        if (vertex instanceof State state) {
            return isOwn(state) ? state.index() : -1;
        }
        return vertex instanceof Choice choice && isOwn(choice) ? stateCount + choice.index() : -1;
    }

    private boolean isOwn(State state) {
        return state.index() >= 0
                && state.index() < stateCount
                && mdp.states().get(state.index()).equals(state);
    }

    private boolean isOwn(Choice choice) {
        return choice.index() >= 0
                && choice.index() < arrays.choiceCount()
                && mdp.choices().get(choice.index()).equals(choice);
    }

    @Override
    int edgeCount() {
        return arrays.choiceCount() + arrays.outcomeCount();
    }

    @Override
    int edgeCount(int vertex) {
        return vertex < stateCount ? arrays.choiceCount(vertex) : arrays.outcomeCount(vertex - stateCount);
    }

    @Override
    Arc edge(int vertex, int place) {
        return vertex < stateCount
                ? new Offer(mdp.choices().get(arrays.firstChoice(vertex) + place))
                : mdp.outcome(arrays.firstOutcome(vertex - stateCount) + place, vertex - stateCount);
    }

    @Override
    int target(int vertex, int place) {
        return vertex < stateCount
                ? stateCount + arrays.firstChoice(vertex) + place
                : arrays.successor(arrays.firstOutcome(vertex - stateCount) + place);
    }

    @Override
    boolean isEdge(Object candidate) {
        return candidate instanceof Arc;
    }

    @Override
    public Node getEdgeSource(Arc arc) {
        return arc instanceof Offer offer ? offer.choice().state() : ((Outcome) arc).choice();
    }

    @Override
    public Node getEdgeTarget(Arc arc) {
        return arc instanceof Offer offer ? offer.choice() : ((Outcome) arc).successor();
    }

    @Override
    public double getEdgeWeight(Arc arc) {
        return arc instanceof Outcome outcome ? outcome.probability().doubleValue() : DEFAULT_EDGE_WEIGHT;
    }
}
