package io.github.leeway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelReader;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The models that ship with the tool say what their sources say. */
class ModelFilesTest {

    private static final Path DIRECTORY = Path.of("mdps");

    /** Name, states, choices, outcomes: counted by hand, those of the larger grids by another program. */
    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of("case-study", 8, 15, 15),
                Arguments.of("wait", 5, 7, 7),
                Arguments.of("detour", 5, 8, 8),
                Arguments.of("uneven-fork", 8, 12, 12),
                Arguments.of("star", 6, 10, 10),
                Arguments.of("pac-man", 7, 11, 11),
                Arguments.of("glade-and-oasis", 6, 8, 8),
                Arguments.of("powerplay-3x3", 9, 4 * 3 + 4 * 4 + 5, 33),
                Arguments.of("maze-7x7", 33, 101, 101),
                Arguments.of("off-switch-corridor", 17, 16 * 5 + 1, 185),
                Arguments.of("aima-4x3", 11, 9 * 4 + 2, 98));
    }

    @Test
    void everyFileIsListedAbove() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            models().map(model -> model.get()[0] + ".yaml").toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void aModelHasItsStatesChoicesAndOutcomes(String name, int states, int choices, int outcomes) {
        Mdp mdp = load(name).file().mdp();

        assertThat(mdp.states()).hasSize(states);
        assertThat(mdp.choices()).hasSize(choices);
        assertThat(mdp.outcomeCount()).isEqualTo(outcomes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void aModelLoadsWithoutWarningsAndSaysWhatItIs(String name) {
        LoadedModel model = load(name);

        assertThat(model.warnings()).isEmpty();
        assertThat(model.file().name()).isEqualTo(name);
        assertThat(model.file().description()).contains("nown").endsWith(".");
        assertThat(model.file().discounts()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void allStatesFollowTheStart(String name) {
        Mdp mdp = load(name).file().mdp();

        State start = mdp.start().orElseThrow();

        assertThat(mdp.reachableFrom(start)).hasSameSizeAs(mdp.states());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void aModelSaysHowEveryRewardIsDistributed(String name) {
        String rewards = load(name).file().rewardOrUniform().toString();

        assertThat(rewards).isEqualTo((name.equals("glade-and-oasis") ? "power(2)" : "uniform(0,1)") + " per state");
    }

    @Test
    void theCaseStudyHasTheTransitionsOfThePaper() {
        Mdp mdp = load("case-study").file().mdp();

        assertThat(mdp.choices().stream().map(choice -> choice.state() + " → " + successor(mdp, choice)))
                .containsExactlyInAnyOrder(
                        "★ → ℓ◁", "★ → ∅", "★ → r▷", "∅ → ∅", "ℓ◁ → ℓ↙", "ℓ◁ → ℓ↖", "ℓ↙ → ℓ↙", "ℓ↙ → ℓ↖", "ℓ↖ → ℓ↙",
                        "r▷ → r↘", "r▷ → r↗", "r↘ → r↘", "r↘ → r↗", "r↗ → r↗", "r↗ → r↘");
        assertThat(mdp.states().stream().filter(mdp::isTerminal).map(State::name))
                .containsExactly("∅");
    }

    @ParameterizedTest
    @CsvSource({"up, 1", "left, 3", "right, 3"})
    void leftAndRightOfTheCaseStudyKeepAsManyStatesInReach(String action, int count) {
        Mdp mdp = load("case-study").file().mdp();

        assertThat(mdp.reachableFrom(choice(mdp, "★", action))).hasSize(count);
    }

    /** |F| of each state: stationary policies that differ in what they visit, and when. */
    @ParameterizedTest
    @CsvSource({"★, 11", "∅, 1", "ℓ◁, 4", "ℓ↙, 2", "ℓ↖, 2", "r▷, 6", "r↘, 3", "r↗, 3"})
    void theCaseStudyHasTheNumbersOfVisitDistributionsOfThePaper(String state, int count) {
        Mdp mdp = load("case-study").file().mdp();

        Set<List<String>> trajectories = trajectories(mdp, state(mdp, state), List.of());

        assertThat(trajectories).hasSize(count);
    }

    /** |RSD| of each state: the cycles in which a stationary policy may end up. */
    @ParameterizedTest
    @CsvSource({"★, 6", "∅, 1", "ℓ◁, 2", "ℓ↙, 2", "ℓ↖, 2", "r▷, 3", "r↘, 3", "r↗, 3"})
    void theCaseStudyHasTheNumbersOfRecurrentDistributionsOfThePaper(String state, int count) {
        Mdp mdp = load("case-study").file().mdp();

        Set<Set<String>> cycles = trajectories(mdp, state(mdp, state), List.of()).stream()
                .map(path -> path.subList(path.indexOf(path.get(path.size() - 1)), path.size()))
                .map(cycle -> (Set<String>) new TreeSet<>(cycle))
                .collect(Collectors.toSet());

        assertThat(cycles).hasSize(count);
    }

    /** A tenth of the steps slips, half of them down to the switch. */
    @Test
    void whoWalksPastTheOffSwitchPressesItOnceInTwentyTimes() {
        Mdp mdp = load("off-switch-corridor").file().mdp();

        Choice passing = choice(mdp, "r3c5", "right");

        assertThat(mdp.outcomes(passing).stream().map(ModelFilesTest::text))
                .containsExactlyInAnyOrder("r3c6 0.9", "r3c5 0.05", "off 0.05");
        assertThat(mdp.states().stream().filter(mdp::isTerminal).map(State::name))
                .containsExactly("off");
    }

    /** The example of the book: up from the start is .8 up, .1 right and .1 into the wall. */
    @Test
    void theTextbookGridSlipsAsInTheBook() {
        Mdp mdp = load("aima-4x3").file().mdp();

        Choice up = choice(mdp, "start", "up");

        assertThat(mdp.outcomes(up).stream().map(ModelFilesTest::text))
                .containsExactlyInAnyOrder("r2c1 0.8", "r3c2 0.1", "start 0.1");
        assertThat(mdp.states().stream().filter(mdp::isTerminal).map(State::name))
                .containsExactly("goal", "pit");
    }

    /** What stationary policies visit from a state on, up to the first state that comes again; for deterministic models. */
    private static Set<List<String>> trajectories(Mdp mdp, State state, List<String> before) {
        List<String> path = new ArrayList<>(before);
        path.add(state.name());
        if (before.contains(state.name())) {
            return Set.of(path);
        }
        return mdp.choices(state).stream()
                .flatMap(choice -> trajectories(mdp, successor(mdp, choice), path).stream())
                .collect(Collectors.toSet());
    }

    private static LoadedModel load(String name) {
        return ModelReader.read(DIRECTORY.resolve(name + ".yaml"));
    }

    private static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow();
    }

    private static Choice choice(Mdp mdp, String state, String action) {
        return mdp.choices(state(mdp, state)).stream()
                .filter(choice -> choice.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static State successor(Mdp mdp, Choice choice) {
        return mdp.outcomes(choice).get(0).successor();
    }

    private static String text(Outcome outcome) {
        return outcome.successor() + " " + Fractions.text(outcome.probability());
    }
}
