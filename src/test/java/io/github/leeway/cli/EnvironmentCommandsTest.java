package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.format.BundledModels;
import io.github.leeway.format.ModelReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Environments that are made on demand, from the command line. */
class EnvironmentCommandsTest {

    private static final List<String> GENERATORS = List.of(
            "gridworld",
            "chain",
            "star-graph",
            "random",
            "two-rooms",
            "frozenlake",
            "cliffwalking",
            "taxi",
            "tic-tac-toe",
            "boat-race",
            "conveyor",
            "interruptibility",
            "sokoban",
            "survival",
            "vase");

    private static final CommandLineRun LIST = CommandLineRun.of("models");

    @TempDir
    private Path folder;

    @Test
    void allAreListedBelowTheModelsThatComeWithLeeway() {
        assertThat(LIST.outLines()).hasSize(BundledModels.names().size() + GENERATORS.size());
    }

    static List<String> generators() {
        return GENERATORS;
    }

    @ParameterizedTest
    @MethodSource("generators")
    void anEnvironmentIsListedExplainedAndMade(String name) {
        CommandLineRun help = CommandLineRun.of("models", name, "--help");
        CommandLineRun made = CommandLineRun.of("models", name);

        assertThat(LIST.outLines()).anyMatch(line -> line.matches(name + " +made: .+\\."));
        assertThat(help.out()).contains("Usage: leeway models " + name).contains("--out=FILE");
        assertThat(made.code()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(ModelReader.read(name, made.out().getBytes(StandardCharsets.UTF_8))
                        .file()
                        .description()
                        .replace('\n', ' '))
                .contains("'leeway models " + name + "'");
    }

    @Test
    void anEnvironmentIsWrittenToAFileThatIsOnlyReplacedByForce() throws IOException {
        Path file = folder.resolve("grid.yaml");
        String[] command = {"models", "gridworld", "--rows", "2", "--cols", "3", "-o", file.toString()};

        CommandLineRun first = CommandLineRun.of(command);
        String written = Files.readString(file);
        CommandLineRun again = CommandLineRun.of(command);
        CommandLineRun forced = CommandLineRun.of("models", "chain", "--force", "-o", file.toString());
        CommandLineRun nowhere = CommandLineRun.of(
                "models", "chain", "-o", folder.resolve("no/such.yaml").toString());

        assertThat(first.code()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(written)
                .isEqualTo(CommandLineRun.of("models", "gridworld", "--rows=2", "--cols=3")
                        .out());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains(file + " already exists; --force replaces it");
        assertThat(forced.code()).isZero();
        assertThat(Files.readString(file)).contains("name: chain-6");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("such.yaml cannot be written");
    }

    @Test
    void aWrongOptionOfAnEnvironmentIsExplained() {
        assertThat(CommandLineRun.of("models", "gridworld", "--row", "3").err()).contains("did you mean --rows?");
        assertThat(CommandLineRun.of("models", "gridwold").err()).contains("did you mean 'gridworld'?");
        assertThat(CommandLineRun.of("models", "gridworld", "--rows", "0").err())
                .contains("number of rows is 0, expected a number from 1 to 2000");
        assertThat(CommandLineRun.of("models", "gridworld", "--slip", "x").err())
                .contains("'x' is not a number such as 0.1 or 2/3");
        assertThat(CommandLineRun.of("models", "conveyor", "--variant", "shoe").err())
                .contains("'shoe' is not one of vase, sushi, sushi-goal");
        assertThat(CommandLineRun.of("models", "--copy", folder.toString(), "vase")
                        .err())
                .contains("--copy is for models that come with Leeway; -o FILE writes vase");
    }

    @Test
    void gymnasiumsLakesAreTakenUnlessAnotherIsAsked() {
        assertThat(CommandLineRun.of("models", "frozenlake", "--size", "8").out())
                .contains("\n    .HH...H.\n    .H..H.H.\n    ...H...G\n");
        assertThat(CommandLineRun.of("models", "frozenlake", "--size", "8", "--seed", "1")
                        .out())
                .doesNotContain(".HH...H.\n    .H..H.H.")
                .contains("on another map");
        assertThat(CommandLineRun.of("models", "frozenlake", "--success-rate", "1")
                        .out())
                .doesNotContain("slip:");
    }
}
