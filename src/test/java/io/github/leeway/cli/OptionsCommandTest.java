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

    @Test
    void theJsonFitsItsSchema() throws IOException {
        try (InputStream in = JsonOptions.class.getResourceAsStream(JsonOptions.SCHEMA)) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String model : List.of("case-study", "wait", "powerplay-3x3")) {
                String json = CommandLineRun.of("options", model, "--json", "--limit", "2000")
                        .out();

                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema, InputFormat.JSON)
                                .validate(json, InputFormat.JSON))
                        .as(model)
                        .isEmpty();
            }
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
