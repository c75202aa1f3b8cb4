package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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
