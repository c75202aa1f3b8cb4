package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MdpAssemblerTest {

    private MdpAssembler assembler = new MdpAssembler();
    private int half;
    private int one;

    @BeforeEach
    void probabilities() {
        assembler = new MdpAssembler();
        half = assembler.probability(BigFraction.of(1, 2));
        one = assembler.probability(BigFraction.ONE);
    }

    @Test
    void theSameSuccessorAgainAddsUp() {
        assembler.choice(0, "go");
        assembler.outcome(1, half);
        assembler.outcome(1, half);
        assembler.choice(1, "stay");
        assembler.outcome(1, one);

        Mdp mdp = assembler.build(List.of("a", "b"), Optional.of(1));

        assertThat(mdp.outcomes(mdp.choices().get(0)))
                .containsExactly(new Outcome(mdp.choices().get(0), mdp.states().get(1), BigFraction.ONE));
        assertThat(mdp.start()).contains(mdp.states().get(1));
    }

    @Test
    void theSameSuccessorAddsUpInALongRowToo() {
        int hundredth = assembler.probability(BigFraction.of(1, 100));
        assembler.choice(0, "go");
        IntStream.range(0, 100).forEach(i -> assembler.outcome(i % 50, hundredth));
        IntStream.range(1, 50).forEach(s -> {
            assembler.choice(s, "stay");
            assembler.outcome(s, one);
        });

        Mdp mdp = assembler.build(IntStream.range(0, 50).mapToObj(s -> "s" + s).toList(), Optional.empty());

        assertThat(mdp.outcomes(mdp.choices().get(0)))
                .hasSize(50)
                .extracting(Outcome::probability)
                .containsOnly(BigFraction.of(1, 50));
    }

    /** 0.1 three times sums to 0.3, which is no 1; 0.3333333333 three times is near enough, and becomes thirds. */
    @Test
    void aSumNearOneIsDividedAwayAndOneFarFromItIsRefused() {
        int rounded = assembler.probability(Fractions.parse("0.3333333333").orElseThrow());
        assembler.choice(0, "go");
        IntStream.range(0, 3).forEach(s -> assembler.outcome(s, rounded));
        IntStream.range(1, 3).forEach(s -> {
            assembler.choice(s, "stay");
            assembler.outcome(s, one);
        });

        Mdp mdp = assembler.build(List.of("a", "b", "c"), Optional.empty());

        assertThat(mdp.outcomes(mdp.choices().get(0)))
                .extracting(Outcome::probability)
                .containsOnly(BigFraction.of(1, 3));
        MdpAssembler other = new MdpAssembler();
        int tenth = other.probability(BigFraction.of(1, 10));
        other.choice(0, "go");
        other.outcome(0, tenth);
        assertThatThrownBy(() -> other.choice(1, "go"))
                .hasMessage("probabilities of action 'go' in state 0 sum to 0.1, expected 1");
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> assembler.outcome(0, one)).hasMessageContaining("successor is 0 after 0 choices");
        assembler.choice(1, "go");
        assembler.outcome(5, one);
        assertThatThrownBy(() -> assembler.choice(0, "go"))
                .hasMessage("state of a choice is 0, expected at least 1, that of the choice before");
        assertThatThrownBy(() -> assembler.choice(1, "go"))
                .hasMessage("action 'go' in state 1 is given twice, expected different labels");
        assertThatThrownBy(() -> assembler.build(List.of("a", "b"), Optional.empty()))
                .hasMessage("successor is 5, expected an index of a state from 0 to 1");
    }

    @Test
    void statesHaveChoicesAndNamesOfTheirOwn() {
        assembler.choice(1, "go");
        assembler.outcome(1, one);

        assertThatThrownBy(() -> assembler.build(List.of("a", "b"), Optional.empty()))
                .hasMessageStartingWith("number of actions of state 'a' is 0");
        assertThatThrownBy(() -> new MdpAssembler().build(List.of(), Optional.empty()))
                .hasMessage("number of states is 0, expected at least 1");
    }

    /** 0.5 and 0.5000000001 are 1 and a little more until they are divided by that. */
    @Test
    void theSameSuccessorAgainMayAddUpToALittleMoreThanOne() {
        int more = assembler.probability(Fractions.parse("0.5000000001").orElseThrow());
        assembler.choice(0, "go");
        assembler.outcome(0, half);
        assembler.outcome(0, more);

        Mdp mdp = assembler.build(List.of("a"), Optional.empty());

        assertThat(mdp.outcomes(mdp.choices().get(0)).get(0).isCertain()).isTrue();
    }

    @Test
    void anIndexThatIsNoneOfAStateIsRefused() {
        assembler.choice(0, "go");
        assembler.outcome(0, one);
        assembler.outcome(7, assembler.probability(BigFraction.ZERO));

        assertThatThrownBy(() -> assembler.build(List.of("a"), Optional.of(0)))
                .hasMessage("successor is 7, expected an index of a state from 0 to 0");
        MdpAssembler other = new MdpAssembler();
        int certain = other.probability(BigFraction.ONE);
        other.choice(0, "go");
        other.outcome(0, certain);
        assertThatThrownBy(() -> other.build(List.of("a"), Optional.of(-1)))
                .hasMessage("start is -1, expected an index of a state from 0 to 0");
    }

    /** Comparing each of them with all that came before would take minutes. */
    @Test
    void aChoiceMayHaveHundredsOfThousandsOfOutcomes() {
        int count = 200_000;
        int share = assembler.probability(BigFraction.of(1, 2 * count));
        assembler.choice(0, "go");
        IntStream.range(0, 2 * count).forEach(i -> assembler.outcome(i % count, share));
        IntStream.range(1, count).forEach(s -> {
            assembler.choice(s, "stay");
            assembler.outcome(s, one);
        });

        Mdp mdp =
                assembler.build(IntStream.range(0, count).mapToObj(s -> "s" + s).toList(), Optional.empty());

        assertThat(mdp.outcomes(mdp.choices().get(0)))
                .hasSize(count)
                .allMatch(outcome -> outcome.probability().equals(BigFraction.of(1, count)));
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /** The view of the model as a graph has the components of a graph that was built edge by edge. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theGraphHasTheEdgesOfTheModel(int seed) {
        Mdp mdp = RandomMdps.of(seed, 12);
        DefaultDirectedGraph<Node, DefaultEdge> built = new DefaultDirectedGraph<>(DefaultEdge.class);
        mdp.states().forEach(built::addVertex);
        mdp.choices().forEach(choice -> {
            built.addVertex(choice);
            built.addEdge(choice.state(), choice);
        });
        mdp.choices().forEach(choice -> mdp.outcomes(choice).forEach(next -> built.addEdge(choice, next.successor())));

        assertThat(mdp.graph().vertexSet()).containsExactlyElementsOf(built.vertexSet());
        assertThat(mdp.graph().edgeSet()).hasSameSizeAs(built.edgeSet());
        built.vertexSet().forEach(node -> {
            assertThat(mdp.graph().inDegreeOf(node)).isEqualTo(built.inDegreeOf(node));
            assertThat(mdp.graph().outDegreeOf(node)).isEqualTo(built.outDegreeOf(node));
            assertThat(mdp.graph().edgesOf(node)).allMatch(mdp.graph()::containsEdge);
        });
        assertThat(new KosarajuStrongConnectivityInspector<>(new AsSubgraph<>(mdp.graph())).stronglyConnectedSets())
                .containsExactlyInAnyOrderElementsOf(
                        new KosarajuStrongConnectivityInspector<>(built).stronglyConnectedSets());
    }
}
