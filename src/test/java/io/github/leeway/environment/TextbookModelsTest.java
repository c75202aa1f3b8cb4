package io.github.leeway.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.ModelReader;
import io.github.leeway.format.ModelWriter;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextbookModelsTest {

    private static final BigFraction ZERO = BigFraction.ZERO;
    private static final BigFraction ONE = BigFraction.ONE;
    private static final List<Move> ALL = List.of(Move.values());
    private static final List<Move> STEPS = List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT);

    static Stream<Environment> environments() {
        return Stream.of(
                new Gridworld(3, 4, ALL, BigFraction.of(1, 10), ZERO, 0),
                new Gridworld(8, 8, STEPS, ZERO, BigFraction.of(3, 10), 7),
                new Chain(6, BigFraction.of(7, 20), BigFraction.of(1, 20)),
                new StarGraph(7),
                new RandomMdp(9, 3, 4, 12, 5),
                new TwoRooms(),
                new FrozenLake(FrozenLake.LARGE, BigFraction.of(1, 3)),
                new FrozenLake(FrozenLake.randomMap(6, BigFraction.of(4, 5), 3), ONE),
                new CliffWalking(CliffWalking.Ground.SLIPPERY),
                new Taxi(Optional.of("taxi 0,0 passenger Y to B")),
                new BoatRace(),
                new Conveyor(Conveyor.Variant.SUSHI_GOAL),
                new Interruptibility(1, BigFraction.of(1, 2)),
                new Sokoban(),
                new Survival(),
                new Vase());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        () -> new Gridworld(0, 3, ALL, ZERO, ZERO, 0),
                        "number of rows is 0, expected a number from 1 to 2000"),
                fault(
                        () -> new Gridworld(3, 2001, ALL, ZERO, ZERO, 0),
                        "number of columns is 2001, expected a number from 1 to 2000"),
                fault(
                        () -> new Gridworld(1000, 1000, ALL, ZERO, ZERO, 0),
                        "number of states is 1000000, expected a number from 1 to 200000"),
                fault(
                        () -> new Gridworld(400, 400, ALL, BigFraction.of(1, 2), ZERO, 0),
                        "number of outcomes is 2400000, expected a number from 0 to 2000000"),
                fault(
                        () -> new Gridworld(3, 3, ALL, BigFraction.of(-1, 2), ZERO, 0),
                        "slip is -0.5, expected a value in [0, 1]"),
                fault(
                        () -> new Gridworld(3, 3, ALL, ZERO, BigFraction.of(2), 0),
                        "density of walls is 2, expected a value in [0, 1]"),
                fault(() -> new Chain(0, ONE, ZERO), "length is 0, expected a number from 1 to 2147483647"),
                fault(
                        () -> new Chain(5, BigFraction.of(3, 4), BigFraction.of(1, 2)),
                        "probability of going forward or back is 1.25, expected a value in [0, 1]"),
                fault(() -> new StarGraph(0), "number of leaves is 0, expected a number from 1 to 199999"),
                fault(
                        () -> new RandomMdp(10, 2, 11, 12, 0),
                        "number of successors is 11, expected a number from 1 to 10"),
                fault(
                        () -> new RandomMdp(20, 2, 13, 12, 0),
                        "number of successors is 13, expected a number from 1 to 12"),
                fault(
                        () -> new RandomMdp(100_000, 30, 1, 12, 0),
                        "number of outcomes is 3000000, expected a number from 0 to 2000000"),
                fault(() -> FrozenLake.randomMap(1, ONE, 0), "size is 1, expected a number from 2 to 200"),
                fault(
                        () -> FrozenLake.randomMap(9, ZERO, 0),
                        "probability of ice is 0, expected one with which one of 1000 maps has a way to the goal"),
                fault(
                        () -> new Taxi(Optional.of("nowhere")),
                        "start is 'nowhere', expected a state such as 'taxi 0,0 passenger R to R'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("environments")
    void whatIsWrittenIsReadBack(Environment environment) {
        ModelFile model = environment.model();

        LoadedModel read = ModelReader.read("it", ModelWriter.write(model).getBytes(StandardCharsets.UTF_8));

        assertThat(read.file().mdp().graph().vertexSet())
                .isEqualTo(model.mdp().graph().vertexSet());
        assertThat(read.file().mdp().graph().edgeSet())
                .isEqualTo(model.mdp().graph().edgeSet());
        assertThat(read.file().mdp().start()).isEqualTo(model.mdp().start()).isPresent();
        assertThat(read.file().description())
                .isEqualTo(model.description())
                .contains("Known")
                .endsWith(".");
        assertThat(read.file().discounts()).isEqualTo(model.discounts()).hasSize(1);
        assertThat(read.file().name()).isEqualTo(model.name());
        assertThat(read.file().rewardFunctions()).isEqualTo(model.rewardFunctions());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void whatIsOutOfRangeIsRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void aGridHasAStateForEachCellAndAChoiceForEachMove() {
        Mdp mdp = new Gridworld(20, 30, STEPS, BigFraction.of(1, 10), ZERO, 0)
                .model()
                .mdp();

        assertThat(mdp.states()).hasSize(600);
        assertThat(mdp.choices()).hasSize(2400);
        assertThat(outcomes(mdp, "r2c2", "up")).containsExactlyInAnyOrder("r1c2 9 / 10", "r2c1 1 / 20", "r2c3 1 / 20");
        assertThat(outcomes(mdp, "r1c1", "left")).containsExactlyInAnyOrder("r1c1 19 / 20", "r2c1 1 / 20");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void whatWallsLeaveHangsTogether(long seed) {
        Mdp mdp = new Gridworld(12, 12, STEPS, ZERO, BigFraction.of(1, 3), seed)
                .model()
                .mdp();

        assertThat(mdp.reachableFrom(mdp.states().get(0))).hasSameSizeAs(mdp.states());
        assertThat(mdp.start()).contains(mdp.states().get(0));
    }

    /** 2500 cells, each open with probability 9/10; the standard deviation of their number is 15. */
    @Test
    void aboutAsManyCellsAreWallsAsWasAsked() {
        Mdp mdp = new Gridworld(50, 50, STEPS, ZERO, BigFraction.of(1, 10), 1)
                .model()
                .mdp();

        assertThat(mdp.states().size()).isBetween(2250 - 90, 2250 + 60);
    }

    @Test
    void aWallOnEveryCellLeavesTheStart() {
        assertThat(new Gridworld(5, 5, ALL, ZERO, ONE, 0).model().mdp().states())
                .hasSize(1);
    }

    @Test
    void anotherSeedIsAnotherModelAndTheSameTheSame() {
        assertThat(text(new RandomMdp(8, 2, 2, 12, 1)))
                .isEqualTo(text(new RandomMdp(8, 2, 2, 12, 1)))
                .isNotEqualTo(text(new RandomMdp(8, 2, 2, 12, 2)));
        assertThat(FrozenLake.randomMap(9, BigFraction.of(4, 5), 1))
                .isEqualTo(FrozenLake.randomMap(9, BigFraction.of(4, 5), 1))
                .isNotEqualTo(FrozenLake.randomMap(9, BigFraction.of(4, 5), 2));
    }

    /** As in the published figure: 0.35 to the right, 0.6 to stay, 0.05 to the left. */
    @Test
    void theChainCanBeTheRiverSwim() {
        ModelFile file = new Chain(6, BigFraction.of(7, 20), BigFraction.of(1, 20)).model();

        assertThat(outcomes(file.mdp(), "s3", "right")).containsExactlyInAnyOrder("s4 7 / 20", "s3 3 / 5", "s2 1 / 20");
        assertThat(outcomes(file.mdp(), "s1", "right")).containsExactlyInAnyOrder("s2 7 / 20", "s1 13 / 20");
        assertThat(outcomes(file.mdp(), "s6", "right")).containsExactlyInAnyOrder("s6 19 / 20", "s5 1 / 20");
        assertThat(outcomes(file.mdp(), "s1", "left")).containsExactly("s1 1");
        assertThat(file.rewardFunctions().get(0).expected(file.mdp(), Walks.choice(file.mdp(), "s1", "left")))
                .isEqualTo(BigFraction.of(5));
    }

    @Test
    void aStarHasAsManyEndsAsLeaves() {
        Mdp mdp = new StarGraph(9).model().mdp();

        assertThat(mdp.choices(Walks.state(mdp, "start"))).hasSize(9);
        assertThat(mdp.states().stream().filter(mdp::isTerminal)).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void aRandomModelHasTheSuccessorsAndTheDenominatorThatWereAsked(long seed) {
        Mdp mdp = new RandomMdp(7, 3, 5, 8, seed).model().mdp();

        assertThat(mdp.states()).hasSize(7);
        for (Choice choice : mdp.choices()) {
            assertThat(mdp.outcomes(choice)).hasSize(5);
            assertThat(mdp.outcomes(choice).stream().map(Outcome::probability))
                    .allSatisfy(
                            probability -> assertThat(probability.multiply(8).getDenominatorAsInt())
                                    .isEqualTo(1));
        }
    }

    /** Of 3000 choices with one successor among three each third gets 1000 with a standard deviation of 26. */
    @Test
    void allSuccessorsAreEquallyLikely() {
        Mdp mdp = new RandomMdp(3, 1000, 1, 1, 0).model().mdp();

        for (State state : mdp.states()) {
            assertThat(mdp.choices().stream()
                            .filter(choice ->
                                    mdp.outcomes(choice).get(0).successor().equals(state))
                            .count())
                    .isBetween(1000L - 105, 1000L + 105);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void aRandomLakeHasAWayToTheGoal(long seed) {
        Mdp mdp = new FrozenLake(FrozenLake.randomMap(10, BigFraction.of(7, 10), seed), ONE)
                .model()
                .mdp();

        assertThat(mdp.states()).hasSize(100);
        assertThat(mdp.reachableFrom(Walks.state(mdp, "start"))).contains(Walks.state(mdp, "goal"));
    }

    private static String text(Environment environment) {
        return ModelWriter.write(environment.model()).replaceAll("seed \\d+|-\\d+\n", "");
    }

    private static List<String> outcomes(Mdp mdp, String state, String action) {
        return mdp.outcomes(Walks.choice(mdp, state, action)).stream()
                .map(outcome -> outcome.successor().name() + " " + outcome.probability())
                .toList();
    }

    private static Arguments fault(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }
}
