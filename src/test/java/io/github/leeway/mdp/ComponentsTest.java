package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentsTest {

    private static final int LONG_CHAIN = 50_000;

    static IntStream seeds() {
        return RandomMdps.seeds(200);
    }

    @Test
    void whatFollowsAComponentStandsBeforeIt() {
        Mdp mdp = Mdp.builder()
                .choice("start", "go", "left")
                .choice("left", "turn", "right")
                .choice("right", "turn", "left")
                .choice("right", "leave", "end")
                .terminal("end")
                .build();

        List<List<State>> components = Components.of(mdp).inSolveOrder();

        assertThat(components.stream()
                        .map(states -> states.stream().map(State::name).toList()))
                .containsExactly(List.of("end"), List.of("left", "right"), List.of("start"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyStateIsInOneComponent(int seed) {
        Mdp mdp = RandomMdps.of(seed, 40);

        List<List<State>> components = Components.of(mdp).inSolveOrder();

        assertThat(components.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(mdp.states());
        assertThat(components)
                .allSatisfy(states -> assertThat(states).isSortedAccordingTo((a, b) -> a.index() - b.index()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noOutcomeLeadsToALaterComponent(int seed) {
        Mdp mdp = RandomMdps.of(seed, 40);

        int[] position = positions(mdp);

        assertThat(mdp.choices())
                .allSatisfy(choice -> assertThat(mdp.outcomes(choice))
                        .allSatisfy(outcome -> assertThat(
                                        position[outcome.successor().index()])
                                .isLessThanOrEqualTo(position[choice.state().index()])));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void statesShareAComponentExactlyWhenEachReachesTheOther(int seed) {
        Mdp mdp = RandomMdps.of(seed, 20);

        int[] position = positions(mdp);

        for (State one : mdp.states()) {
            for (State other : mdp.states()) {
                boolean mutual = mdp.reachableFrom(one).contains(other)
                        && mdp.reachableFrom(other).contains(one);
                assertThat(position[one.index()] == position[other.index()]).isEqualTo(mutual);
            }
        }
    }

    /** Estimates depend on the order in their last bits, so it is held to that of JGraphT's algorithms on a graph of objects. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderIsThatOfJGraphT(int seed) {
        Mdp mdp = RandomMdps.deterministic(seed, 40);
        Graph<State, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        mdp.states().forEach(graph::addVertex);
        mdp.choices()
                .forEach(choice ->
                        mdp.outcomes(choice).forEach(outcome -> graph.addEdge(choice.state(), outcome.successor())));
        List<Set<State>> found = new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets();
        Graph<Set<State>, DefaultEdge> condensation = new DefaultDirectedGraph<>(DefaultEdge.class);
        Map<State, Set<State>> setOf = new HashMap<>();
        found.forEach(set -> set.forEach(state -> setOf.put(state, set)));
        found.forEach(condensation::addVertex);
        for (DefaultEdge edge : graph.edgeSet()) {
            Set<State> from = setOf.get(graph.getEdgeSource(edge));
            Set<State> to = setOf.get(graph.getEdgeTarget(edge));
            if (from != to) {
                condensation.addEdge(from, to);
            }
        }
        List<Set<State>> order = new ArrayList<>();
        new TopologicalOrderIterator<>(condensation).forEachRemaining(order::add);
        Collections.reverse(order);

        assertThat(Components.of(mdp).inSolveOrder().stream().<Set<State>>map(HashSet::new))
                .containsExactlyElementsOf(order);
    }

    @Test
    void aChainOfFiftyThousandStatesIsSolvedFromItsEnd() {
        MdpBuilder builder = Mdp.builder();
        IntStream.range(0, LONG_CHAIN - 1).forEach(s -> builder.choice("s" + s, "go", "s" + (s + 1)));
        Mdp chain = builder.terminal("s" + (LONG_CHAIN - 1)).build();

        List<List<State>> components = Components.of(chain).inSolveOrder();

        assertThat(components.stream().map(states -> states.get(0).index()))
                .containsExactlyElementsOf(IntStream.range(0, LONG_CHAIN)
                        .map(s -> LONG_CHAIN - 1 - s)
                        .boxed()
                        .toList());
    }

    @Test
    void aCycleOfFiftyThousandStatesIsOneComponent() {
        MdpBuilder builder = Mdp.builder();
        IntStream.range(0, LONG_CHAIN).forEach(s -> builder.choice("s" + s, "go", "s" + (s + 1) % LONG_CHAIN));
        Mdp cycle = builder.build();

        List<List<State>> components = Components.of(cycle).inSolveOrder();

        assertThat(components).containsExactly(cycle.states());
    }

    private static int[] positions(Mdp mdp) {
        int[] position = new int[mdp.states().size()];
        List<List<State>> sets = Components.of(mdp).inSolveOrder();
        for (int i = 0; i < sets.size(); i++) {
            for (State state : sets.get(i)) {
                position[state.index()] = i;
            }
        }
        return position;
    }
}
