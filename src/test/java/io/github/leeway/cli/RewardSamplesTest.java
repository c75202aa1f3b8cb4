package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.RewardSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reward functions from a file, from the command line. */
class RewardSamplesTest {

    private static final int MANY = 700; // more than two blocks
    private static final List<String> NAMES =
            Models.waiting().states().stream().map(State::name).toList();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeDraws() throws IOException {
        file = folder.resolve("rewards.csv");
        Files.writeString(file, csv(NAMES, MANY));
    }

    /** The first draws of uniform rewards with seed 0, with 17 digits. */
    private static String csv(List<String> columns, int count) {
        double[] drawn = new double[NAMES.size() * count];
        RewardSpec.uniform().over(NAMES).sampler(0).fill(0, count, drawn);
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        for (int i = 0; i < count; i++) {
            int row = i;
            text.append(columns.stream()
                            .map(name -> String.format(Locale.ROOT, "%.16e", drawn[NAMES.indexOf(name) * count + row]))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private CommandLineRun given(String... more) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("power", "wait", "--reward-samples", file.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private String numbers(String... more) {
        CommandLineRun run = given(
                Stream.concat(Stream.of("--format", "csv"), Stream.of(more)).toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void theDrawsOfADistributionGiveTheBitsOfItsRun() {
        CommandLineRun drawn = CommandLineRun.of(
                "power",
                "wait",
                "-n",
                "700",
                "--variance-reduction",
                "none",
                "--format",
                "csv",
                "--solver",
                "gauss-seidel");

        assertThat(drawn.code()).isZero();
        assertThat(numbers("--solver", "gauss-seidel")).isEqualTo(drawn.out());
    }

    @Test
    void theOrderOfColumnsChangesNoNumber() throws IOException {
        String before = numbers();
        List<String> turned = new ArrayList<>(NAMES);
        Collections.reverse(turned);
        Files.writeString(file, csv(turned, MANY));

        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void theNumberOfThreadsChangesNoNumber() {
        assertThat(numbers("-t", "3")).isEqualTo(numbers("-t", "1"));
    }

    @Test
    void aNumberOfSamplesTakesTheFirst() throws IOException {
        String first = numbers("-n", "300");
        assertThat(first).isNotEqualTo(numbers());
        Files.writeString(file, csv(NAMES, 300));

        assertThat(first).isEqualTo(numbers());
    }

    @Test
    void theReportTellsTheFile() {
        assertThat(given("--json").out())
                .contains("\"reward\": \"given rewards: 700 reward functions of " + file + " (sha256 ")
                .contains("\"varianceReduction\": \"none\"")
                .doesNotContain("uniform(0,1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-n 701 | number of samples is 701, expected at most 700",
                "-n 1 | number of samples is 1, expected a value from 2",
                "-r uniform(0,1) | --reward and --reward-samples both say what rewards are",
                "--precision 0.1 | --precision says when to stop drawing",
                "--sampler sobol | --sampler says how to draw",
                "--sampler antithetic | --sampler says how to draw",
                "--variance-reduction controls | --variance-reduction controls needs means that are known"
            })
    void whatDoesNotGoWithThemIsRefused(String options, String message) {
        CommandLineRun run = given(options.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("leeway: error: " + message);
    }

    @Test
    void aFaultInTheFileIsToldWithItsPlace() throws IOException {
        Files.writeString(file, "start,candy,wait,chocolate,hugg\n");

        CommandLineRun run = given();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("leeway: error: " + file + ":1: column 5 is 'hugg'")
                .contains("'hug'?");
    }

    @Test
    void partsAreMergedWithTheFile() {
        String a = folder.resolve("a").toString();
        String b = folder.resolve("b").toString();
        given("--samples-to", "256", "--checkpoint", a);
        given("--samples-from", "256", "--checkpoint", b);

        CommandLineRun merged = CommandLineRun.of("merge", a, b, "--format", "csv");

        assertThat(merged.code()).as(merged.err()).isZero();
        assertThat(merged.out()).isEqualTo(numbers());
    }

    /** Only the last reward differs, so that the first reward function is the same. */
    @Test
    void anAlteredFileIsRefusedWhereARunGoesOnOrIsMerged() throws IOException {
        String part = folder.resolve("part").toString();
        given("--samples-to", "256", "--checkpoint", part);
        Files.writeString(file, Files.readString(file).replaceFirst("[^,]*\n$", "0.5\n"));

        for (CommandLineRun run : List.of(given("--resume", part), CommandLineRun.of("merge", part))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("given rewards: 700 reward functions of " + file);
        }
    }

    @Test
    void anUnalteredFileIsGoneOnWith() {
        String part = folder.resolve("part").toString();
        given("--samples-to", "256", "--checkpoint", part);

        assertThat(numbers("--resume", part)).isEqualTo(numbers());
    }
}
