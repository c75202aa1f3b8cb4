package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MdpTest {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    /** start → candy or wait; wait → chocolate or hug. */
    private static final Mdp WAIT = Mdp.builder()
            .choice("start", "candy", "candy")
            .choice("start", "wait", "wait")
            .choice("wait", "chocolate", "chocolate")
            .choice("wait", "hug", "hug")
            .terminal("candy")
            .terminal("chocolate")
            .terminal("hug")
            .build();

    static IntStream seeds() {
        return RandomMdps.seeds(50);
    }

    @Test
    void aStateReachesItselfAndAllThatFollows() {
        State wait = state(WAIT, "wait");

        assertThat(WAIT.reachableFrom(wait)).extracting(State::name).containsExactly("wait", "chocolate", "hug");
        assertThat(WAIT.reachableFrom(state(WAIT, "hug")))
                .extracting(State::name)
                .containsExactly("hug");
    }

    @Test
    void aChoiceReachesOnlyWhatFollowsIt() {
        Choice waiting = WAIT.choices(state(WAIT, "start")).get(1);

        assertThat(WAIT.reachableFrom(waiting)).extracting(State::name).containsExactly("wait", "chocolate", "hug");
    }

    @Test
    void aStateIsTerminalWhenAllItsChoicesLeadBackToIt() {
        Mdp mdp = Mdp.builder()
                .choice("one", "stay", "one")
                .choice("one", "remain", "one")
                .choice("two", "stay", "two")
                .choice("two", "leave", "one")
                .choice("three", "slip", Map.of("one", HALF, "three", HALF))
                .build();

        assertThat(mdp.states().stream().filter(mdp::isTerminal))
                .extracting(State::name)
                .containsExactly("one");
    }

    @Test
    void oneChoiceWithTwoOutcomesMakesAnMdpStochastic() {
        Mdp mdp = Mdp.builder()
                .terminal("a")
                .choice("b", "slip", Map.of("a", HALF, "b", HALF))
                .build();

        assertThat(mdp.isDeterministic()).isFalse();
        assertThat(WAIT.isDeterministic()).isTrue();
    }

    @Test
    void choicesThatLeadToTheSameStatesEquallyOftenAreOneClass() {
        Map<String, BigFraction> ab = new LinkedHashMap<>();
        ab.put("a", HALF);
        ab.put("b", HALF);
        Map<String, BigFraction> ba = new LinkedHashMap<>();
        ba.put("b", BigFraction.of(2, 4));
        ba.put("a", BigFraction.of(2, 4));
        Mdp mdp = Mdp.builder()
                .terminal("a")
                .terminal("b")
                .choice("hub", "one", ab)
                .choice("hub", "other", ba)
                .choice("hub", "skewed", Map.of("a", BigFraction.of(1, 3), "b", BigFraction.of(2, 3)))
                .choice("hub", "sure", "a")
                .build();

        List<ActionClass> classes = mdp.actionClasses(state(mdp, "hub"));

        assertThat(classes).extracting(ActionClass::label).containsExactly("one = other", "skewed", "sure");
        assertThat(classes.get(0).representative().action()).isEqualTo("one");
        assertThat(classes.get(0).state()).isEqualTo(state(mdp, "hub"));
    }

    @Test
    void aClassOfActionsIsNeverEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActionClass(List.of()))
                .withMessage("number of choices is 0, expected at least 1");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyChoiceOfAStateIsInOneClass(int seed) {
        Mdp mdp = RandomMdps.of(seed, 10);

        assertThat(mdp.states())
                .allSatisfy(
                        state -> assertThat(mdp.actionClasses(state).stream().flatMap(same -> same.choices().stream()))
                                .containsExactlyInAnyOrderElementsOf(mdp.choices(state)));
    }

    @Test
    void theGraphCannotBeModified() {
        State start = state(WAIT, "start");

        assertThatThrownBy(() -> WAIT.graph().removeVertex(start)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> WAIT.states().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> WAIT.choices(start).remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> WAIT.reachableFrom(start).remove(start))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyChoiceHasProbabilitiesThatSumToExactlyOne(int seed) {
        Mdp mdp = RandomMdps.of(seed, 10);

        assertThat(mdp.choices())
                .allSatisfy(choice -> assertThat(mdp.outcomes(choice).stream()
                                .map(Outcome::probability)
                                .reduce(BigFraction.ZERO, BigFraction::add))
                        .isEqualTo(BigFraction.ONE));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsAddUp(int seed) {
        Mdp mdp = RandomMdps.of(seed, 10);

        int choices = mdp.states().stream()
                .mapToInt(state -> mdp.choices(state).size())
                .sum();
        int outcomes = mdp.choices().stream()
                .mapToInt(choice -> mdp.outcomes(choice).size())
                .sum();

        assertThat(mdp.choices()).hasSize(choices);
        assertThat(mdp.outcomeCount()).isEqualTo(outcomes);
        assertThat(mdp.graph().vertexSet()).hasSize(mdp.states().size() + choices);
        assertThat(mdp.graph().edgeSet()).hasSize(choices + outcomes);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theStateGraphHasAnEdgeWhereSomeChoiceMayLead(int seed) {
        Mdp mdp = RandomMdps.of(seed, 10);

        var stateGraph = mdp.stateGraph();

        for (State from : mdp.states()) {
            for (State to : mdp.states()) {
                boolean some = mdp.choices(from).stream()
                        .flatMap(choice -> mdp.outcomes(choice).stream())
                        .anyMatch(outcome -> outcome.successor().equals(to));
                assertThat(stateGraph.containsEdge(from, to)).isEqualTo(some);
            }
        }
    }

    /** JGraphT's search in the bipartite graph. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsReachedIsFoundBreadthFirst(int seed) {
        Mdp mdp = RandomMdps.of(seed, 30);

        for (Node node : mdp.graph().vertexSet()) {
            List<State> found = new ArrayList<>();
            new BreadthFirstIterator<>(mdp.graph(), node).forEachRemaining(next -> {
                if (next instanceof State state) {
                    found.add(state);
                }
            });
            assertThat(mdp.reachableFrom(node)).containsExactlyElementsOf(found);
            assertThat(mdp.states())
                    .allSatisfy(state ->
                            assertThat(mdp.reachableFrom(node).contains(state)).isEqualTo(found.contains(state)));
        }
    }

    private static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow();
    }
}
