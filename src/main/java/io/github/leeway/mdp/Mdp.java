package io.github.leeway.mdp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;

/**
 * A finite Markov decision process without rewards: an immutable, directed, bipartite graph, kept in arrays, in which states offer choices and
 * choices lead to states with exact probabilities ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 3.1; here every
 * state has its own set of actions). Every state offers at least one choice.
 */
public final class Mdp {

    private final List<State> states;
    private final MdpArrays arrays;
    private final List<Choice> choices;
    private final Map<String, State> byName; // never iterated
    private final Optional<State> start;
    private final Optional<GridLayout> layout;

    Mdp(List<State> states, MdpArrays arrays, Optional<Integer> start, Optional<GridLayout> layout) {
        this.states = List.copyOf(states);
        this.arrays = arrays;
        this.start = start.map(states::get);
        this.layout = layout;
        this.byName = new HashMap<>();
        states.forEach(state -> byName.put(state.name(), state));
        this.choices = new OnDemand<>(arrays.choiceCount(), this::choice);
    }

    MdpArrays arrays() {
        return arrays;
    }

    private Choice choice(int index) {
        return new Choice(index, states.get(arrays.owner(index)), arrays.action(index));
    }

    /** An outcome by its number among all, and the choice that it is of. */
    Outcome outcome(int index, int ofChoice) {
        return new Outcome(choice(ofChoice), states.get(arrays.successor(index)), arrays.fraction(index));
    }

    /** An empty builder. */
    public static MdpBuilder builder() {
        return new MdpBuilder();
    }

    /** All states, by index. */
    public List<State> states() {
        return states;
    }

    /** The state of that name, if there is one. */
    public Optional<State> state(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All choices of all states, by index. */
    public List<Choice> choices() {
        return choices;
    }

    /** The choices of a state, at least one, in the order in which they were given. */
    public List<Choice> choices(State state) {
        int first = arrays.firstChoice(state.index());
        return choices.subList(first, first + arrays.choiceCount(state.index()));
    }

    /** Where a choice leads, each successor once, in the order in which they were given. */
    public List<Outcome> outcomes(Choice choice) {
        int first = arrays.firstOutcome(choice.index());
        int count = arrays.outcomeCount(choice.index());
        if (count == 1) {
            return List.of(new Outcome(choice, states.get(arrays.successor(first)), arrays.fraction(first)));
        }
        Outcome[] outcomes = new Outcome[count];
        for (int i = 0; i < count; i++) {
            outcomes[i] = new Outcome(choice, states.get(arrays.successor(first + i)), arrays.fraction(first + i));
        }
        return List.of(outcomes);
    }

    /** The number of outcomes of all choices. */
    public int outcomeCount() {
        return arrays.outcomeCount();
    }

    /** The state in which an episode begins, where the model names one. */
    public Optional<State> start() {
        return start;
    }

    /** Where the states lie, if they are the cells of a grid. */
    public Optional<GridLayout> layout() {
        return layout;
    }

    /**
     * The bipartite graph: states and choices as nodes, probabilities as the weights of outcomes. A view that cannot be modified; where
     * edges are followed backwards, it takes time and memory linear in the outcomes once.
     */
    public Graph<Node, Arc> graph() {
        return new MdpGraph(this, arrays);
    }

    /** The graph on the states alone, with an edge where some choice may lead from one state to the other. Cannot be modified. */
    public Graph<State, Passage> stateGraph() {
        return new StateGraph(states, SuccessorLists.of(arrays));
    }

    /** Whether every choice leads back to the state itself for certain. */
    public boolean isTerminal(State state) {
        return choices(state).stream()
                .allMatch(choice -> outcomes(choice).stream()
                        .allMatch(outcome -> outcome.successor().equals(state)));
    }

    /** Whether every choice has one outcome. */
    public boolean isDeterministic() {
        return outcomeCount() == choices.size();
    }

    /** The states that can be reached from a node, in breadth-first order; a state reaches itself, a choice only what follows it. */
    public Set<State> reachableFrom(Node node) {
        return Reach.from(node, states, arrays);
    }

    /** The choices of a state by where they lead: equivalent actions together, in the order of the first of each class. */
    public List<ActionClass> actionClasses(State state) {
        return List.copyOf(
                ActionClasses.of(this, arrays, state.index(), state.index() + 1).asList());
    }

    /** The same for all states. */
    public ActionClasses actionClasses() {
        return ActionClasses.of(this, arrays, 0, states.size());
    }
}
