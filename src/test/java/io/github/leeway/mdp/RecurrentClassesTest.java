package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrentClassesTest {

    static IntStream seeds() {
        return RandomMdps.seeds(60);
    }

    @Test
    void onlyWhatIsNeverLeftIsRecurrent() {
        Mdp mdp = Mdp.builder()
                .choice("start", "go", "left")
                .choice("left", "turn", "right")
                .choice("right", "turn", "left")
                .choice("right", "leave", "end")
                .terminal("end")
                .build();
        List<Choice> turning =
                List.of(0, 1, 2, 4).stream().map(mdp.choices()::get).toList();
        List<Choice> leaving =
                List.of(0, 1, 3, 4).stream().map(mdp.choices()::get).toList();

        assertThat(RecurrentClasses.of(mdp, turning).sets())
                .containsExactly(mdp.states().subList(1, 3), mdp.states().subList(3, 4));
        assertThat(RecurrentClasses.of(mdp, leaving).sets())
                .containsExactly(mdp.states().subList(3, 4));
    }

    /** JGraphT's components of the graph of the policy, of which those without an edge out are recurrent. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theyAreTheClosedComponentsOfThePolicy(int seed) {
        Mdp mdp = RandomMdps.of(seed, 30);
        List<Choice> policy =
                mdp.states().stream().map(state -> mdp.choices(state).get(0)).toList();
        Graph<State, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        mdp.states().forEach(graph::addVertex);
        policy.forEach(
                choice -> mdp.outcomes(choice).forEach(outcome -> graph.addEdge(choice.state(), outcome.successor())));
        List<Set<State>> closed =
                new ArrayList<>(new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets());
        closed.removeIf(set -> graph.edgeSet().stream()
                .anyMatch(edge -> set.contains(graph.getEdgeSource(edge)) && !set.contains(graph.getEdgeTarget(edge))));

        List<List<State>> sets = RecurrentClasses.of(mdp, policy).sets();

        assertThat(sets.stream().map(HashSet::new))
                .containsExactlyInAnyOrderElementsOf(
                        closed.stream().map(HashSet::new).toList());
        assertThat(sets)
                .isSortedAccordingTo(Comparator.comparingInt(set -> set.get(0).index()));
        assertThat(sets).allSatisfy(set -> assertThat(set).isSortedAccordingTo(Comparator.comparingInt(State::index)));
    }
}
