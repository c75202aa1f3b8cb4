package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.leeway.JsonSchemas;
import io.github.leeway.report.JsonComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {

    @TempDir
    private Path folder;

    private String smaller = "";

    /** The bundled star without its way west. */
    @BeforeEach
    void writeASmallerStar() throws IOException {
        smaller = write("smaller.yaml", "");
    }

    private String write(String name, String more) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, """
                format: 1
                name: smaller
                start: start
                transitions:
                  start: {north: north, east: east, south: south, shut down: off}
                terminal: [north, east, south, off]
                """ + more);
        return file.toString();
    }

    private CommandLineRun compare(String... more) {
        String[] all = new String[3 + more.length];
        all[0] = "compare";
        all[1] = "star";
        all[2] = smaller;
        System.arraycopy(more, 0, all, 3, more.length);
        return CommandLineRun.of(all);
    }

    /** 5 ends in one, 4 in the other: POWER 5/6 and 4/5, which controls find exactly, and P(east) 1/5 and 1/4. */
    @Test
    void theTableTellsWhatDiffersAndWhatDoesNot() {
        CommandLineRun run = compare();

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines())
                .anyMatch(line -> line.startsWith("A is star: 6 states"))
                .anyMatch(line -> line.startsWith("B is smaller: 5 states"))
                .anyMatch(line -> line.matches("start +0\\.833333 +0\\.8 +-0\\.033333 ±<1e-6 +lower in B"))
                .anyMatch(line -> line.matches("start: east +\\d.*% +\\+\\d\\S* ±\\S+ points +higher in B"))
                .anyMatch(
                        line -> line.startsWith("POWER is equal for every reward function, which is proven, at north,"))
                .contains("Only in A: state west.", "Only in A: action west at start.")
                .allMatch(line -> line.length() <= 80);
        assertThat(run.out()).contains("not about trained agents").contains("(Bonferroni)");
    }

    @Test
    void aModelIsEqualToItself() {
        CommandLineRun run = CommandLineRun.of("compare", "off-switch-corridor", "off-switch-corridor", "-n", "512");

        assertThat(run.code()).isZero();
        assertThat(run.out().replace('\n', ' '))
                .contains("equal for every reward function, which is proven, at all states of both")
                .doesNotContain("B minus A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json"})
    void anyNumberOfThreadsPrintsTheSameApartFromTheCommandLine(String form) {
        String one = compare("-n", "3000", "-d", "0.5,0.9", "-t", "1", "--format", form)
                .out();
        String four = compare("-n", "3000", "-d", "0.5,0.9", "-t", "4", "--format", form)
                .out();

        assertThat(four.replace("-t 4", "-t 1")).isEqualTo(one);
    }

    @Test
    void theCsvHasARowForEachDifference() {
        String csv = compare("--format", "csv", "-d", "0.5,0.9").out();

        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(rows).hasSize(2 * (5 + 4) + 2);
        NamedCsvRecord east = rows.stream()
                .filter(row -> row.getField("action").equals("east")
                        && row.getField("discount").equals("0.9"))
                .findFirst()
                .orElseThrow();
        assertThat(east.getField("quantity")).isEqualTo("p_optimal");
        assertThat(Double.parseDouble(east.getField("ci_low"))).isLessThan(0.05);
        assertThat(Double.parseDouble(east.getField("ci_high"))).isGreaterThan(0.05);
        assertThat(east.getField("verdict")).isEqualTo("higher-in-b");
        NamedCsvRecord west = rows.get(rows.size() - 1);
        assertThat(west.getFields())
                .containsExactly("", "start", "west", "p_optimal", "", "", "", "", "", "", "", "only-in-a", "10000");
    }

    @Test
    void theJsonFitsItsSchema() throws IOException {
        for (String[] models : new String[][] {
            {"star", smaller}, {smaller, "star"}, {"case-study", "wait"}, {"powerplay-3x3", "powerplay-3x3"}
        }) {
            String json = CommandLineRun.of(
                            "compare",
                            models[0],
                            models[1],
                            "-n",
                            "512",
                            "-d",
                            "0,0.9,1",
                            "--json",
                            "--sampler",
                            "sobol")
                    .out();

            assertThat(faults(json)).as(models[0]).isEmpty();
        }
        String json = compare("-n", "512", "--json").out();
        assertThat(faults(json.replace("lower-in-b", "worse"))).isNotEmpty();
        assertThat(faults(json.replace("\"statesOnlyInA\"", "\"states\""))).isNotEmpty();
    }

    @Test
    void differentRewardsOfAStateOfBothAreRefusedAndOneForBothIsNot() throws IOException {
        String other = write("other.yaml", "reward: {states: {off: 0}}\n");

        CommandLineRun refused = CommandLineRun.of("compare", "star", other);
        CommandLineRun given = CommandLineRun.of("compare", "star", other, "-r", "exponential(1)", "-n", "512");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("reward of 'off' is uniform(0,1) in star and constant(0) in " + other
                        + ", expected the same in both")
                .contains("--reward SPEC");
        assertThat(given.code()).isZero();
        assertThat(given.out()).contains("exponential(1) per state").contains("not bounded");
    }

    @Test
    void aLawOfAllStatesTogetherIsRefusedWhereTheyAreNotTheSame() {
        CommandLineRun run = compare("-r", "dirichlet(1)");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "'dirichlet(1)' draws states together, and not the same ones in both models ('west' is in one");
    }

    @Test
    void bothModelsMustBeThere() {
        CommandLineRun missing = CommandLineRun.of("compare", "star", "case-stud");
        CommandLineRun one = CommandLineRun.of("compare", "star");
        CommandLineRun twice = CommandLineRun.of("compare", "-", "-");

        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("did you mean 'case-study'?");
        assertThat(one.code()).isEqualTo(2);
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("expected at most one");
    }

    /** Differences by Bernstein's bound are wider, and a jump of 1/30 is seen all the same. */
    @Test
    void aPrecisionStopsTheRunAndItsIntervalsDecide() {
        CommandLineRun run = compare("--precision", "0.005");
        CommandLineRun tooFew = compare("--precision", "0.0001", "-n", "1024");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("lower in B").contains("differences together");
        assertThat(tooFew.code()).isEqualTo(4);
        assertThat(tooFew.err()).contains("asked was 1.0E-4");
    }

    @Test
    void anInterruptedRunSaysSo() {
        Interruption interruption = Interruption.none();
        interruption.request();

        CommandLineRun run = CommandLineRun.of(Terminal.NONE, interruption, "compare", "star", smaller);

        assertThat(run.code()).isEqualTo(130);
        assertThat(run.err()).contains("interrupted before two reward functions were done");
    }

    @Test
    void aNarrowTerminalWithoutUnicodeIsEnough() {
        Terminal narrow =
                new Terminal(false, false, 50, Terminal.Reach.TERMINAL, Terminal.Cursor.MOVES, false, Colors.UNKNOWN);

        CommandLineRun run = CommandLineRun.of(narrow, Interruption.none(), "compare", "star", smaller, "-n", "2000");

        assertThat(run.out()).contains("+-").doesNotContain("±");
        assertThat(run.outLines()).allMatch(line -> line.length() <= 50);
    }

    @Test
    void nothingIsComparedWhereNoStateIsInBoth() {
        CommandLineRun run = CommandLineRun.of("compare", "detour", "case-study", "-n", "512");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("No state is in both models.");
    }

    @Test
    void aComparisonIsKeptAndAnotherIsNotMixedIn() throws IOException {
        Path out = folder.resolve("kept");

        CommandLineRun first = compare("-n", "512", "-o", out.toString(), "--json");
        CommandLineRun second = compare("-n", "512", "-o", out.toString());
        CommandLineRun forced = compare("-n", "512", "-o", out.toString(), "--force", "--format", "csv");

        assertThat(first.code()).isZero();
        assertThat(first.err()).isEqualTo("written to " + out + ": comparison.html comparison.csv comparison.json\n");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("comparison.html", "comparison.csv", "comparison.json");
        }
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.out()).isEmpty();
        assertThat(second.err())
                .contains("output directory " + out + " already holds a run (comparison.html)")
                .contains("--force");
        assertThat(forced.code()).isZero();
        assertThat(out.resolve("comparison.csv")).hasContent(forced.out());
        assertThat(Files.readString(out.resolve("comparison.json"))).contains("--force");
        assertThat(Files.readString(out.resolve("comparison.html"))).contains("<h1><bdi>star</bdi> against");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsRefusedBeforeTheRun() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        CommandLineRun run = compare("-o", file.toString());
        CommandLineRun below = compare("-o", file.resolve("below/deep").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("output is " + file + ", a file, expected a directory");
        assertThat(below.code()).isEqualTo(2);
        assertThat(below.out()).isEmpty();
        assertThat(below.err()).contains("cannot write to directory " + file.resolve("below/deep"));
    }

    private static List<?> faults(String json) {
        return JsonSchemas.faults(json, JsonComparison.class, JsonComparison.SCHEMA);
    }
}
