package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.BreadthFirstIterator;

/**
 * A finite Markov decision process without rewards: an immutable, directed, bipartite graph in which states offer choices and
 * choices lead to states with exact probabilities ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 3.1; here every
 * state has its own set of actions). Every state offers at least one choice.
 */
public final class Mdp {

    private final List<State> states;
    private final List<Choice> choices;
    private final List<List<Choice>> choicesOf; // by state index
    private final Graph<Node, Arc> graph;
    private final Optional<State> start;
    private final Optional<GridLayout> layout;

    Mdp(
            List<State> states,
            List<Choice> choices,
            Graph<Node, Arc> graph,
            Optional<State> start,
            Optional<GridLayout> layout) {
        this.states = List.copyOf(states);
        this.choices = List.copyOf(choices);
        this.graph = new AsUnmodifiableGraph<>(graph);
        this.start = start;
        this.layout = layout;
        List<List<Choice>> lists = new ArrayList<>();
        states.forEach(state -> lists.add(new ArrayList<>()));
        choices.forEach(choice -> lists.get(choice.state().index()).add(choice));
        lists.replaceAll(Collections::unmodifiableList);
        this.choicesOf = Collections.unmodifiableList(lists);
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
        return states.stream().filter(state -> state.name().equals(name)).findFirst();
    }

    /** All choices of all states, by index. */
    public List<Choice> choices() {
        return choices;
    }

    /** The choices of a state, at least one, in the order in which they were given. */
    public List<Choice> choices(State state) {
        return choicesOf.get(state.index());
    }

    /** Where a choice leads, each successor once, in the order in which they were given. */
    public List<Outcome> outcomes(Choice choice) {
        return graph.outgoingEdgesOf(choice).stream().map(Outcome.class::cast).toList();
    }

    /** The number of outcomes of all choices. */
    public int outcomeCount() {
        return graph.edgeSet().size() - choices.size();
    }

    /** The state in which an episode begins, where the model names one. */
    public Optional<State> start() {
        return start;
    }

    /** Where the states lie, if they are the cells of a grid. */
    public Optional<GridLayout> layout() {
        return layout;
    }

    /** The bipartite graph: states and choices as nodes, probabilities as the weights of outcomes. Cannot be modified. */
    public Graph<Node, Arc> graph() {
        return graph;
    }

    /** The graph on the states alone, with an edge where some choice may lead from one state to the other. */
    public Graph<State, DefaultEdge> stateGraph() {
        Graph<State, DefaultEdge> stateGraph = new DefaultDirectedGraph<>(DefaultEdge.class);
        states.forEach(stateGraph::addVertex);
        for (Choice choice : choices) {
            outcomes(choice).forEach(outcome -> stateGraph.addEdge(choice.state(), outcome.successor()));
        }
        return stateGraph;
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
        Set<State> reached = new LinkedHashSet<>();
        new BreadthFirstIterator<>(graph, node).forEachRemaining(next -> {
            if (next instanceof State state) {
                reached.add(state);
            }
        });
        return Collections.unmodifiableSet(reached);
    }

    /** The choices of a state by where they lead: equivalent actions together, in the order of the first of each class. */
    public List<ActionClass> actionClasses(State state) {
        Map<Set<Successor>, List<Choice>> classes = new LinkedHashMap<>();
        for (Choice choice : choices(state)) {
            classes.computeIfAbsent(distribution(choice), key -> new ArrayList<>())
                    .add(choice);
        }
        return classes.values().stream().map(ActionClass::new).toList();
    }

    private Set<Successor> distribution(Choice choice) {
        Set<Successor> distribution = new LinkedHashSet<>();
        outcomes(choice)
                .forEach(outcome -> distribution.add(new Successor(outcome.successor(), outcome.probability())));
        return distribution;
    }

    private record Successor(State state, BigFraction probability) {}
}
