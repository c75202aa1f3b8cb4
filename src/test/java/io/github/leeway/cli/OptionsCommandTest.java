package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.JsonSchemas;
import io.github.leeway.report.JsonOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsCommandTest {

    /** The counts of the paper's case study: F, F_nd, RSD and RSD_nd, by state. */
    @Test
    void theCaseStudyHasTheKnownCounts() {
        CommandLineRun run = CommandLineRun.of("options", "case-study", "-d", "1/2");

        assertThat(run.code()).isZero();
        assertThat(run.outLines())
                .contains(
                        "state   F  F_nd  RSD  RSD_nd",
                        "★      11     5    6       5",
                        "ℓ◁      4     2    2       2",
                        "ℓ↖      2     2    2       2",
                        "r▷      6     2    3       2",
                        "∅       1     1    1       1",
                        "POWER         776243/1049760  0.739448",
                        "P(up)           99247/306180  0.324146")
                .anyMatch(line -> line.matches("right +2 +2"));
    }

    /** Proposition 6.9 for right over left, strictly, with the involution of the paper; never the other way. */
    @Test
    void theTheoremsThatApplyAreToldWithTheirWitness() {
        String out = CommandLineRun.of("options", "case-study").out().replace('\n', ' ');

        assertThat(out).contains("(ℓ◁ r▷)", "Proposition 6.9", "at least 3/4 of every orbit");
        assertThat(out).doesNotContain("P(left | ★) ≥ P(right | ★)");
    }

    @Test
    void vectorsAreToldByPolicies() {
        assertThat(CommandLineRun.of("options", "wait", "--vectors").out())
                .contains("- start: wait, wait: hug, hug: → hug; in the long run 1 hug");
    }

    /** POWER(start) = 2/3 + γ²/12 and P(wait) = 1/2 + γ/6, at every discount. */
    @Test
    void functionsOfTheDiscountAreTold() {
        assertThat(CommandLineRun.of("options", "wait").outLines())
                .contains(
                        "as a function  of the discount γ",
                        "POWER          2/3 + γ²/12        0 ≤ γ ≤ 1",
                        "P(candy)       1/2 − γ/6          0 ≤ γ ≤ 1",
                        "P(wait)        1/2 + γ/6          0 ≤ γ ≤ 1");
    }

    /**
     * Candy is best if it is 3, 1/2; if it is 1 and no other is 3, 1/4 · 1/2 · 1/4; if all are 0, 1/4 · 1/4 · 1/16; if it is 1, the way
     * is paid 0 and the better end 3, up to 1/3, 1/4 · 1/4 · 3/4; and if it is 1, the way is paid 3 and both ends 0, from 2/3 on, 1/4 ·
     * 1/2 · 1/16.
     */
    @Test
    void whereAFunctionJumpsItIsToldOnWhichSideItHolds() {
        CommandLineRun run = CommandLineRun.of("options", "wait", "-r", "discrete(0:0.25,1:0.25,3:0.5)");

        assertThat(run.outLines())
                .containsSequence(
                        "P(candy)       149/256            0 ≤ γ ≤ 1/3",
                        "               137/256            1/3 < γ < 2/3",
                        "               139/256            2/3 ≤ γ ≤ 1");
    }

    @Test
    void functionsThatAreSoughtTooLongAreNotTold() {
        CommandLineRun run = CommandLineRun.of("options", "case-study", "-d", "1/2");

        assertThat(run.out().replace('\n', ' '))
                .contains("Not as functions of the discount: number of steps", "A tenth of --limit is for that.");
    }

    @Test
    void functionsInJsonFitTheSchema() throws IOException {
        String json = CommandLineRun.of("options", "wait", "-r", "discrete(0:0.25,1:0.25,3:0.5)", "--json")
                .out();

        assertThat(json).contains("\"function\": \"149/256\"", "\"exactly\": \"2/3\"");
        assertThat(faults(json)).isEmpty();
    }

    @Test
    void theJsonFitsItsSchema() throws IOException {
        List<List<String>> runs = List.of(
                List.of("case-study", "--limit", "2000"),
                List.of("powerplay-3x3", "--limit", "2000"),
                List.of("wait", "--orbit", "generic", "-d", "0,0.5,1", "--empowerment", "3"),
                List.of("aima-4x3", "--limit", "300", "--orbit", "generic", "--empowerment", "9"),
                List.of("detour", "--orbit", "reward", "-r", "bernoulli(0.5)"),
                List.of("glade-and-oasis", "--empowerment", "2"));
        for (List<String> arguments : runs) {
            String json = CommandLineRun.of(Stream.of(List.of("options", "--json"), arguments)
                            .flatMap(List::stream)
                            .toArray(String[]::new))
                    .out();

            assertThat(faults(json)).as(arguments.toString()).isEmpty();
        }
    }

    private static List<?> faults(String json) {
        return JsonSchemas.faults(json, JsonOptions.class, JsonOptions.SCHEMA);
    }

    @Test
    void whatTakesTooLongIsSaidWithTheWayOut() {
        CommandLineRun run = CommandLineRun.of("options", "case-study", "--limit", "3");

        assertThat(run.code()).isZero();
        assertThat(run.out().replace('\n', ' '))
                .contains("? is not counted: ", "--limit raises the limit.", "Not done: ");
    }

    @Test
    void otherRewardsHaveNoExactAnswer() {
        assertThat(CommandLineRun.of("options", "wait", "-r", "normal(0,1)")
                        .out()
                        .replace('\n', ' '))
                .contains(
                        "Not done: distribution is normal(0,1), expected a uniform or a discrete one for exact answers.");
    }

    /** The counts for 1, 2, 4, …, 128 at 0.9 are those of another program, as in the tests of orbits. */
    @Test
    void theOrbitOfTheCaseStudyIsCountedAndComparedWithTheTheorems() {
        CommandLineRun run = CommandLineRun.of("options", "case-study", "--orbit", "generic", "-d", "0.9");

        assertThat(run.code()).isZero();
        assertThat(run.outLines())
                .allMatch(line -> line.length() <= 80)
                .anyMatch(line -> line.matches(" *up : right +8356 +16626 +15338 +1:1.99 +not ≥"))
                .anyMatch(line -> line.matches(" *left : right .* ≤ proved, not ≥"))
                .anyMatch(line -> line.matches(" *avoid : end in ∅ +32256 +8064 +0 +4:1 +≥ 3:1 proved, not ≤"));
        assertThat(run.out()).contains("40320 elements").doesNotContain("sampled");
    }

    /** There are 20 orders of these values; a program in Python, which writes out both values, finds so many of each kind. */
    @Test
    void valuesAreGivenAsFractionsAndMayBeEqual() {
        CommandLineRun run = CommandLineRun.of("options", "wait", "--orbit", "0, 0,0,1/2,1e0", "-d", "0.5");

        assertThat(run.outLines())
                .anyMatch(line -> line.matches(" *candy : wait +5 +12 +3 +1:2.4 +not ≥"))
                .anyMatch(line -> line.matches(" *candy : wait +6 +12 +2 +1:2 +not ≥"));
    }

    /** The rewards of two cycles of five are given in 11!/1! ways, too many to count. */
    @Test
    void aLargeOrbitIsSampledAndRefutesNothing(@TempDir Path folder) throws IOException {
        Path model = folder.resolve("ends.yaml");
        Files.writeString(model, """
                format: 1
                start: s
                transitions: {s: [a, f], a: [b], b: [c], c: [d], d: [e], e: [a], f: [g], g: [h], h: [i], i: [j], j: [f]}
                """);

        String out = CommandLineRun.of(
                        "options", model.toString(), "--orbit", "generic", "-d", "0.5", "-s", "3", "-r", "normal(0,1)")
                .out()
                .replace('\n', ' ');

        assertThat(out)
                .contains("39916800 elements", "sampled: 20000 elements drawn at random (seed 3)")
                .doesNotContain("not ≥ ", "not ≤ ");
    }

    @Test
    void independentDiscreteRewardsOfOneDistributionAreAnOrbitOfOneElement() {
        assertThat(CommandLineRun.of("options", "wait", "--orbit", "reward", "-r", "bernoulli(0.5)", "-d", "0.5")
                        .out())
                .contains("Orbit of rewards bernoulli(0.5) per state: one element");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("--orbit", "1,2,3", "number of values of --orbit is 3, expected 5, one for each state"),
                Arguments.of("--orbit", "1,2,NaN,4,5", "value is 'NaN', expected a number such as 0.5 or 1/3"),
                Arguments.of("--orbit", "some", "value is 'some', expected a number such as 0.5 or 1/3"),
                Arguments.of("--orbit", "1,2,,4,5", "value is '', expected a number"),
                Arguments.of("--orbit", "reward", "distribution is uniform(0,1), expected a discrete one"),
                Arguments.of("--empowerment", "0", "--empowerment is 0, expected a number of steps from 1 to 1000"),
                Arguments.of("--empowerment", "1001", "--empowerment is 1001, expected a number of steps from 1"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatCannotBeDoneIsSaid(String option, String value, String message) {
        CommandLineRun run = CommandLineRun.of("options", "wait", option, value);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void anOrbitNeedsAState(@TempDir Path folder) throws IOException {
        Path model = folder.resolve("nowhere.yaml");
        Files.writeString(model, "format: 1\ntransitions: {s: [a, b]}\nterminal: [a, b]\n");

        CommandLineRun run = CommandLineRun.of("options", model.toString(), "--orbit", "generic");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("expected a STATE for --orbit");
        assertThat(CommandLineRun.of("options", model.toString(), "s", "--orbit", "generic")
                        .code())
                .isZero();
    }

    /** log₂ 3, log₂ 5 and 1 bit; left and right leave as much of it, but not as much POWER: 2/3 and (2/3 + γ/2) / (1 + γ). */
    @Test
    void empowermentStandsBesidePower() {
        CommandLineRun run = CommandLineRun.of("options", "case-study", "--empowerment", "2", "-d", "0.9");

        assertThat(run.outLines())
                .anyMatch(line -> line.matches("state .* E2 bits +POWER 0.9"))
                .anyMatch(line -> line.matches("★ .* 2.3219 +0.7868"))
                .anyMatch(line -> line.matches("ℓ◁ .* 1.0000 +0.5877"))
                .anyMatch(line -> line.matches("r▷ .* 1.0000 +0.6667"))
                .anyMatch(line -> line.matches("∅ .* 0.0000 +0.5000"));
    }

    @Test
    void whatIsNotKnownBesideEmpowermentIsSaid() {
        String out = CommandLineRun.of("options", "glade-and-oasis", "--empowerment", "2")
                .out()
                .replace('\n', ' ');

        assertThat(out).contains("? is not known: distribution is power(2), expected a uniform or a discrete one");
    }
}
