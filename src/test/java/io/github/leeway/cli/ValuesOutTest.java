package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of single reward functions in files, from the command line. */
class ValuesOutTest {

    private static final String[] CASE_STUDY = {"★", "∅", "ℓ◁", "ℓ↙", "ℓ↖", "r▷", "r↘", "r↗"};
    private static final int SAMPLES = 1_000;

    @TempDir
    private Path folder;

    private Path csv;
    private Path npy;

    @BeforeEach
    void nameTheFiles() {
        csv = folder.resolve("values.csv");
        npy = folder.resolve("values.npy");
    }

    private static CommandLineRun power(String model, String... more) {
        CommandLineRun run = CommandLineRun.of(with(new String[] {"power", model, "--format", "csv"}, more));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private CommandLineRun caseStudy(Path out, String... more) {
        return power(
                "case-study",
                with(new String[] {"-n", Integer.toString(SAMPLES), "--values-out", out.toString()}, more));
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private static List<NamedCsvRecord> rows(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    private static double mean(List<NamedCsvRecord> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.getField(column)))
                .average()
                .orElseThrow();
    }

    @Test
    void theMeanOfAColumnIsPlainPower() throws IOException {
        caseStudy(csv, "-d", "0.9");
        List<NamedCsvRecord> values = rows(csv);
        CommandLineRun plain =
                power("case-study", "-n", Integer.toString(SAMPLES), "-d", "0.9", "--variance-reduction", "none");

        assertThat(values).hasSize(SAMPLES);
        assertThat(values.get(0).getHeader()).containsExactlyInAnyOrder(CASE_STUDY);
        assertThat(values.get(0).getHeader())
                .isEqualTo(rows(plain.out()).stream()
                        .map(row -> row.getField("state"))
                        .toList());
        for (NamedCsvRecord state : rows(plain.out())) {
            assertThat(mean(values, state.getField("state")))
                    .isCloseTo(Double.parseDouble(state.getField("power")), within(1e-13));
        }
    }

    @Test
    void severalDiscountsAreRowsOfEachSample() throws IOException {
        caseStudy(csv, "-d", "0,1/3,1");
        List<NamedCsvRecord> values = rows(csv);
        CommandLineRun plain =
                power("case-study", "-n", Integer.toString(SAMPLES), "-d", "0,1/3,1", "--variance-reduction", "none");

        assertThat(values.get(0).getHeader()).startsWith("sample", "discount").hasSize(10);
        assertThat(values).hasSize(3 * SAMPLES);
        for (int i = 0; i < values.size(); i++) {
            assertThat(values.get(i).getField("sample")).isEqualTo(Integer.toString(i / 3));
            assertThat(values.get(i).getField("discount"))
                    .isEqualTo(List.of("0", "1/3", "1").get(i % 3));
        }
        for (NamedCsvRecord state : rows(plain.out())) {
            List<NamedCsvRecord> own = values.stream()
                    .filter(row -> row.getField("discount").equals(state.getField("discount")))
                    .toList();
            assertThat(mean(own, state.getField("state")))
                    .isCloseTo(Double.parseDouble(state.getField("power")), within(1e-13));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.9 | 1000, 8", "0,1/3,1 | 1000, 3, 8"})
    void numPyHasTheSameBitsInTheSameOrder(String discounts, String shape) throws IOException {
        caseStudy(csv, "-d", discounts);
        caseStudy(npy, "-d", discounts);

        NpyArray array = NpyArray.read(npy);

        assertThat(array.shape()).hasToString("[" + shape + "]");
        int before = discounts.contains(",") ? 2 : 0;
        assertThat(array.numbers())
                .isEqualTo(rows(csv).stream()
                        .flatMap(row -> row.getFields().stream().skip(before))
                        .map(Double::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.csv", "values.npy"})
    void theNumberOfThreadsChangesNoByte(String name) throws IOException {
        Path one = folder.resolve("1" + name);
        Path eight = folder.resolve("8" + name);

        String withOne = caseStudy(one, "-d", "0.5,0.9", "-t", "1").out();
        String withEight = caseStudy(eight, "-d", "0.5,0.9", "-t", "8").out();

        assertThat(eight).hasSameBinaryContentAs(one);
        assertThat(withEight)
                .isEqualTo(withOne)
                .isEqualTo(power("case-study", "-n", "1000", "-d", "0.5,0.9").out());
    }

    /** At discount 0, the largest next reward: of candy and wait at the start, of chocolate and hug after waiting. */
    @Test
    void valuesOfGivenRewardsAreThoseOfAHandCalculation() throws IOException {
        Path given = folder.resolve("given.csv");
        Files.writeString(given, "start,candy,wait,chocolate,hug\n9,1,0.25,0.5,0.75\n-9,0.25,0.5,0.5,0\n");

        power("wait", "-d", "0", "--reward-samples", given.toString(), "--values-out", csv.toString());

        assertThat(csv).hasContent("start,wait,candy,chocolate,hug\n1,0.75,1,0.5,0.75\n0.5,0.5,0.25,0.5,0\n");
    }

    @Test
    void aFileForNumPyIsReadBackAsRewards() throws IOException {
        caseStudy(csv, "-d", "0.9");
        caseStudy(npy, "-d", "0.9");

        String fromNumPy = power("case-study", "-d", "0.5", "--reward-samples", npy.toString())
                .out();

        assertThat(fromNumPy)
                .isEqualTo(power("case-study", "-d", "0.5", "--reward-samples", csv.toString())
                        .out());
    }

    @Test
    void namesAreQuotedAndRewardsOnActionsAreOfTheStatesOfTheModel() throws IOException {
        Path model = folder.resolve("model.yaml");
        Files.writeString(model, """
                format: 1
                transitions:
                  "a,\\"b\\"\\nc": {go: sample, stay: "a,\\"b\\"\\nc"}
                  sample: {on: sample}
                reward: {default: "uniform(0, 1)", on: action}
                """);

        String plain = power(
                        model.toString(),
                        "-n",
                        "300",
                        "-d",
                        "0.9",
                        "--variance-reduction",
                        "none",
                        "--values-out",
                        csv.toString())
                .out();

        List<NamedCsvRecord> values = rows(csv);
        assertThat(values).hasSize(300);
        assertThat(values.get(0).getHeader()).containsExactly("a,\"b\"\nc", "sample");
        for (NamedCsvRecord state : rows(plain)) {
            assertThat(mean(values, state.getField("state")))
                    .isCloseTo(Double.parseDouble(state.getField("normalized_optimal_value")), within(1e-13));
        }
    }

    @Test
    void aRunThatIsCutShortHasAsManyRowsAsItsResultCounts() throws IOException {
        for (Path file : List.of(csv, npy)) {
            CommandLineRun run = CommandLineRun.of(
                    "power",
                    "powerplay-3x3",
                    "-d",
                    "0.9",
                    "-n",
                    "1000000000",
                    "--max-time",
                    "1s",
                    "--format",
                    "csv",
                    "--values-out",
                    file.toString());

            assertThat(run.code()).isEqualTo(4);
            int samples = Integer.parseInt(rows(run.out()).get(0).getField("samples"));
            if (file.equals(npy)) {
                assertThat(NpyArray.read(npy).shape()).containsExactly(samples, 9);
            } else {
                assertThat(rows(csv)).hasSize(samples);
            }
        }
    }

    @Test
    void aRunThatIsInterruptedBeforeItBeginsLeavesAFileWithoutRows() throws IOException {
        Interruption interruption = Interruption.none();
        interruption.request();

        CommandLineRun run = CommandLineRun.of(
                Terminal.NONE, interruption, "power", "wait", "-d", "0.9", "--values-out", npy.toString());

        assertThat(run.code()).isEqualTo(130);
        assertThat(NpyArray.read(npy).shape()).containsExactly(0, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--precision 0.1 | --precision may leave out samples that were done",
                "--resume F | --resume takes over sums over samples",
                "--samples-to 256 --checkpoint F | --samples-from and --samples-to are for 'leeway merge'",
                "--samples-from 256 --checkpoint F | --samples-from and --samples-to are for 'leeway merge'"
            })
    void whatDoesNotGoWithItIsRefused(String options, String message) {
        String[] given =
                options.replace("F", folder.resolve("checkpoint").toString()).split(" ");

        CommandLineRun run =
                CommandLineRun.of(with(new String[] {"power", "wait", "--values-out", csv.toString()}, given));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("leeway: error: " + message).contains("not go with --values-out");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"values", "values.txt", "values.npz", "csv", ""})
    void anotherExtensionIsRefused(String name) {
        Path file = name.isEmpty() ? Path.of("") : folder.resolve(name);

        CommandLineRun run = CommandLineRun.of("power", "wait", "--values-out", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("leeway: error: file of values is '" + file
                        + "', expected a name that ends in .csv, or in .npy for NumPy\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theExtensionMayBeInCapitals() throws IOException {
        caseStudy(folder.resolve("VALUES.NPY"), "-d", "0.9");

        assertThat(NpyArray.read(folder.resolve("VALUES.NPY")).shape()).containsExactly(SAMPLES, 8);
    }

    @Test
    void aFileThatExistsIsReplacedOnlyWhereAskedFor() throws IOException {
        Files.writeString(csv, "precious\n".repeat(1_000_000));
        String[] command = {"power", "wait", "-n", "2", "-d", "0.9", "--values-out", csv.toString()};

        CommandLineRun refused = CommandLineRun.of(command);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo("leeway: error: file of values " + csv
                        + " already exists; name another, or replace it with --force\n");
        assertThat(Files.size(csv)).isEqualTo(9_000_000);

        assertThat(CommandLineRun.of(with(command, "--force")).code()).isZero();
        assertThat(rows(csv)).hasSize(2);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldBeforeTheWork() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("directory.csv"));

        assertThat(CommandLineRun.of("power", "wait", "--values-out", folder + "/no/values.csv"))
                .isEqualTo(new CommandLineRun(
                        2,
                        "",
                        "leeway: error: file of values " + folder
                                + "/no/values.csv cannot be written: nothing can be created there\n"));
        assertThat(CommandLineRun.of("power", "wait", "--force", "--values-out", directory.toString())
                        .err())
                .isEqualTo("leeway: error: file of values is " + directory + ", a directory, expected a file\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full.csv", "full.npy"})
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldBeforeTheWork(String name) throws IOException {
        Path full = Files.createSymbolicLink(folder.resolve(name), Path.of("/dev/full"));

        CommandLineRun run = CommandLineRun.of("power", "wait", "--force", "--values-out", full.toString());

        assertThat(run)
                .isEqualTo(new CommandLineRun(
                        2,
                        "",
                        "leeway: error: file of values " + full + " cannot be written: No space left on device\n"));
    }

    @Test
    void theFileMayLieWithTheOtherOutputs() throws IOException {
        Path out = folder.resolve("out");

        caseStudy(out.resolve("values.csv"), "-d", "0.9", "--out", out.toString());

        assertThat(rows(out.resolve("values.csv"))).hasSize(SAMPLES);
        assertThat(out.resolve("result.json")).exists();
    }

    @Test
    void aCheckpointMayBeKeptBesidesAndIsMergedWithoutValues() {
        String part = folder.resolve("part").toString();
        String sampled = caseStudy(csv, "-d", "0.9", "--checkpoint", part).out();

        assertThat(CommandLineRun.of("merge", part, "--format", "csv").out()).isEqualTo(sampled);
        assertThat(CommandLineRun.of("merge", part, "--json").out())
                .contains("\"command\": \"leeway power case-study --format csv -n 1000 -d 0.9\"");
    }

    @Test
    void manySamplesKeepTheirOrder() throws IOException {
        Path few = folder.resolve("few.npy");
        power("case-study", "-d", "0.9", "-t", "8", "-n", "30000", "--values-out", npy.toString());
        power("case-study", "-d", "0.9", "-t", "1", "-n", "2048", "--values-out", few.toString());

        List<Double> all = NpyArray.read(npy).numbers();
        List<Double> first = NpyArray.read(few).numbers();

        assertThat(all).hasSize(30_000 * 8);
        assertThat(all.subList(0, first.size())).isEqualTo(first);
        assertThat(IntStream.range(1, 30_000)
                        .filter(i -> all.subList(8 * i, 8 * i + 8).equals(all.subList(8 * i - 8, 8 * i))))
                .isEmpty();
    }
}
