package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import io.github.leeway.report.ComponentGroups.Group;
import io.github.leeway.report.ComponentGroups.Passage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentGroupsTest {

    static Stream<Mdp> models() {
        return Stream.concat(
                IntStream.range(0, 10).mapToObj(seed -> RandomMdps.deterministic(seed * 20, 200)),
                Stream.of(chain(1), chain(40), chain(41), chain(1000)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStateIsInOneGroupAndTheGroupsAreFew(Mdp mdp) {
        ComponentGroups groups = ComponentGroups.of(mdp);

        assertThat(groups.groups().stream().flatMap(group -> group.states().stream()))
                .containsExactlyInAnyOrderElementsOf(mdp.states());
        assertThat(groups.groups()).hasSizeLessThanOrEqualTo(40);
        assertThat(groups.componentCount())
                .isEqualTo(groups.groups().stream()
                        .mapToInt(group -> group.components().size())
                        .sum());
    }

    @ParameterizedTest
    @MethodSource("models")
    void thereIsAPassageWhereAndOnlyWhereAnActionLeadsAcross(Mdp mdp) {
        ComponentGroups groups = ComponentGroups.of(mdp);

        Set<Passage> expected = new LinkedHashSet<>();
        for (int from = 0; from < groups.groups().size(); from++) {
            for (int to = 0; to < groups.groups().size(); to++) {
                Set<State> targets = new LinkedHashSet<>(groups.groups().get(to).states());
                boolean leads = groups.groups().get(from).states().stream()
                        .anyMatch(state ->
                                GraphView.successors(mdp, state).stream().anyMatch(targets::contains));
                if (from != to && leads) {
                    expected.add(new Passage(from, to));
                }
            }
        }
        assertThat(groups.passages()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aGroupIsClosedIfNoActionLeadsOutOfAnyOfItsComponents(Mdp mdp) {
        for (Group group : ComponentGroups.of(mdp).groups()) {
            for (List<State> component : group.components()) {
                Set<State> inside = new LinkedHashSet<>(component);
                boolean isClosed =
                        component.stream().allMatch(state -> inside.containsAll(GraphView.successors(mdp, state)));
                assertThat(group.isClosed()).isEqualTo(isClosed);
            }
        }
    }

    /** In a chain each state is a component, and its place is how far along it lies: ten groups of a hundred. */
    @Test
    void manyComponentsStandTogetherByHowFarAlongTheyLie() {
        ComponentGroups groups = ComponentGroups.of(chain(1000));

        List<List<Integer>> expected = Stream.of(
                        IntStream.of(0),
                        IntStream.range(1, 100),
                        IntStream.range(100, 200),
                        IntStream.range(200, 300),
                        IntStream.range(300, 400),
                        IntStream.range(400, 500),
                        IntStream.range(500, 600),
                        IntStream.range(600, 700),
                        IntStream.range(700, 800),
                        IntStream.range(800, 900),
                        IntStream.range(900, 999),
                        IntStream.of(999))
                .map(indices -> indices.boxed().toList())
                .toList();
        assertThat(groups.groups())
                .extracting(group -> group.states().stream().map(State::index).toList())
                .containsExactlyElementsOf(expected);
        assertThat(groups.groups())
                .extracting(Group::isClosed)
                .filteredOn(closed -> closed)
                .hasSize(1);
    }

    /** Begins at its first state and ends at its last. */
    static Mdp chain(int length) {
        MdpBuilder builder = Mdp.builder();
        for (int i = 0; i + 1 < length; i++) {
            builder.choice("c" + i, "on", "c" + (i + 1));
        }
        return builder.terminal("c" + (length - 1)).start("c0").build();
    }
}
