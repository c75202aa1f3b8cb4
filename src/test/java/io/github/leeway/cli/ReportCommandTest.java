package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.report.RunContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is written again from its result.json is the same, to the last byte. */
class ReportCommandTest {

    private static final String FORK = """
            format: 1
            name: fork
            start: hub
            transitions:
              hub: {go: off, also: off, stay: hub, far: {a: 1/3, b: 2/3}, farther: {a: 1/3, b: 2/3}}
              a: {b: b, hub: hub}
              b: {a: a, loop: b}
            terminal: [off]
            """;

    private static final String CLAIMS = FORK + """
            reward-functions:
              gold: {states: {a: 1, b: 1/3}}
            claims:
              - P(far | hub) > P(go | hub) at discount 0.9
              - claim: POWER(off) > POWER(hub) for discount in 0.5..0.99
                expect: refuted
              - value(gold, a) > value(gold, b) + 1/7 at discount 1/2
            """;

    private static final String ON_ACTIONS = FORK + """
            reward:
              on: action
              actions: {hub: {go: "normal(0, 1)"}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait -n 300 -d 0,1/3,0.9,1 --exact",
                "case-study -n 300 -d 0.1,0.9 -r sparse(2,uniform(0,1))",
                "case-study -n 300 -d 0,0.9,1",
                "case-study -n 300 -r normal(0,1) --against ★",
                "case-study --precision 0.02",
                "case-study -n 300 -d 0,0.9,1 --exact --explain r▷ --explain ∅ --explain ℓ◁",
                "NOSTART -n 300 --explain hub",
                "maze-7x7 -n 300",
                "off-switch-corridor -n 300 -d 0.5,0.95",
                "off-switch-corridor -n 300 --no-op --merge-bisimilar",
                "CLAIMS -n 300 -d 0,0.9,1",
                "CLAIMS -n 300 -d 0,0.9,1 --sensitivity",
                "star -n 512 -d 0.9 --sensitivity --avoid off --sampler sobol",
                "ACTIONS -n 300 -d 0.5 --sensitivity",
                "CLAIMS -n 512 -d 0,0.9,1 --sampler sobol",
                "CLAIMS -n 300 -r pareto(1,1.1)",
                "CLAIMS -n 300 -d 1/3 --exact --exact-limit 5",
                "ACTIONS -n 300 -d 0,0.9,1",
                "ACTIONS -n 300 -d 0,0.9,1 --sampler antithetic"
            })
    void aRunIsWrittenAgain(String line) throws IOException {
        Path first = folder.resolve("first");
        Path again = folder.resolve("again");
        CommandLineRun run = power(line, first);
        assertThat(run.out()).as(run.err()).isNotEmpty();

        CommandLineRun report = CommandLineRun.of("report", first.toString(), "--out", again.toString());

        assertThat(report.code()).as(report.err()).isZero();
        assertThat(report.out()).isEqualTo(run.out());
        assertThat(report.err())
                .isEqualTo("written to " + again + ": " + String.join(" ", RunContents.RUN.names()) + "\n");
        for (String name : RunContents.RUN.names()) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void aRunThatRanOutOfTimeIsWrittenAgain() throws IOException {
        Path first = folder.resolve("first");
        CommandLineRun run = power("case-study -n 1000000000 --max-time 1s", first);
        assertThat(run.out()).contains("Partial: ");

        CommandLineRun report =
                CommandLineRun.of("report", first.resolve("result.json").toString());

        assertThat(report.out()).isEqualTo(run.out());
    }

    @Test
    void whatIsPrintedIsInTheFormatThatIsAskedFor() throws IOException {
        Path path = folder.resolve("out");
        power("case-study -n 300", path);
        String file = path.resolve("result.json").toString();

        assertThat(CommandLineRun.of("report", file, "--json").out())
                .isEqualTo(Files.readString(path.resolve("result.json")));
        assertThat(CommandLineRun.of("report", file, "--format", "csv").out())
                .isEqualTo(Files.readString(path.resolve("states.csv")));
        assertThat(CommandLineRun.of("report", file, "--format", "plain").out())
                .isEqualTo(CommandLineRun.of("power", "case-study", "-n", "300", "--format", "plain")
                        .out());
        assertThat(CommandLineRun.of("report", file, "--format", "junit").code())
                .isEqualTo(2);
    }

    @Test
    void whatPowerPrintedAsJsonWillDo() throws IOException {
        CommandLineRun run = CommandLineRun.of("power", "wait", "-n", "300", "--json");
        Path file = Files.writeString(folder.resolve("wait.json"), run.out());

        assertThat(CommandLineRun.of("report", file.toString(), "--json").out()).isEqualTo(run.out());
    }

    @Test
    void aRunIsReplacedOnlyWhereAskedFor() throws IOException {
        Path path = folder.resolve("out");
        power("wait -n 300", path);
        String before = Files.readString(path.resolve("report.html"));
        Files.writeString(path.resolve("report.html"), "an older page");

        CommandLineRun refused = CommandLineRun.of("report", path.toString(), "-o", path.toString());
        CommandLineRun replaced = CommandLineRun.of("report", path.toString(), "-o", path.toString(), "--force", "-q");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("already holds a run").contains("--force");
        assertThat(replaced.code()).isZero();
        assertThat(replaced.err()).isEmpty();
        assertThat(path.resolve("report.html")).hasContent(before);
    }

    @Test
    void aFileThatIsNoResultIsExplained() throws IOException {
        Path file = Files.writeString(folder.resolve("model.json"), "{\"format\": 1}");

        CommandLineRun run = CommandLineRun.of("report", file.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(file + ": error[E101]: this is not a result of 'leeway power'\n"
                        + "  = help: give the result.json of a run, or what 'leeway power --json' printed\n"
                        + "'leeway help E101' explains.\n");
    }

    @Test
    void theModelThatIsGivenIsThatOfTheRun() throws IOException {
        Path path = folder.resolve("out");
        power("wait -n 300", path);

        CommandLineRun right = CommandLineRun.of("report", path.toString(), "--model", "wait");
        CommandLineRun wrong = CommandLineRun.of("report", path.toString(), "--model", "star");

        assertThat(right.code()).as(right.err()).isZero();
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err())
                .contains("error[E104]: the hash of the model that is given is ")
                .contains("= help: give the file that the run was made from, as it was then");
    }

    private CommandLineRun power(String line, Path out) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("power"));
        arguments.addAll(Arrays.asList(line.replace("CLAIMS", file("claims", CLAIMS))
                .replace("ACTIONS", file("actions", ON_ACTIONS))
                .replace("NOSTART", file("nostart", FORK.replace("start: hub\n", "")))
                .split(" ", -1)));
        arguments.addAll(List.of("--out", out.toString(), "--progress", "never"));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), text).toString();
    }
}
