package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.leeway.report.JsonOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        for (String model : List.of("case-study", "wait", "powerplay-3x3")) {
            String json = CommandLineRun.of("options", model, "--json", "--limit", "2000")
                    .out();

            assertThat(faults(json)).as(model).isEmpty();
        }
    }

    private static List<?> faults(String json) throws IOException {
        try (InputStream in = JsonOptions.class.getResourceAsStream(JsonOptions.SCHEMA)) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
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
}
