package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.JsonSchemas;
import io.github.leeway.report.JsonComparison;
import io.github.leeway.report.JsonOptions;
import io.github.leeway.report.JsonResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that are changed on the command line before anything is asked of them. */
class ChangeOptionsTest {

    @TempDir
    private Path folder;

    /** One of n ends that are alike is best: POWER(start) = n / (n + 1), 1/2 where all is one draw. */
    @ParameterizedTest
    @CsvSource({"off=1, 5/6", "off=2, 6/7", "off=4, 8/9"})
    void aStateThatIsSplitHasCopiesWithDrawsOfTheirOwn(String split, String power) {
        CommandLineRun run = CommandLineRun.of("options", "star", "--split", split);

        assertThat(run.out()).containsPattern("\nPOWER +" + power + " ");
    }

    @Test
    void mergedStatesHaveOneDrawSoWithDrawsOfTheirOwnPowerIsAnother() {
        CommandLineRun merged = CommandLineRun.of("power", "star", "--merge-bisimilar", "-n", "256");
        CommandLineRun tied = CommandLineRun.of(
                "power", "star", "--tie", "start,north,east,south,west,off", "-n", "256", "--format", "csv");

        assertThat(merged.out())
                .contains("Changed: bisimilar states merged (6 to 1).")
                .contains("start  0.5 ±<1e-6");
        assertThat(tied.outLines().stream().skip(1))
                .hasSize(6)
                .allMatch(line -> line.matches(".*,0\\.(5|49999|50000).*"));
    }

    /** Two thirds for two ends at discount 1/2 and horizon 2: (1−γ)/γ · γ E[max] = 1/2 · 2/3. */
    @Test
    void withAHorizonNothingIsPaidAfterIt() {
        CommandLineRun run =
                CommandLineRun.of("power", "wait", "--horizon", "2", "-d", "1/2", "-n", "20000", "-r", "uniform(0, 1)");

        assertThat(run.out()).contains("Changed: horizon 2.").containsPattern("\\nwait +0\\.333");
        assertThat(CommandLineRun.of("show", "wait", "--horizon", "2").out())
                .contains("wait: 10 states")
                .contains("  wait: wait @1\n")
                .contains("over (terminal)");
    }

    @Test
    void changesAreMadeInTheirOrderAndTold() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "power",
                "star",
                "--merge-bisimilar",
                "--horizon=2",
                "--no-op-in",
                "start",
                "--tie",
                "north,south",
                "--split",
                "off=2",
                "--restrict-to-reachable",
                "-n",
                "256",
                "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"changes\": [ \"only what can be reached from start\", \"off cut into 2 copies\","
                        + " \"one draw for north and south\", \"a no-op in start\", \"horizon 2\","
                        + " \"bisimilar states merged (15 to 13)\" ]")
                .contains("Changed: only what can be reached from start; off cut into 2 copies;");
        assertFits(run.out(), JsonResult.SCHEMA);
    }

    @Test
    void everyCommandThatTakesThemTellsThem() throws IOException {
        CommandLineRun options = CommandLineRun.of("options", "wait", "--no-op", "--json");
        CommandLineRun compare =
                CommandLineRun.of("compare", "wait", "wait", "--split", "hug=2", "-n", "256", "--json");
        CommandLineRun.of(
                "power",
                "wait",
                "--no-op",
                "-n",
                "256",
                "-o",
                folder.resolve("out").toString());

        assertThat(options.out()).contains("\"changes\": [ \"a no-op in every state\" ]");
        assertThat(compare.out()).contains("\"changes\": [ \"hug cut into 2 copies\" ]");
        assertFits(options.out(), JsonOptions.SCHEMA);
        assertFits(compare.out(), JsonComparison.SCHEMA);
        assertThat(CommandLineRun.of("options", "wait", "--no-op").out()).contains("Changed: a no-op in every state.");
        assertThat(Files.readString(folder.resolve("out/run.yaml")))
                .contains("--no-op")
                .contains("  changes:\n    - \"a no-op in every state\"\n");
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("change to its model");
    }

    @Test
    void partsOfAChangedModelAreMerged() {
        String[] run = {"power", "star", "--split=off=3", "-n", "512", "-q", "--format", "csv"};
        String part = folder.resolve("part").toString();
        CommandLineRun.of("power", "star", "--split=off=3", "-n", "512", "-q", "--format", "csv", "--checkpoint", part);

        CommandLineRun merged = CommandLineRun.of("merge", part, "--format", "csv");

        assertThat(merged.out()).isEqualTo(CommandLineRun.of(run).out()).contains("off 3");
    }

    @Test
    void whatIsLeftOutIsNoLongerWarnedOf() throws IOException {
        Path model = folder.resolve("mine.yaml");
        Files.writeString(model, "format: 1\nstart: a\ntransitions: {a: [a, b], b: [b], c: [a]}\n");

        assertThat(CommandLineRun.of("show", model.toString()).err()).contains("W003");
        CommandLineRun restricted = CommandLineRun.of("show", model.toString(), "--restrict-to-reachable");
        assertThat(restricted.err()).isEmpty();
        assertThat(restricted.out()).contains(": 2 states");
    }

    /** Without labels the chain is one state, for all rewards are of one distribution; with them an end is another. */
    @Test
    void statesThatLabelsTellApartAreNotMerged() throws IOException {
        Path model = folder.resolve("chain.tra");
        Files.writeString(model, "3 3 4\n0 0 1 0.5\n0 0 2 0.5\n1 0 1 1\n2 0 2 1\n");
        CommandLineRun bare = CommandLineRun.of("show", model.toString(), "--merge-bisimilar");
        Files.writeString(folder.resolve("chain.lab"), "0=\"init\" 1=\"deadlock\" 2=\"won\"\n0: 0\n2: 2\n");
        CommandLineRun labelled = CommandLineRun.of("show", model.toString(), "--merge-bisimilar");

        assertThat(bare.out()).contains("(3 to 1)");
        assertThat(labelled.out()).contains("(3 to 3)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--split=hug|--split is 'hug', expected a state and a number of copies, as in off=2",
                "--split=hag=2|--split is 'hag', expected a state of the model; did you mean 'hug'?",
                "--split=wait=2|state 'wait' has a way out, expected a terminal state to copy",
                "--split=hug=0|number of copies is 0, expected at least 1",
                "--split=hug=999999|number of copies is 999999, expected at most 200000",
                "--tie=hug|--tie is 'hug', expected two states or more, as in a,b",
                "--tie=hug,bug|--tie is 'bug', expected a state of the model; did you mean 'hug'?",
                "--no-op-in=hag|--no-op-in is 'hag', expected a state of the model; did you mean 'hug'?",
                "--horizon=0|horizon is 0, expected at least 1",
                "--horizon=40000|number of states times horizon is 200000, expected less than 200000"
            })
    void whatCannotBeDoneIsSaid(String option, String message) {
        CommandLineRun run = CommandLineRun.of("power", "wait", option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    private static void assertFits(String json, String schema) {
        assertThat(JsonSchemas.faults(json, JsonResult.class, schema)).isEmpty();
    }
}
