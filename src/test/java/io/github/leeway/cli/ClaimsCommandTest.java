package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.JsonSchemas;
import io.github.leeway.report.JsonClaims;
import io.github.leeway.report.JsonResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class ClaimsCommandTest {

    private static final String MODEL = """
            format: 1
            start: start
            transitions:
              start: {take candy: candy, wait: wait}
              wait: [chocolate, hug]
            terminal: [candy, chocolate, hug]
            claims:
            """;

    @TempDir
    private Path folder;

    private String file(String claims) throws IOException {
        Path path = folder.resolve("m.yaml");
        Files.writeString(path, MODEL + claims);
        return path.toString();
    }

    /** P(wait) = 1/2 + γ/6. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "  - P(wait | start) = 3/5 at discount 0.6; 0; CONFIRMED (exact)",
                "  - P(wait | start) > 3/5 at discount 0.6; 5; REFUTED (exact), expected confirmed",
                "  - P(wait | start) = 3/5 at discount 0.6 under reward normal(0, 1); 6; UNDECIDED, expected confirmed",
                "  - {claim: P(wait | start) > 3/5 at discount 0.6, expect: refuted}; 0; REFUTED (exact), as expected",
                "  - {claim: P(wait | start) > 1/2 at discount 0.6, expect: refuted}; 5; CONFIRMED (exact), expected refuted"
            })
    void theExitCodeSaysWhetherAllIsAsExpected(String claim, int code, String verdict) throws IOException {
        CommandLineRun run = CommandLineRun.of("claims", file(claim + "\n"), "--max-samples", "4096");

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out().replace('\n', ' ')).contains(verdict);
        assertThat(run.outLines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
    }

    @Test
    void aClaimThatIsNotUnderstoodIsShownWithItsPlaceAndTheNearestName() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("claims", file("  - POWER(wiat) > 1/2\n  - P(wait | start) > at discount 0.9\n"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("m.yaml:8:11: error[E081]: state is 'wiat'", "did you mean 'wait'?")
                .contains("m.yaml:9:")
                .contains("'leeway help E081' explains.");
    }

    @Test
    void rewardsThatDoNotFitTheModelAreAFaultOfTheClaim() throws IOException {
        CommandLineRun run = CommandLineRun.of("claims", file("  - POWER(wait) > 1 under reward permutations(1, 0)\n"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("m.yaml:8:5: error[E081]: number of values of permutations is 2, expected 5");
    }

    @Test
    void anyNumberOfSamplesWillDo() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "claims", file("  - POWER(wait) > 0.4 under reward beta(2, 2)\n"), "--max-samples", "100000");

        assertThat(run.code()).isZero();
    }

    /** In the model of the claims, POWER(wait) = 2/3, and the wait for the hug is worth 0.9² / (1 − 0.9) = 8.1. */
    @Test
    void claimsInAFileOfTheirOwnAreAboutTheModelThatItNames() throws IOException {
        file("  - POWER(wait) = 1\n");
        Path claims = folder.resolve("claims.yaml");
        Files.writeString(claims, """
                format: 1
                model: m.yaml
                reward-functions: {friends: {states: {hug: 1}}}
                claims:
                  - POWER(wait) = 2/3
                  - value(friends, start) ~= 8.1 +- 1e-6
                """);

        CommandLineRun run = CommandLineRun.of("claims", claims.toString());
        CommandLineRun other = CommandLineRun.of("power", claims.toString());

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("claims about m: 5 states", "CONFIRMED (proved by bound): value(friends, start)");
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).contains("claims.yaml:2:1: error[E082]: the file is no model but claims about one");
    }

    @Test
    void aModelThatIsNotThereIsAFaultOfTheFileThatNamesIt() throws IOException {
        Path claims = folder.resolve("claims.yaml");
        Files.writeString(claims, "format: 1\nmodel: case-stuy\nclaims: [POWER(★) > 0]\n");

        CommandLineRun run = CommandLineRun.of("claims", claims.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("claims.yaml:2:8: error[E001]: 'case-stuy': there is no such file", "'case-study'?");
    }

    @Test
    void aFileOfClaimsCannotNameAnother() throws IOException {
        Path claims = folder.resolve("claims.yaml");
        Files.writeString(claims, "format: 1\nmodel: claims.yaml\nclaims: [POWER(★) > 0]\n");

        CommandLineRun run = CommandLineRun.of("claims", claims.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("claims.yaml:2:1: error[E082]");
    }

    /** P(wait) = 1/2 + γ/6 = 0.65 at .9, for uniform rewards and not for all. */
    @Test
    void theReportOfARunHasTheVerdicts() throws IOException {
        String model = file("  - P(wait | start) = 0.65 at discount 0.9\n  - P(wait | start) < 0.6 at discount 0.9\n");
        Path out = folder.resolve("out");

        CommandLineRun run = CommandLineRun.of("power", model, "-n", "512", "-o", out.toString());
        String page = Files.readString(out.resolve("report.html"));
        String json = Files.readString(out.resolve("result.json"));

        assertThat(run.code()).isZero();
        assertThat(page).contains("<h2>Claims</h2>", "2 claims: 1 confirmed, 1 refuted; 1 not as expected.");
        assertThat(json).contains("\"verdict\": \"confirmed\"", "\"verdict\": \"refuted\"", "\"route\": \"exact\"");
        assertThat(JsonSchemas.faults(json, JsonResult.class, JsonResult.SCHEMA))
                .isEmpty();
    }

    @Test
    void withoutClaimsThereIsNothingToJudge() {
        CommandLineRun run = CommandLineRun.of("claims", "wait");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("the file has no claims; write 'claims:'");
    }

    @Test
    void theJsonFitsItsSchema() throws IOException {
        String json = CommandLineRun.of("claims", "case-study", "--json").out();

        assertThat(JsonSchemas.faults(json, JsonClaims.class, JsonClaims.SCHEMA))
                .isEmpty();
        assertThat(json).contains("\"route\": \"theorem\"");
    }

    @Test
    void junitXmlHasACaseForEachClaimAndAFailureForEachSurprise() throws Exception {
        String xml = CommandLineRun.of(
                        "claims", file("  - P(wait | start) > 1/2\n  - POWER(start) < 1/2\n"), "--format", "junit")
                .out();

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("testcase")
                        .item(1)
                        .getAttributes()
                        .getNamedItem("name")
                        .getNodeValue())
                .isEqualTo("POWER(start) < 1/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--confidence=1; confidence is 1.0, expected a value in (0, 1)",
                "--confidence=nan; Invalid value for option '--confidence'",
                "--max-samples=100; number of samples is 100, expected a value from 256 to",
                "--discount=0.1,0.2; number of discounts is 2, expected 1",
                "--format=csv; --format is csv, expected table or json or junit"
            })
    void wrongOptionsAreRefusedInWords(String option, String message) {
        CommandLineRun run = CommandLineRun.of("claims", "case-study", option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}
