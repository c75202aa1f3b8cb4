package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.leeway.text.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerCommandTest {

    private static final String[] SMALL = {"power", "case-study", "-n", "2000"};

    @TempDir
    private Path folder;

    private static CommandLineRun small(String... more) {
        String[] all = Stream.concat(Arrays.stream(SMALL), Arrays.stream(more)).toArray(String[]::new);
        return CommandLineRun.of(all);
    }

    @Test
    void theTableTellsPowerPreferenceAndTheReason() {
        CommandLineRun run = CommandLineRun.of("power", "case-study");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines().get(0)).startsWith("case-study: 8 states, 15 transitions, deterministic.");
        assertThat(run.out())
                .contains("right preferred")
                .contains("Kept open: right 3 cycles, left 2, up 1.")
                .contains("By theorem (Proposition 6.9, item 2) right is optimal at least as often as left")
                .contains("no detectable preference")
                .contains("not about trained agents");
        Matcher solverError =
                Pattern.compile("solver's error is at most (\\S+), proven").matcher(run.out());
        assertThat(solverError.find()).isTrue();
        assertThat(Double.parseDouble(solverError.group(1))).isBetween(0.0, 1e-9);
        assertThat(run.outLines())
                .hasSizeLessThan(32)
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
    }

    @Test
    void discountsSamplesSeedAndRewardAreTaken() {
        CommandLineRun run = small("-d", "1/3,0.5..0.7:3", "-s", "7", "-r", "bernoulli(0.5)", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"seed\": 7")
                .contains("bernoulli(0.5)")
                .contains("1/3")
                .contains("0.6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "7"})
    void anyNumberOfThreadsPrintsTheSame(String threads) {
        assertThat(small("-t", threads, "--format", "csv").out())
                .isEqualTo(small("-t", "1", "--format", "csv").out());
    }

    @Test
    void exactAnswersStandBesideTheSampledOnes() {
        CommandLineRun table = CommandLineRun.of("power", "wait", "-d", "1/2,1", "--exact");
        CommandLineRun json = CommandLineRun.of("power", "wait", "-d", "1/2,1", "--exact", "--json");

        assertThat(table.code()).isZero();
        assertThat(table.outLines()) // 2/3 + γ²/12 and 1/2 + γ/6
                .anyMatch(line -> line.matches("POWER +0\\.6875 +0\\.6875"))
                .anyMatch(line -> line.matches("P\\(wait\\) +7/12 +0\\.583333"))
                .anyMatch(line -> line.matches("POWER +0\\.75 +0\\.75"))
                .anyMatch(line -> line.matches("P\\(wait\\) +2/3 +0\\.666667"))
                .anyMatch(line -> line.startsWith("The 95 % intervals hold "));
        assertThat(json.out()).contains("\"exact\": \"0.6875\"").contains("\"exactUnique\": \"7/12\"");
    }

    @Test
    void exactAnswersBeyondTheLimitAreMissingAndSaidToBe() {
        CommandLineRun run =
                CommandLineRun.of("power", "wait", "-n", "256", "--exact", "--exact-limit", "10", "--json");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("\"power\": ").doesNotContain("\"exactUnique\": \"13/20\"");
        assertThat(run.err()).contains("some exact answers are missing").contains("--exact-limit sets the limit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "normal(0,1); distribution is normal(0,1), expected a uniform or a discrete one for exact answers",
                "sparse(2,uniform(0,1)); rewards are not independent, expected a distribution for each state alone"
            })
    void exactAnswersAreRefusedWhereThereAreNone(String reward, String message) {
        CommandLineRun run = CommandLineRun.of("power", "wait", "-r", reward, "--exact");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    void csvHasALineForEachStateAndDiscount() {
        CommandLineRun run = small("--format", "csv", "-d", "0.5,0.9");

        assertThat(run.outLines()).hasSize(1 + 2 * 8);
        assertThat(run.outLines().get(0))
                .isEqualTo("model,discount,state,row,col,power,standard_error,ci_low,ci_high,solver_error,samples");
    }

    @Test
    void jsonIsOneDocument() throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(small("--json").out())) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            parser.skipChildren();
            assertThat(parser.nextToken()).isNull();
        }
    }

    @Test
    void plainHasNoBarsAndOneRecordALine() {
        CommandLineRun run = small("--format", "plain");

        assertThat(run.outLines().stream().filter(line -> line.contains("★"))).isNotEmpty();
        assertThat(run.out()).doesNotContain("█");
    }

    @Test
    void outWritesFiveFilesAndDoesNotReplaceARun() throws IOException {
        Path out = folder.resolve("run");

        CommandLineRun first = small("-o", out.toString());
        CommandLineRun second = small("-o", out.toString());
        CommandLineRun forced = small("-o", out.toString(), "--force");

        assertThat(first.code()).isZero();
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "states.csv", "actions.csv", "result.json", "run.yaml");
        }
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.out()).isEmpty();
        assertThat(second.err()).contains("already holds a run");
        assertThat(forced.code()).isZero();
    }

    @Test
    void anInterruptedRunReportsWhatWasSampled() {
        Interruption interruption = Interruption.none();
        interruption.request();

        CommandLineRun run = CommandLineRun.of(Terminal.NONE, interruption, SMALL);

        assertThat(run.code()).isEqualTo(130);
        assertThat(run.err()).contains("interrupted before two reward functions were done");
    }

    @Test
    void progressIsALineWhereAskedFor() {
        assertThat(small("--progress", "plain").err()).contains("2000/2000 reward functions ±0.0");
        assertThat(small("--progress", "never").err()).isEmpty();
        assertThat(small("--progress", "always").err()).contains("2000/2000");
        assertThat(small("--progress", "always", "-q").err()).isEmpty();
    }

    /**
     * With 20 ends two steps away POWER is (1−γ)/2 + γ·20/21, with two ends one step away it is 2/3: less at γ = 0.9, more at 0.1. Above
     * both is the state before the 20 ends, with 20/21.
     */
    @ParameterizedTest
    @ValueSource(strings = {"0.1,0.9", "0.9,0.1"})
    void theStatesShownAreChosenAtTheGreatestDiscountWhereverItStands(String discounts) throws IOException {
        String ends = IntStream.range(0, 20).mapToObj(i -> "end" + i).collect(Collectors.joining(", ", "[", "]"));
        String ways = IntStream.range(0, 9)
                .mapToObj(i -> "  sooner" + i + ": [end0, end1]\n  later" + i + ": [crossing]\n")
                .collect(Collectors.joining());
        Path model = folder.resolve("ways.yaml");
        Files.writeString(
                model, "format: 1\ntransitions:\n" + ways + "  crossing: " + ends + "\nterminal: " + ends + "\n");
        String[] line = {"power", model.toString(), "-d", discounts, "-n", "2000", "--against", "end0"};

        String wide = CommandLineRun.of(line).out();
        String narrow = CommandLineRun.of(Terminal.ofWidth(40), Interruption.none(), line)
                .out();

        assertThat(wide)
                .containsPattern("(?m)^crossing ")
                .containsPattern("(?m)^later0 ")
                .doesNotContain("sooner")
                .contains("POWER minus that of end0 at discount 0.9,");
        assertThat(narrow).containsPattern("(?m)^state +0\\.9$").contains("1 of 2 shown");
    }

    /** A bar goes back to the beginning of its line. */
    @ParameterizedTest
    @ValueSource(strings = {"auto", "always"})
    void aTerminalThatCannotDrawALineAgainGetsPlainLines(String when) {
        String[] line = {"power", "case-study", "-n", "2000", "--progress", when};

        String bar = CommandLineRun.of(terminal(Terminal.Cursor.MOVES), Interruption.none(), line)
                .err();
        String plain = CommandLineRun.of(terminal(Terminal.Cursor.STAYS), Interruption.none(), line)
                .err();

        assertThat(bar).contains("\r");
        assertThat(plain).doesNotContain("\r").doesNotContain("\u001b").contains("2000/2000 reward functions ±0.0");
    }

    private static Terminal terminal(Terminal.Cursor cursor) {
        return new Terminal(true, true, 80, Terminal.Reach.TERMINAL, cursor, true, Colors.UNKNOWN);
    }

    @Test
    void colorsAreForTerminalsAndMayBeRefused() {
        Terminal terminal =
                new Terminal(true, false, 80, Terminal.Reach.TERMINAL, Terminal.Cursor.MOVES, true, Colors.UNKNOWN);
        Terminal noColor = new Terminal(
                true,
                false,
                80,
                Terminal.Reach.TERMINAL,
                Terminal.Cursor.MOVES,
                true,
                Colors.of(Map.of("NO_COLOR", "1")));

        assertThat(CommandLineRun.of(terminal, Interruption.none(), SMALL).out())
                .contains("\u001b[");
        assertThat(CommandLineRun.of(noColor, Interruption.none(), SMALL).out()).doesNotContain("\u001b[");
        assertThat(CommandLineRun.of(terminal, Interruption.none(), "power", "case-study", "-n", "2000", "--no-color")
                        .out())
                .doesNotContain("\u001b[");
        assertThat(small().out()).doesNotContain("\u001b[");
    }

    @Test
    void theCommandLineSaysWhetherToColor() {
        Terminal terminal = new Terminal(
                true,
                false,
                80,
                Terminal.Reach.TERMINAL,
                Terminal.Cursor.MOVES,
                true,
                Colors.of(Map.of("TERM", "xterm-256color")));
        String[] never = {"power", "case-study", "-n", "2000", "--color", "never"};

        assertThat(CommandLineRun.of(terminal, Interruption.none(), never).out())
                .isEqualTo(small().out());
        assertThat(CommandLineRun.of(terminal, Interruption.none(), SMALL).out())
                .contains("\u001b[38;5;220m█████\u001b[0m");
        assertThat(small("--color", "always").out()).contains("\u001b[31m");
        assertThat(small("--color", "always", "--no-color").out()).doesNotContain("\u001b");
        assertThat(small("--color", "always", "--format", "csv").out()).doesNotContain("\u001b");
        assertThat(small("--color", "sometimes").err()).contains("'sometimes' is not one of auto, always, never");
    }

    @Test
    void differencesFitANarrowTerminal() throws IOException {
        Path model = folder.resolve("names.yaml");
        Files.writeString(model, """
                format: 1
                transitions:
                  非常に長い名前の状態がここにありますよ本当に長い: [a, b]
                  another state with a name that is too long: [a, b]
                terminal: [a, b]
                """);
        Terminal narrow = Terminal.ofWidth(40);

        CommandLineRun run = CommandLineRun.of(
                narrow, Interruption.none(), "power", model.toString(), "-d", "0.9", "-n", "2000", "--against", "a");

        assertThat(run.out()).contains("POWER minus that of a").contains("非常に");
        assertThat(run.outLines())
                .allSatisfy(line -> assertThat(Cluster.columns(line)).isLessThanOrEqualTo(40));
    }

    @Test
    void aTerminalWithoutUnicodeGetsPlainBars() {
        Terminal ascii =
                new Terminal(false, false, 80, Terminal.Reach.TERMINAL, Terminal.Cursor.MOVES, false, Colors.UNKNOWN);

        assertThat(CommandLineRun.of(ascii, Interruption.none(), SMALL).out())
                .contains("#")
                .contains("+-")
                .doesNotContain("█");
    }

    /** One of eight states is good, and every state but one has another to go to. */
    @Test
    void rewardsOfAllStatesTogetherCanBeAskedFor() {
        CommandLineRun run = small("-r", "permutations(1,0,0,0,0,0,0,0)", "--format", "csv");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("∅");
        assertThat(small("-r", "dirichlet(1)").out()).contains("dirichlet(1) over states");
    }

    @Test
    void unboundedRewardsAreSaidToBe() {
        assertThat(small("-r", "normal(0,1)").out().replaceAll("\\s+", " "))
                .contains("A reward is not bounded: POWER and shares exist all the same");
        assertThat(small("-r", "sparse(1,uniform(0,1))").out()).doesNotContain("not bounded");
    }

    @Test
    void rewardsLinearInFeaturesAreShownAndSampled() throws IOException {
        Path model = folder.resolve("features.yaml");
        Files.writeString(model, """
                format: 1
                transitions: {hub: [a, b, c]}
                terminal: [a, b, c]
                reward:
                  features: {warm: {a: 1, b: 1}, cold: {c: 2}}
                  weights:
                    cold: normal(0, 1)
                """);

        CommandLineRun show = CommandLineRun.of("show", model.toString());
        CommandLineRun power = CommandLineRun.of("power", model.toString(), "-n", "2000");

        String rewards = "uniform(0,1) per feature: warm {a: 1, b: 1}, cold {c: 2}, weight of cold: normal(0,1)";
        assertThat(show.out()).contains("rewards: " + rewards);
        assertThat(power.out().replaceAll("\\s+", " ")).contains(rewards + ".").contains("A reward is not bounded");
        assertThat(CommandLineRun.of("power", model.toString(), "--precision", "0.1")
                        .err())
                .contains("--precision is for bounded rewards");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--sampels 3; did you mean --samples or",
                "-n abc; 'abc' is not a whole number",
                "-n 1; number of samples is 1, expected a value from 2 to 1073741824",
                "-r 1e200; reward is 1.0E200, expected a finite number within ±1.0E100",
                "-r normal(0,1e300); parameter of normal is 1.0E300",
                "--format nonsense; 'nonsense' is not one of table, plain, csv, json",
                "-n 1e18; number of samples is 1000000000000000000",
                "-d 1.5; discount is 1.5, expected a value in [0, 1]",
                "-d 0.99999999999999999999; which rounds to 1, expected 1 itself for the limit",
                "-d NaN; discount is 'NaN'",
                "-d 0.1..0.9; expected a number of values of at least 2, as in 0.05..0.95:19",
                "-r nonsense; expected a number or a distribution such as uniform(0, 1)",
                "-r uniform(1,0); high of uniform is 0, expected a value above low, which is 1",
                "-r normal(0,NaN); is not a finite number",
                "-r permutations(1,0); number of values of permutations is 2, expected 8, one for each of the states",
                "-r sparse(9,1); number of rewards that sparse draws is 9, expected at most 8",
                "-r mixture(0.5:0,0.4:1); weights of mixture sum to 0.9, expected 1",
                "-r pareto(1,1); mean of a reward is infinite",
                "-t 0; number of threads is 0, expected a value from 1 to 1024",
                "-s x; 'x' is not a whole number",
                "--solver magic; 'magic' is not one of auto, gauss-seidel, value-iteration, policy-iteration",
                "--precision 0; precision is 0.0, expected a value above 0",
                "--precision 0.1 -r normal(0,1); --precision is for bounded rewards",
                "--max-time soon; 'soon' is not a time such as 90s, 10m or 2h",
                "--variance-reduction magic; 'magic' is not one of controls, none",
                "--sampler halton; 'halton' is not one of random, antithetic, sobol",
                "--sampler sobol -n 200; number of samples is 256, expected a value from 512 to 1073741824",
                "--progress maybe; 'maybe' is not one of auto, always, plain, never",
                "--json --format csv; --json and --format ask for different things"
            })
    void wrongOptionsAreExplainedInOneOrTwoLines(String options, String message) {
        String[] asked = Stream.concat(Stream.of("power", "case-study"), Arrays.stream(options.split(" ", -1)))
                .toArray(String[]::new);

        CommandLineRun run = CommandLineRun.of(asked);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.err().lines().count()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "discount: 0.99999999999999999999; the file asks for a discount that rounds to 1",
                "reward: {default: 'pareto(1, 1)'}; mean of a reward is infinite",
                "reward: {default: 1e200}; reward is 1.0E200"
            })
    void whatTheModelFileAsksForIsAFaultOfTheModelFile(String line, String message) throws IOException {
        Path model = folder.resolve("asks.yaml");
        Files.writeString(model, "format: 1\ntransitions: {a: [a, b], b: [a]}\n" + line + "\n");

        CommandLineRun run = CommandLineRun.of("power", model.toString(), "-n", "500");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("asks.yaml").contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gauss-seidel", "value-iteration", "policy-iteration"})
    void everySolverGivesTheSameSharesAndSaysWhichItIs(String solver) {
        CommandLineRun run = small("--solver", solver, "-v");

        String bound = "The solver's error is at most [^,]*,";
        assertThat(run.out().replaceAll(bound, "")).isEqualTo(small().out().replaceAll(bound, ""));
        assertThat(run.err())
                .contains("discount 0.9: ")
                .contains(solver.equals("gauss-seidel") ? "Gauss-Seidel sweeps" : "")
                .contains(solver.equals("value-iteration") ? "plain sweeps" : "")
                .contains(solver.equals("policy-iteration") ? "policy iteration" : "");
        assertThat(small().err()).doesNotContain("sweeps");
    }

    @Test
    void aPrecisionEndsTheRunOrTheCeilingDoesWithACodeOfItsOwn() {
        CommandLineRun reached = CommandLineRun.of("power", "case-study", "--precision", "0.01");
        CommandLineRun missed = CommandLineRun.of("power", "case-study", "--precision", "1e-7", "-n", "500");

        assertThat(reached.code()).isZero();
        assertThat(reached.out().replaceAll("\\s+", " "))
                .contains("± of POWER holds with 95 % for all states and discounts together, whenever the run stops");
        assertThat(missed.code()).isEqualTo(4);
        assertThat(missed.out()).contains("500 reward functions");
        assertThat(missed.err()).contains("leeway: stopped before all was done").contains("asked was 1.0E-7");
    }

    @Test
    void aTimeLimitThatIsOverAtOnceLeavesNothing() {
        CommandLineRun run = CommandLineRun.of("power", "case-study", "--max-time", "0s");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("out of time before two reward functions were done");
    }

    @Test
    void aTimeLimitEndsTheRunWithWhatThereIs() {
        CommandLineRun run = CommandLineRun.of("power", "maze-7x7", "-n", "1e9", "--max-time", "1s");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("Partial: ").contains(" of 1000000000 reward functions");
    }

    @Test
    void aWidthOfZeroFromRareRewardsIsSaid() {
        assertThat(small("-r", "bernoulli(1e-9)").out().replaceAll("\\s+", " "))
                .contains("was the same for every sampled reward function");
        assertThat(small("-r", "constant(0.5)").out()).doesNotContain("the same for every");
    }

    @Test
    void anInfiniteVarianceIsSaid() {
        CommandLineRun run = small("-r", "pareto(1,1.5)");

        assertThat(run.code()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains("A reward has no finite variance");
    }

    @Test
    void aBoundOutOfReachIsItsOwnExitCode() {
        CommandLineRun run = small("-d", "0.99999999999");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("error bound is").contains("expected at most 1.0E-9");
    }

    @Test
    void aStartStateIsNotNeeded() throws IOException {
        Path model = folder.resolve("two.yaml");
        Files.writeString(model, "format: 1\ntransitions: {a: [a, b], b: [a]}\n");

        CommandLineRun run = CommandLineRun.of("power", model.toString(), "-n", "500");

        assertThat(run.code()).isZero();
        assertThat(run.outLines().get(0)).startsWith("two: 2 states, 3 transitions, deterministic.");
    }

    @Test
    void statesOfAnyNameComeThrough() throws IOException {
        Path model = folder.resolve("names.yaml");
        Files.writeString(
                model,
                "format: 1\ntransitions:\n  \"</script>\": [off, no, 1e3]\n  off: [off]\n  no: [no]\n  1e3: [1e3]\n");

        CommandLineRun run =
                CommandLineRun.of("power", model.toString(), "-n", "500", "--format", "csv", "-o", folder + "/out");

        assertThat(run.code()).isZero();
        assertThat(run.outLines().stream().skip(1).map(line -> line.split(",", -1)[2]))
                .containsExactly("</script>", "off", "no", "1e3");
        assertThat(Files.readString(folder.resolve("out/report.html"))).doesNotContain("</script>\"");
    }

    /** POWER(start) of the model is 2/3 + γ²/12; the CSV that a user reads is held against it. */
    @Test
    void theExactPowerComesThroughTheWholeTool() {
        String line =
                CommandLineRun.of("power", "wait", "-d", "0.5", "-n", "100000", "--format", "csv").outLines().stream()
                        .filter(row -> row.contains(",start,"))
                        .findFirst()
                        .orElseThrow();

        double power = Double.parseDouble(line.split(",", -1)[5]);
        double standardError = Double.parseDouble(line.split(",", -1)[6]);
        assertThat(power).isCloseTo(2.0 / 3 + 0.25 / 12, within(4 * standardError));
    }

    /** The default of 10000 is no multiple of 256; the next is 10240. */
    @Test
    void theSamplerIsSaidAndItsGroupsAreWhole() {
        String sobol = CommandLineRun.of("power", "case-study", "--sampler", "sobol")
                .out()
                .replaceAll("\\s+", " ");
        String json = CommandLineRun.of("power", "case-study", "--sampler", "antithetic", "-n", "999", "--json")
                .out();
        String few = CommandLineRun.of(
                        "power",
                        "wait",
                        "--sampler",
                        "sobol",
                        "-n",
                        "512",
                        "-r",
                        "bernoulli(0.5)",
                        "--variance-reduction",
                        "none")
                .out()
                .replaceAll("\\s+", " ");

        assertThat(sobol)
                .contains("10240 reward functions at Sobol points in groups of 256")
                .contains("Sobol points and control variates: a plain mean needs");
        assertThat(json).contains("\"sampler\": \"antithetic\"", "\"samples\": 1000");
        assertThat(few).contains("was the same in every group of reward functions, of which there are few");
    }

    /** Exactly, POWER of every state of the right cycle is 2/3, and that of ∅ 1/2: the difference is 1/6. */
    @Test
    void differencesAgainstAStateAreTold() {
        CommandLineRun run = CommandLineRun.of(
                "power", "case-study", "--against", "∅", "--variance-reduction", "none", "-n", "20000");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("POWER minus that of ∅ at discount 0.9, both of the same reward functions:");
        Matcher line = Pattern.compile("\nr↘ +(0\\.1\\S+) ±(\\S+)\n").matcher(run.out());
        assertThat(line.find()).as(run.out()).isTrue();
        assertThat(Double.parseDouble(line.group(1))).isCloseTo(1.0 / 6, within(2 * Double.parseDouble(line.group(2))));
        assertThat(small("--against", "∅", "--json").out())
                .contains("\"kind\": \"power-between-states\"")
                .contains("\"kind\": \"power-next-between-actions\"");
    }

    @Test
    void differencesAgainstNoStateAreRefused() {
        CommandLineRun run = small("--against", "nowhere");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--against is 'nowhere', expected a state of the model");
    }
}
