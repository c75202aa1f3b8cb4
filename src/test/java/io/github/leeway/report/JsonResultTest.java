package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.leeway.JsonSchemas;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.StateEstimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonResultTest {

    @Test
    void everyResultFitsTheSchema() {
        Mdp mdp = Runs.caseStudy("0.9").estimate().mdp();
        for (Run run : List.of(
                Runs.caseStudy("0.1,1/3,0.9"),
                Runs.hostile(),
                Runs.grid(5, 5, "0.9"),
                Runs.onActions("0.1,0.9"),
                Runs.withDistribution(Runs.caseStudy("0.1,0.9"), 3),
                Runs.run(mdp, "interrupted", "", "0.9", 512))) {
            assertThat(faults(new JsonResult().toText(run))).isEmpty();
        }
    }

    /** They were written by the command line, with all that it adds. */
    @ParameterizedTest
    @ValueSource(strings = {"case-study", "maze-7x7", "off-switch-corridor"})
    void theReportsThatComeWithLeewayFitTheSchema(String report) throws IOException {
        String json = Files.readString(Path.of("reports", report, "result.json"));

        assertThat(faults(json)).isEmpty();
        assertThat(json).contains("\"kind\": \"power-next-between-actions\"");
    }

    @Test
    void noResultHasBothPowerAndWhatTakesItsPlace() {
        String json = new JsonResult().toText(Runs.onActions("0.9"));

        assertThat(faults(json.replaceFirst(
                        "\"normalizedOptimalValue\":", "\"power\": 0.5,\n\"normalizedOptimalValue\":")))
                .isNotEmpty();
        assertThat(faults(json.replaceFirst("\"normalizedOptimalValue\":", "\"power\":")))
                .isEmpty(); // a schema looks at one entry at a time
        assertThat(faults(json.replaceFirst("\"normalizedOptimalValueNext\":", "\"powerNext\":")))
                .isNotEmpty();
    }

    @Test
    void theSchemaItselfIsASchema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(JsonSchemas.text(JsonResult.class, JsonResult.SCHEMA), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\": 1 | \"schema\": 2",
                "\"seed\": 0 | \"sead\": 0",
                "\"partial\": false | \"partial\": \"no\"",
                "\"samples\": 10000 | \"samples\": -1",
                "\"pOptimal\": 0.2451 | \"pOptimal\": 1.2451",
                "\"power\": 0.5, | \"power\": \"0.5\",",
                "\"standardError\": 0.0015 | \"standardError\": -0.0015",
                "\"verdict\": \"preferred\" | \"verdict\": \"best\"",
                "\"sha256\": \"9f | \"sha256\": \"zz",
                "\"discountExact\": \"0.9\" | \"discountExact\": \"high\"",
                "\"warnings\": [ ] | \"warnings\": null"
            })
    void aWrongDocumentDoesNotFit(String right, String wrong) {
        String json = new JsonResult().toText(Runs.caseStudy("0.9"));
        assertThat(json).contains(right);

        assertThat(faults(json.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void discountsAreGivenAsNumbersAndExactly() {
        assertThat(new JsonResult().toText(Runs.caseStudy("1/3")))
                .contains("\"discount\": 0.3333333333333333,\n")
                .contains("\"discountExact\": \"1/3\"");
    }

    @Test
    void whatIsNotANumberIsNull() {
        Run run = Runs.caseStudy("0.9");
        StateEstimate old = run.estimate().discounts().get(0).states().get(1);
        StateEstimate broken = new StateEstimate(
                old.state(), Runs.mean(Double.NaN, Double.NaN), Double.POSITIVE_INFINITY, old.actions(), old.verdict());

        String json = new JsonResult().toText(Runs.with(run, broken));

        assertThat(json)
                .contains("\"power\": null")
                .contains("\"solverError\": null")
                .doesNotContain("NaN");
        assertThat(faults(json)).isEmpty();
    }

    @Test
    void equivalentActionsAreNamed() {
        assertThat(new JsonResult().toText(Runs.grid(2, 2, "0.9"))).contains("\"equivalent\": [ \"left\", \"stay\" ]");
    }

    private static List<Error> faults(String json) {
        return JsonSchemas.faults(json, JsonResult.class, JsonResult.SCHEMA);
    }
}
