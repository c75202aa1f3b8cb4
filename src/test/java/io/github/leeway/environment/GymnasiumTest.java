package io.github.leeway.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The toy texts have the transitions and rewards that Gymnasium itself says they have. */
class GymnasiumTest {

    private static final Path FOLDER = Path.of(System.getProperty("leeway.models", "../shared/models"), "gymnasium");
    private static final double ROUNDING = 1e-12; // a third is written as a double
    private static final BigFraction THIRD = BigFraction.of(1, 3);
    private static final List<String> TURNS = List.of("left", "down", "right", "up");
    private static final List<String> WALKS = List.of("up", "right", "down", "left");
    private static final List<String> DRIVES = List.of("south", "north", "east", "west", "pick up", "drop off");

    static Stream<Arguments> toyTexts() {
        return Stream.of(
                Arguments.of(
                        "FrozenLake-v1-4x4-slippery",
                        new FrozenLake(FrozenLake.SMALL, THIRD),
                        lake(FrozenLake.SMALL),
                        TURNS),
                Arguments.of(
                        "FrozenLake-v1-4x4-deterministic",
                        new FrozenLake(FrozenLake.SMALL, BigFraction.ONE),
                        lake(FrozenLake.SMALL),
                        TURNS),
                Arguments.of(
                        "FrozenLake-v1-8x8-slippery",
                        new FrozenLake(FrozenLake.LARGE, THIRD),
                        lake(FrozenLake.LARGE),
                        TURNS),
                Arguments.of(
                        "CliffWalking-v1",
                        new CliffWalking(CliffWalking.Ground.FIRM),
                        named(GymnasiumTest::cliff),
                        WALKS),
                Arguments.of("Taxi-v4", new Taxi(Optional.empty()), named(GymnasiumTest::taxi), DRIVES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toyTexts")
    void aToyTextIsThatOfGymnasium(
            String file, Environment environment, IntFunction<String> names, List<String> actions) throws IOException {
        Path path = FOLDER.resolve(file + ".json");
        assumeTrue(Files.exists(path), path + " is absent: nothing to compare with");
        ToyText text = ToyText.read(path);

        ModelFile model = environment.model();

        Mdp mdp = model.mdp();
        Set<Integer> ends = text.ends();
        assertThat(mdp.states()).hasSize(text.stateCount());
        assertThat(mdp.states().stream().filter(mdp::isTerminal)).hasSize(ends.size());
        for (int s = 0; s < text.stateCount(); s++) {
            State state = Walks.state(mdp, names.apply(s));
            assertThat(mdp.isTerminal(state)).as(state.name()).isEqualTo(ends.contains(s));
            for (int a = 0; a < actions.size() && !ends.contains(s); a++) {
                Choice choice = Walks.choice(mdp, state.name(), actions.get(a));
                List<ToyText.Outcome> outcomes = text.outcomes(s, a);
                assertThat(next(mdp, choice)).as(choice.toString()).satisfies(found -> compare(found, outcomes, names));
                assertThat(reward(model, choice)).isCloseTo(reward(outcomes), within(ROUNDING));
            }
        }
    }

    /** Counted for the example of FrozenLake: 11 cells of ice with four moves, four holes and the goal. */
    @Test
    void theSmallLakeHasSixteenCellsOfWhichFiveAreEnds() {
        Mdp mdp = new FrozenLake(FrozenLake.SMALL, THIRD).model().mdp();

        assertThat(mdp.states()).hasSize(16);
        assertThat(mdp.choices()).hasSize(11 * 4 + 5);
        assertThat(mdp.states().stream().filter(mdp::isTerminal)).hasSize(5);
    }

    /** The well-known best result on the small lake. */
    @Test
    void theBestPolicyCrossesTheSmallLakeWithFourteenSeventeenths() {
        ModelFile file = new FrozenLake(FrozenLake.SMALL, THIRD).model();

        assertThat(Walks.bestTotal(file, 3000)).isCloseTo(14.0 / 17, within(1e-9));
    }

    @Test
    void theWalkAlongTheCliffTakesThirteenSteps() {
        ModelFile file = new CliffWalking(CliffWalking.Ground.FIRM).model();

        assertThat(Walks.bestTotal(file, 200)).isEqualTo(-13);
    }

    /** To the right of the start is the cliff, below and to the left the edge of the map. */
    @Test
    void whoSlipsFromTheStartIsBackAtTheStart() {
        ModelFile file = new CliffWalking(CliffWalking.Ground.SLIPPERY).model();

        Choice right = Walks.choice(file.mdp(), "start", "right");

        assertThat(next(file.mdp(), right))
                .containsExactlyInAnyOrderEntriesOf(Map.of("start", 2.0 / 3, "r3c1", 1.0 / 3));
        assertThat(reward(file, right)).isCloseTo((-100 - 1 - 1) / 3.0, within(ROUNDING));
    }

    /** With one destination: 25 cells for each of three stands of the passenger and for the ride, and the end. */
    @Test
    void fromOneStartTheTaxiCanGetIntoAHundredAndOneStates() {
        Mdp mdp = new Taxi(Optional.of("taxi 2,3 passenger R to G")).model().mdp();

        assertThat(mdp.states()).hasSize(4 * 25 + 1);
        assertThat(mdp.reachableFrom(mdp.start().orElseThrow())).hasSize(101);
    }

    /** Episodes begin with the passenger at one of three stands where it is not bound for, for each of four destinations. */
    @Test
    void fromAllStartsTheTaxiCanGetIntoFourHundredAndFourStates() {
        Mdp mdp = new Taxi(Optional.empty()).model().mdp();
        Set<String> reached = new TreeSet<>();

        mdp.states().stream()
                .filter(state -> state.name().matches("taxi .* passenger (.) to (?!\\1).*"))
                .forEach(start -> mdp.reachableFrom(start).forEach(state -> reached.add(state.name())));

        assertThat(mdp.states()).hasSize(500);
        assertThat(reached).hasSize(404);
    }

    private static void compare(Map<String, Double> found, List<ToyText.Outcome> outcomes, IntFunction<String> names) {
        Map<String, Double> expected = new TreeMap<>();
        outcomes.forEach(outcome -> expected.merge(names.apply(outcome.next()), outcome.probability(), Double::sum));
        assertThat(found).containsOnlyKeys(expected.keySet());
        expected.forEach((name, probability) -> assertThat(found.get(name)).isCloseTo(probability, within(ROUNDING)));
    }

    private static Map<String, Double> next(Mdp mdp, Choice choice) {
        Map<String, Double> next = new TreeMap<>();
        mdp.outcomes(choice)
                .forEach(outcome -> next.put(
                        outcome.successor().name(), outcome.probability().doubleValue()));
        return next;
    }

    private static double reward(ModelFile file, Choice choice) {
        RewardFunction reward = file.rewardFunctions().get(0);
        return reward.expected(file.mdp(), choice).doubleValue();
    }

    private static double reward(List<ToyText.Outcome> outcomes) {
        return outcomes.stream()
                .mapToDouble(outcome -> outcome.probability() * outcome.reward())
                .sum();
    }

    private static IntFunction<String> named(IntFunction<String> names) {
        return names;
    }

    private static IntFunction<String> lake(List<String> map) {
        int cols = map.get(0).length();
        return s -> {
            String cell = "r" + (s / cols + 1) + "c" + (s % cols + 1);
            return switch (map.get(s / cols).charAt(s % cols)) {
                case 'S' -> "start";
                case 'H' -> "hole " + cell;
                case 'G' -> "goal";
                default -> cell;
            };
        };
    }

    private static String cliff(int s) {
        return s == 36 ? "start" : s == 47 ? "goal" : "r" + (s / 12 + 1) + "c" + (s % 12 + 1);
    }

    /** Gymnasium counts ((row · 5 + column) · 5 + passenger) · 4 + destination. */
    private static String taxi(int s) {
        String passenger = s / 4 % 5 == 4 ? "with passenger" : "passenger " + "RGYB".charAt(s / 4 % 5);
        return "taxi " + s / 100 + "," + s / 20 % 5 + " " + passenger + " to " + "RGYB".charAt(s % 4);
    }
}
