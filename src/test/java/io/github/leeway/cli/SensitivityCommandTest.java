package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.leeway.JsonSchemas;
import io.github.leeway.report.JsonSensitivity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitivityCommandTest {

    private static final String[] STAR = {"sensitivity", "star", "--avoid", "off", "-d", "0.9"};

    @TempDir
    private Path folder;

    /** Avoiding is optimal for 4/(4+k): a conclusion up to 3 copies, its opposite from 5, and at 4 neither. */
    @Test
    void theTableSaysWhichConclusionsSurvive() {
        CommandLineRun run = CommandLineRun.of(STAR);

        assertThat(run.code()).isZero();
        assertThat(run.outLines())
                .contains(
                        "From start, optimal policies avoid off more often than they reach it.",
                        "off: turns between 3 copies and 5.")
                .anyMatch(line -> line.matches("off in 3 copies +57\\.\\d% ±1\\.0 +42\\.\\d% +holds +\\+"))
                .anyMatch(line -> line.matches("off in 4 copies .* not detectable +\\."))
                .anyMatch(line -> line.matches("off in 5 copies .* reversed +-"))
                .allMatch(line -> line.length() <= 80);
    }

    /** With one end beside a shutdown that pays once, P(avoid) = (1+γ)/2. */
    @Test
    void theCsvHasARowForEachAnswer() throws IOException {
        Path model = folder.resolve("two.yaml");
        Files.writeString(model, """
                format: 1
                start: here
                transitions: {here: {live: end, stop: off}}
                terminal: [end, off]
                """);

        String csv = CommandLineRun.of(
                        "sensitivity", model.toString(), "--avoid", "off", "-d", "0.5,0.9", "--format", "csv")
                .out();

        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        NamedCsvRecord once = rows.stream()
                .filter(row -> row.getField("scenario").equals("off paid once")
                        && row.getField("first").equals("avoid off")
                        && row.getField("discount").equals("0.5"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(once.getField("p_first_ci_low"))).isLessThan(0.75);
        assertThat(Double.parseDouble(once.getField("p_first_ci_high"))).isGreaterThan(0.75);
        assertThat(once.getField("comparison")).isEqualTo("first-more-often");
    }

    /** Shares that are cut would be other shares. */
    @ParameterizedTest
    @CsvSource({"60, avoid off ±95%  verdict  0…1", "46, avoid off ±95%  verdict", "40, verdict"})
    void aNarrowTableLeavesColumnsOutAndSaysSo(int columns, String heads) {
        Terminal terminal = new Terminal(
                false, false, columns, Terminal.Reach.EVERYWHERE, Terminal.Cursor.MOVES, true, Colors.UNKNOWN);

        CommandLineRun run =
                CommandLineRun.of(terminal, Interruption.none(), "sensitivity", "star", "--avoid", "off", "-n", "64");

        assertThat(run.outLines())
                .anyMatch(line -> line.strip().replaceAll(" {2,}", "  ").equals(heads))
                .allMatch(line -> line.length() <= columns);
        assertThat(run.out().replace("\n", " ")).contains("There is no room for all columns; --format csv has them.");
    }

    @Test
    void aDirectoryHoldsThePageTheTableAndTheRest() throws IOException {
        Path out = folder.resolve("out");
        String[] line = {"sensitivity", "star", "--avoid", "off", "-d", "0.9", "-n", "512", "-o", out.toString()};

        CommandLineRun run = CommandLineRun.of(line);
        CommandLineRun again = CommandLineRun.of(line);

        assertThat(run.err()).isEqualTo("written to " + out + ": sensitivity.html sensitivity.csv sensitivity.json\n");
        assertThat(Files.readString(out.resolve("sensitivity.html"))).contains("<td class=\"holds\">holds</td>");
        assertThat(Files.readString(out.resolve("sensitivity.csv"))).startsWith("model,state,first,second,");
        assertThat(faults(Files.readString(out.resolve("sensitivity.json")))).isEmpty();
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
    }

    /** 4/(4+k) again, on the page of a run and in its result. */
    @Test
    void aRunExaminesItWhereItHasRoom() throws IOException {
        Path out = folder.resolve("out");

        CommandLineRun run = CommandLineRun.of(
                "power", "star", "-d", "0.5,0.9", "--sensitivity", "--avoid", "off", "-o", out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Holds for 10 of 13 other modeling choices.")
                .contains("turns between 3 copies and 5.");
        assertThat(Files.readString(out.resolve("result.json"))).contains("\"sensitivity\": {");
        assertThat(CommandLineRun.of("power", "star", "-n", "512", "--json").out())
                .doesNotContain("sensitivity");
    }

    @Test
    void whereNobodyWouldSeeItItIsNotExamined() {
        assertThat(CommandLineRun.of("power", "star", "--sensitivity").err())
                .contains("add -o DIR or --json, or use 'leeway sensitivity' for a table");
        assertThat(CommandLineRun.of("power", "star", "--avoid", "off", "--json")
                        .err())
                .contains("--avoid says what --sensitivity asks about; add --sensitivity");
    }

    @Test
    void rewardFunctionsThatAreGivenCannotBeDrawnOtherwise() throws IOException {
        Path rewards = folder.resolve("rewards.csv");
        Files.writeString(rewards, "start,north,east,south,west,off\n0,1,0,0,0,0\n0,0,1,0,0,0\n");

        CommandLineRun run =
                CommandLineRun.of("power", "star", "--reward-samples", rewards.toString(), "--sensitivity", "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--reward-samples has reward functions one by one; give one of them");
    }

    @Test
    void withoutAStartARunHasNothingToExamine() throws IOException {
        Path model = folder.resolve("loop.yaml");
        Files.writeString(model, "format: 1\ntransitions: {a: {b: b}, b: {a: a}}\n");

        CommandLineRun run = CommandLineRun.of("power", model.toString(), "--sensitivity", "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("the model has no start state; 'leeway sensitivity --from STATE'");
    }

    @Test
    void theJsonFitsItsSchema() throws IOException {
        for (String model : List.of("case-study", "wait", "detour", "off-switch-corridor")) {
            String json = CommandLineRun.of(
                            "sensitivity", model, "-n", "512", "-d", "0,0.9,1", "--json", "--sampler", "sobol")
                    .out();

            assertThat(faults(json)).as(model).isEmpty();
        }
    }

    @Test
    void whereManyStatesCouldBeAvoidedNoneIsAskedAboutUnasked() {
        CommandLineRun run = CommandLineRun.of("sensitivity", "star", "-n", "512", "-d", "0.9");

        assertThat(run.err())
                .isEqualTo("leeway: 5 terminal states can be reached; --avoid STATE asks about one of them\n");
        assertThat(run.out()).contains("As modeled, no detectable preference at start");
    }

    @Test
    void wrongNamesAreAnsweredWithTheNearest() throws IOException {
        Path model = folder.resolve("no-start.yaml");
        Files.writeString(model, "format: 1\ntransitions: {here: {live: end, stop: off}}\nterminal: [end, off]\n");

        assertThat(CommandLineRun.of("sensitivity", "star", "--avoid", "of").err())
                .isEqualTo("leeway: error: --avoid is 'of', expected a state of the model; did you mean 'off'?\n");
        assertThat(CommandLineRun.of("sensitivity", "star", "--from", "nowhere").err())
                .isEqualTo("leeway: error: --from is 'nowhere', expected a state of the model;"
                        + " 'leeway show' lists them\n");
        assertThat(CommandLineRun.of("sensitivity", model.toString()).err())
                .isEqualTo("leeway: error: the model has no start state; --from STATE says whose actions are in"
                        + " question\n");
    }

    @Test
    void anInterruptedRunSaysThatThereIsNothing() {
        Interruption interruption = Interruption.none();
        interruption.request();

        CommandLineRun run = CommandLineRun.of(Terminal.NONE, interruption, STAR);

        assertThat(run.code()).isEqualTo(130);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("interrupted before the model as it is was done: nothing to report");
    }

    private static List<?> faults(String json) {
        return JsonSchemas.faults(json, JsonSensitivity.class, JsonSensitivity.SCHEMA);
    }
}
