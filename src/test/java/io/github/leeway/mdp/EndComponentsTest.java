package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndComponentsTest {

    private static final BigFraction HALF = BigFraction.of(1, 2);
    private static final int LONG_CHAIN = 50_000;

    static IntStream seeds() {
        return RandomMdps.seeds(300);
    }

    @Test
    void aChainIntoAnAbsorbingStateEndsThere() {
        Mdp mdp = Mdp.builder()
                .choice("a", "go", "b")
                .choice("b", "go", "c")
                .terminal("c")
                .build();

        assertThat(names(EndComponents.of(mdp))).containsExactly(Set.of("c"));
    }

    /** The loop is strongly connected, but whoever goes round it falls out of it sooner or later. */
    @Test
    void aLoopThatLeaksIsNotAnEndComponent() {
        Mdp mdp = Mdp.builder()
                .choice("a", "go", "b")
                .choice("b", "back", Map.of("a", HALF, "end", HALF))
                .terminal("end")
                .build();

        assertThat(names(EndComponents.of(mdp))).containsExactly(Set.of("end"));
    }

    @Test
    void aLoopThatMayBeLeftButNeedNotIsAnEndComponent() {
        Mdp mdp = Mdp.builder()
                .choice("a", "go", "b")
                .choice("b", "back", "a")
                .choice("b", "leak", Map.of("a", HALF, "end", HALF))
                .terminal("end")
                .build();

        assertThat(names(EndComponents.of(mdp))).containsExactly(Set.of("a", "b"), Set.of("end"));
    }

    /** Dropping b's leak drops b, then the choices of a that need b: what is left is the loop between a and c. */
    @Test
    void aComponentInsideAStronglyConnectedSetIsFound() {
        Mdp mdp = Mdp.builder()
                .choice("a", "out", "b")
                .choice("a", "to c", "c")
                .choice("b", "back", Map.of("a", HALF, "end", HALF))
                .choice("c", "to a", "a")
                .choice("c", "to a or b", Map.of("a", HALF, "b", HALF))
                .terminal("end")
                .build();

        assertThat(names(EndComponents.of(mdp))).containsExactly(Set.of("a", "c"), Set.of("end"));
    }

    @Test
    void smallerEndComponentsInsideALargerOneAreNotListed() {
        Mdp mdp = Mdp.builder()
                .choice("a", "stay", "a")
                .choice("a", "go", "b")
                .choice("b", "stay", "b")
                .choice("b", "go", "a")
                .build();

        assertThat(names(EndComponents.of(mdp))).containsExactly(Set.of("a", "b"));
    }

    @Test
    void aMultichainMdpHasOneForEachRecurrentClass() {
        Mdp mdp = Mdp.builder()
                .choice("start", "split", Map.of("x1", HALF, "y1", HALF))
                .choice("x1", "go", "x2")
                .choice("x2", "go", "x1")
                .choice("y1", "go", Map.of("y1", HALF, "y2", HALF))
                .choice("y2", "go", "y1")
                .build();

        assertThat(names(EndComponents.of(mdp))).containsExactly(Set.of("x1", "x2"), Set.of("y1", "y2"));
    }

    @Test
    void aChainOfFiftyThousandStatesEndsInItsLast() {
        MdpBuilder builder = Mdp.builder();
        IntStream.range(0, LONG_CHAIN - 1).forEach(s -> builder.choice("s" + s, "go", "s" + (s + 1)));
        Mdp chain = builder.terminal("s" + (LONG_CHAIN - 1)).build();

        assertThat(names(EndComponents.of(chain))).containsExactly(Set.of("s" + (LONG_CHAIN - 1)));
    }

    /** Every sum of money between nothing and all may be lost or won; dropping one state after the other would take minutes. */
    @Test
    void aGamblerEndsWithNothingOrAll() {
        MdpBuilder builder = Mdp.builder().terminal("s0");
        IntStream.range(1, LONG_CHAIN)
                .forEach(s -> builder.choice("s" + s, "bet", Map.of("s" + (s - 1), HALF, "s" + (s + 1), HALF)));
        Mdp ruin = builder.terminal("s" + LONG_CHAIN).build();

        assertThat(names(EndComponents.of(ruin))).containsExactlyInAnyOrder(Set.of("s0"), Set.of("s" + LONG_CHAIN));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachSetIsClosedUnderSomeChoicesAndStronglyConnectedByThem(int seed) {
        Mdp mdp = RandomMdps.of(seed, 30);

        EndComponents components = EndComponents.of(mdp);

        assertThat(components.sets())
                .isNotEmpty()
                .allSatisfy(states -> assertThat(isEndComponent(mdp, states)).isTrue());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noStateIsInTwoSets(int seed) {
        Mdp mdp = RandomMdps.of(seed, 30);

        EndComponents components = EndComponents.of(mdp);

        assertThat(components.sets().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theyAreTheLargestOfAllSubsetsThatAreEndComponents(int seed) {
        Mdp mdp = RandomMdps.of(seed, 7);

        Set<Set<State>> found = Set.copyOf(EndComponents.of(mdp).sets());

        assertThat(found).isEqualTo(byTryingAllSubsets(mdp));
    }

    @Test
    void theSetsCannotBeModified() {
        Mdp mdp = Mdp.builder().terminal("a").build();

        Set<State> only = EndComponents.of(mdp).sets().get(0);

        assertThatThrownBy(only::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Set<Set<State>> byTryingAllSubsets(Mdp mdp) {
        List<Set<State>> all = new ArrayList<>();
        for (int bits = 1; bits < 1 << mdp.states().size(); bits++) {
            int chosen = bits;
            Set<State> states = mdp.states().stream()
                    .filter(state -> (chosen >> state.index() & 1) == 1)
                    .collect(Collectors.toSet());
            if (isEndComponent(mdp, states)) {
                all.add(states);
            }
        }
        return all.stream()
                .filter(states ->
                        all.stream().noneMatch(other -> other.size() > states.size() && other.containsAll(states)))
                .collect(Collectors.toSet());
    }

    /** Whether the choices that cannot leave the set lead from each of its states to each, in one step or more. */
    private static boolean isEndComponent(Mdp mdp, Set<State> states) {
        return states.stream().allMatch(from -> reachedInside(mdp, states, from).equals(states));
    }

    private static Set<State> reachedInside(Mdp mdp, Set<State> states, State from) {
        Set<State> reached = new LinkedHashSet<>();
        List<State> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            for (Choice choice : mdp.choices(open.remove(open.size() - 1))) {
                List<State> successors =
                        mdp.outcomes(choice).stream().map(Outcome::successor).toList();
                if (states.containsAll(successors)) {
                    successors.stream().filter(reached::add).forEach(open::add);
                }
            }
        }
        return reached;
    }

    private static List<Set<String>> names(EndComponents components) {
        return components.sets().stream()
                .map(states -> states.stream().map(State::name).collect(Collectors.toSet()))
                .toList();
    }
}
