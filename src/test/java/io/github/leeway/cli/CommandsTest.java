package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.format.BundledModels;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandsTest {

    @TempDir
    private Path folder;

    @Test
    void withoutACommandItSaysWhatItIs() {
        CommandLineRun run = CommandLineRun.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: leeway").contains("power").contains("Try:  leeway power case-study");
    }

    @Test
    void helpAndVersionAreResults() {
        assertThat(CommandLineRun.of("--help").out()).contains("Usage: leeway");
        assertThat(CommandLineRun.of("help", "power").out()).contains("--samples");
        assertThat(CommandLineRun.of("power", "--help").out()).contains("--samples");
        assertThat(CommandLineRun.of("--version").out()).startsWith("leeway ");
        assertThat(CommandLineRun.of("power", "--version").out()).startsWith("leeway ");
        assertThat(CommandLineRun.of("generate-completion").out()).contains("_complete_leeway");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyErrorCodeIsExplained(ErrorCode code) {
        CommandLineRun run = CommandLineRun.of("help", code.code());

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(code.code() + ": " + code.title()).contains("For example:");
    }

    @Test
    void anUnknownCommandOrTopicIsAnError() {
        assertThat(CommandLineRun.of("powr").err()).contains("did you mean power");
        assertThat(CommandLineRun.of("help", "E999").err())
                .contains("'E999' is neither an error code nor one of the commands power, check");
        assertThat(CommandLineRun.of("help", "E999").code()).isEqualTo(2);
    }

    @Test
    void modelsAreListedPrintedAndCopied() throws IOException {
        CommandLineRun list = CommandLineRun.of("models");
        CommandLineRun one = CommandLineRun.of("models", "wait");
        CommandLineRun copied = CommandLineRun.of("models", "--copy", folder.toString());
        CommandLineRun again = CommandLineRun.of("models", "wait", "--copy", folder.toString());
        CommandLineRun unknown = CommandLineRun.of("models", "nowhere");

        assertThat(list.outLines()).hasSize(BundledModels.names().size() + 15);
        assertThat(list.out()).contains("case-study").contains("8 states, 15 transitions, deterministic");
        assertThat(one.out()).isEqualTo(Files.readString(folder.resolve("wait.yaml")));
        assertThat(copied.outLines()).hasSameSizeAs(BundledModels.names());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("already exists");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("case-study");
    }

    @Test
    void checkLooksAtEveryFileAndSaysAllThatIsWrong() throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, """
                format: 1
                transitions:
                  hub:
                    slip: {hub: 0.5, off: 0.4}
                    go: {off: -1}
                terminal: [off]
                """);

        CommandLineRun run = CommandLineRun.of("check", "case-study", bad.toString(), "wait");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .contains("case-study: ok: 8 states")
                .contains(bad + ":4:5: error[E030]: probabilities of action 'slip' in state 'hub' sum to 0.9, not 1")
                .contains(bad + ":5:")
                .contains("wait: ok: 5 states");
    }

    @Test
    void showSaysWhatWasUnderstood() {
        assertThat(CommandLineRun.of("show", "case-study").out())
                .contains("case-study: 8 states, 15 transitions, deterministic")
                .contains("start: ★")
                .contains("maximal end components: 3")
                .contains("left: ℓ◁")
                .contains("∅ (terminal)");
        assertThat(CommandLineRun.of("show", "maze-7x7").out())
                .contains("##.###.")
                .contains("A start");
    }

    @Test
    void showAsYamlIsAModelFileOfTheSameModel() {
        for (String name : BundledModels.names()) {
            LoadedModel before =
                    ModelReader.read(name, BundledModels.bytes(name).orElseThrow());
            String yaml = CommandLineRun.of("show", name, "--as", "yaml").out();

            LoadedModel after = ModelReader.read(name, yaml.getBytes(StandardCharsets.UTF_8));

            assertThat(after.file().mdp().graph().vertexSet())
                    .isEqualTo(before.file().mdp().graph().vertexSet());
            assertThat(after.file().mdp().graph().edgeSet())
                    .isEqualTo(before.file().mdp().graph().edgeSet());
            assertThat(after.file().rewardOrUniform()).isEqualTo(before.file().rewardOrUniform());
        }
    }

    @Test
    void aModelThatIsNotThereGetsASuggestion() {
        CommandLineRun run = CommandLineRun.of("power", "case-stud");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("case-stud: error[E001]: there is no such file, and no bundled model of that name")
                .contains("did you mean 'case-study'?")
                .contains("'leeway help E001' explains.");
    }
}
