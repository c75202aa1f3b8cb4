package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {

    private static final String FORK = """
            format: 1
            name: fork
            start: hub
            transitions:
              hub: {left: {a: 1/3, b: 2/3}, right: b}
              a: {stay: a}
              b: {back: hub, stay: b}
            """;

    @TempDir
    private Path folder;

    @Test
    void aModelIsWrittenInTheFormatOfItsName() throws IOException {
        String fork = write("fork.yaml", FORK);

        CommandLineRun run = CommandLineRun.of("convert", fork, at("fork.drn"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("written: " + at("fork.drn") + "\n");
        assertThat(folder.resolve("fork.drn")).hasContent("""
                        // Exported by leeway
                        @type: MDP
                        @value_type: rational
                        @parameters

                        @reward_models

                        @nr_states
                        3
                        @nr_choices
                        5
                        @model
                        state 0 hub init
                        \taction left
                        \t\t1 : 1/3
                        \t\t2 : 2/3
                        \taction right
                        \t\t2 : 1
                        state 1 a
                        \taction stay
                        \t\t1 : 1
                        state 2 b
                        \taction back
                        \t\t0 : 1
                        \taction stay
                        \t\t2 : 1
                        """);
    }

    @Test
    void nothingIsReplacedUnlessThatIsAskedFor() throws IOException {
        String fork = write("fork.yaml", FORK);
        write("fork.drn", "mine");

        CommandLineRun refused = CommandLineRun.of("convert", fork, at("fork.drn"));
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .isEqualTo("leeway: error: " + at("fork.drn") + " already exists; --force replaces it\n");
        assertThat(folder.resolve("fork.drn")).hasContent("mine");

        CommandLineRun forced = CommandLineRun.of("convert", fork, at("fork.drn"), "--force");
        assertThat(forced.code()).isZero();
        assertThat(Files.readString(folder.resolve("fork.drn"))).startsWith("// Exported");
    }

    /** A label file of another model would be read with the transitions that are written. */
    @Test
    void filesThatWouldBeReadTogetherAreNotLeftThere() throws IOException {
        String fork = write("fork.yaml", FORK);
        write("fork.sta", "(x)\n0:(1)\n");

        CommandLineRun refused = CommandLineRun.of("convert", fork, at("fork.tra"), "--force");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("fork.sta would be read together with fork.tra; delete it");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("fork.yaml", "fork.sta");
    }

    @Test
    void standardOutputNeedsToBeToldTheFormat() throws IOException {
        String fork = write("fork.yaml", FORK);

        CommandLineRun refused = CommandLineRun.of("convert", fork, "-");
        CommandLineRun printed = CommandLineRun.of("convert", fork, "-", "--to", "prism");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .isEqualTo("leeway: error: the name - does not say which format to write; --to does\n");
        assertThat(printed.code()).isZero();
        assertThat(printed.out()).isEqualTo("""
                        # Transitions (MDP)
                        3 5 6
                        0 0 1 1/3 left
                        0 0 2 2/3 left
                        0 1 2 1 right
                        1 0 1 1 stay
                        2 0 0 1 back
                        2 1 2 1 stay
                        # Labels
                        0="init" 1="deadlock" 2="hub" 3="a" 4="b"
                        0: 2 0
                        1: 3
                        2: 4
                        """);
    }

    @Test
    void whatIsNoTextIsNotPrinted() throws IOException {
        String fork = write("fork.yaml", FORK);

        CommandLineRun refused = CommandLineRun.of("convert", fork, "-", "--to", "umb");

        assertThat(refused.code()).isEqualTo(ExitCode.MODEL);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("umb: error[E098]: models in the format umb are no text, and are written to files alone");
    }

    @Test
    void whatIsLostIsTold() throws IOException {
        String fork = write("fork.yaml", FORK.replace("start:", "description: two ways\ndiscount: 0.5\nstart:"));

        CommandLineRun told = CommandLineRun.of("convert", fork, at("fork.tra"));

        assertThat(told.err())
                .startsWith(at("fork.tra")
                        + ": warning[W016]: the format has no place for: description, discount\nwritten: ");
    }

    @Test
    void aWrongModelEndsAsElsewhere() throws IOException {
        String wrong = write("wrong.tra", "1 1 1\n0 0 0 0.5\n");

        CommandLineRun run = CommandLineRun.of("convert", wrong, at("right.drn"));

        assertThat(run.code()).isEqualTo(ExitCode.MODEL);
        assertThat(run.err()).contains("error[E030]").contains("'leeway help E030' explains.");
        assertThat(folder.resolve("right.drn")).doesNotExist();
    }

    @Test
    void theFormatOfAFileThatDoesNotSayItIsGiven() throws IOException {
        String text = write("model", "1 1 1\n0 0 0 1\n");

        CommandLineRun unknown = CommandLineRun.of("check", text);
        CommandLineRun given = CommandLineRun.of("convert", text, "-", "--from", "prism", "--to", "yaml");

        assertThat(unknown.code()).isEqualTo(ExitCode.MODEL);
        assertThat(given.code()).isZero();
        assertThat(given.out()).contains("transitions:\n  '0':");
    }

    /** Sampling sees the same model, so its bits are the same but for the names. */
    @ParameterizedTest
    @ValueSource(strings = {"tra", "drn", "umb", "csv", "json", "mdp"})
    void powerHasTheSameBitsThroughEveryFormat(String extension) throws IOException {
        String fork = write("fork.yaml", FORK);
        assertThat(CommandLineRun.of("convert", fork, at("fork." + extension)).code())
                .isZero();

        CommandLineRun original = power(fork);
        CommandLineRun converted = power(at("fork." + extension));

        assertThat(original.out().lines().count()).isGreaterThan(3);
        assertThat(converted.out()).isEqualTo(original.out());
    }

    /** Files that have no names give the same numbers under others. */
    @Test
    void powerHasTheSameBitsWithoutNames() throws IOException {
        String fork = write("fork.yaml", FORK);
        CommandLineRun.of("convert", fork, at("fork.txt"));

        assertThat(numbers(power(at("fork.txt")))).hasSize(3).isEqualTo(numbers(power(fork)));
    }

    /** What comes after the names and the empty row and column of each state. */
    private static List<String> numbers(CommandLineRun run) {
        return run.outLines().stream()
                .filter(line -> line.contains(",,,"))
                .map(line -> line.substring(line.indexOf(",,,")))
                .toList();
    }

    private static CommandLineRun power(String model) {
        return CommandLineRun.of("power", model, "--format", "csv", "-n", "512", "--seed", "7", "-q");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
