package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rewards on actions and rewards paid once, as a model file asks for them. */
class PaymentTest {

    private static final String HUB = """
            format: 1
            start: start
            transitions:
              start: {to hub: hub, to off: off}
              hub: {one: hub, two: hub}
            terminal: [off]
            """;

    @TempDir
    private Path folder;

    private String onActions = "";
    private String once = "";

    @BeforeEach
    void write() throws IOException {
        onActions = Files.writeString(folder.resolve("actions.yaml"), HUB + "reward: {on: action}\n")
                .toString();
        once = Files.writeString(folder.resolve("once.yaml"), HUB + "reward: {once: [off]}\n")
                .toString();
    }

    /** The only POWER left is in the sentence that says that this is none, and in the name of the command. */
    @ParameterizedTest
    @CsvSource({
        "table, norm. opt. value ±95%",
        "plain, normalized_optimal_value",
        "csv, normalized_optimal_value",
        "json, normalizedOptimalValue"
    })
    void whatTakesThePlaceOfPowerIsCalledByItsOwnName(String format, String name) {
        for (String discounts : new String[] {"0.9", "0,0.5,1"}) {
            CommandLineRun run = CommandLineRun.of(
                    "power", onActions, "-n", "500", "-d", discounts, "--format", format, "--against", "off");

            assertThat(run.code()).isZero();
            assertThat(run.out()).containsAnyOf(name, "Normalized optimal value ±95% by discount");
            assertThat(run.out()
                            .replaceAll("so\\s+this\\s+is\\s+not\\s+POWER", "")
                            .replace("\"leeway power", ""))
                    .doesNotContain("POWER")
                    .doesNotContain("\"power")
                    .doesNotContain("power_next");
        }
    }

    @Test
    void thePageAndItsFilesCallItByItsNameToo() throws IOException {
        Path out = folder.resolve("out");

        CommandLineRun run = CommandLineRun.of(
                "power", onActions, "-n", "500", "-d", "0.1,0.9", "-r", "normal(0, 1)", "-o", out.toString());

        assertThat(run.code()).isZero();
        assertThat(Files.readString(out.resolve("report.html")).replaceAll("so\\s+this\\s+is\\s+not\\s+POWER", ""))
                .contains("Normalized optimal value against discount")
                .contains("normal(0,1) per action")
                .doesNotContain("POWER");
        assertThat(Files.readString(out.resolve("actions.csv"))).contains("normalized_optimal_value_next_ci_low");
        assertThat(Files.readString(out.resolve("states.csv"))).contains("normalized_optimal_value,");
    }

    /** A long name that ends at the axis would begin outside of the drawing. */
    @Test
    void theNameAboveTheAxisOfTheChartBeginsWithinIt() throws IOException {
        Path out = folder.resolve("out");

        CommandLineRun.of("power", onActions, "-n", "500", "-d", "0.1,0.9", "-o", out.toString());

        Element name = Jsoup.parse(out.resolve("report.html").toFile()).select("svg text").stream()
                .filter(text -> text.text().equals("normalized optimal value"))
                .findFirst()
                .orElseThrow();
        assertThat(name.attr("text-anchor")).isEqualTo("start");
        assertThat(Double.parseDouble(name.attr("x"))).isNotNegative();
    }

    @Test
    void aStateThatPaysOnceIsNamedWithTheRewards() {
        CommandLineRun run = CommandLineRun.of("power", once, "-n", "500");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("uniform(0,1) per state, off paid once.")
                .contains("POWER")
                .contains("to hub preferred");
        assertThat(CommandLineRun.of("show", once).out()).contains("uniform(0,1) per state, off paid once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3"})
    void partsOfARunWithRewardsOnActionsAreJoinedToTheSameBits(String threads) {
        String whole = CommandLineRun.of("power", onActions, "-n", "1024", "--format", "csv")
                .out();
        String first = folder.resolve("first.part").toString();
        String second = folder.resolve("second.part").toString();
        CommandLineRun.of(
                "power", onActions, "-n", "1024", "--samples-to", "512", "--checkpoint", first, "-t", threads);
        CommandLineRun.of("power", onActions, "-n", "1024", "--samples-from", "512", "--checkpoint", second);

        assertThat(CommandLineRun.of("merge", first, second, "--format", "csv").out())
                .isEqualTo(whole);
    }

    @Test
    void aPartIsNotJoinedToOneWithOtherPayments() throws IOException {
        String first = folder.resolve("first.part").toString();
        CommandLineRun.of("power", onActions, "-n", "1024", "--samples-to", "512", "--checkpoint", first);
        Files.writeString(Path.of(onActions), HUB);

        CommandLineRun run = CommandLineRun.of("power", onActions, "-n", "1024", "--resume", first);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("reward is uniform(0,1) per action, expected uniform(0,1) per state");
    }

    @Test
    void aPrecisionIsThatOfTheNormalizedOptimalValue() {
        CommandLineRun run = CommandLineRun.of("power", onActions, "--precision", "0.05", "--format", "plain");

        assertThat(run.code()).isZero();
        assertThat(run.outLines()).hasSize(4).allMatch(line -> halfWidth(line).orElse(0.0) <= 0.05);
    }

    @Test
    void aDiscountWhoseRootRoundsToOneIsRefused() {
        CommandLineRun run = CommandLineRun.of("power", onActions, "-d", "0.9999999999999999");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("whose square root rounds to 1, expected 1 itself for the limit or less");
    }

    @Test
    void rewardsDrawnTogetherDoNotGoWithRewardsOnActions() {
        CommandLineRun run = CommandLineRun.of("power", onActions, "-r", "sparse(1,uniform(0,1))");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("expected a distribution for each alone because rewards are on actions");
    }

    /** Columns of a file are states, so what is paid for anything else cannot be in it. */
    @Test
    void givenRewardFunctionsDoNotGoWithOtherPayments() throws IOException {
        String given = Files.writeString(folder.resolve("given.csv"), "start,hub,off\n0,1,2\n0,2,1\n")
                .toString();

        for (String model : new String[] {onActions, once}) {
            CommandLineRun run = CommandLineRun.of("power", model, "--reward-samples", given);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("--reward-samples has rewards on states, paid for ever");
        }
    }

    private static Optional<Double> halfWidth(String line) {
        String[] columns = line.split(" {2,}", -1);
        return columns[0].equals("discount")
                ? Optional.empty()
                : Optional.of(Double.valueOf(columns[3].replace("<", "")));
    }
}
