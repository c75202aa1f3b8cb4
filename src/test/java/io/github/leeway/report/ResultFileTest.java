package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.leeway.JsonSchemas;
import io.github.leeway.format.ClaimPlaces;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpAssembler;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResultFileTest {

    @TempDir
    private Path folder;

    static Stream<Named<Run>> runs() {
        return RicherRuns.all().entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRunComesBackFromItsResult(Run run) {
        Run read = read(json(run));

        assertThat(read.tool()).isEqualTo(run.tool());
        assertThat(read.model()).isEqualTo(run.model());
        assertThat(read.reward()).isEqualTo(run.reward());
        assertThat(read.estimate().plan()).isEqualTo(run.estimate().plan());
        assertThat(read.estimate().samples()).isEqualTo(run.estimate().samples());
        assertThat(read.estimate().quantity()).isEqualTo(run.estimate().quantity());
        assertThat(read.estimate().discounts()).isEqualTo(run.estimate().discounts());
        assertThat(read.headlines()).isEqualTo(run.headlines());
        assertThat(read.extras()).isEqualTo(run.extras());
        assertThat(read.warnings()).isEqualTo(run.warnings());
        assertSameModel(read.estimate().mdp(), run.estimate().mdp());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyRendererMakesTheSameOfIt(Run run) {
        Run read = read(json(run));

        for (Renderer renderer : renderers()) {
            assertThat(renderer.toText(read))
                    .as(renderer.getClass().getSimpleName())
                    .isEqualTo(renderer.toText(run));
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void itsResultFitsTheSchema(Run run) {
        assertThat(JsonSchemas.faults(json(run), JsonResult.class, JsonResult.SCHEMA))
                .isEmpty();
    }

    @Test
    void theOrderOfFieldsDoesNotMatter() {
        Run run = RicherRuns.named("reasons");
        String json = json(run);
        List<String> fields = new ArrayList<>(
                Arrays.asList(json.substring(2, json.length() - 3).split(",\n(?=  \")", -1)));
        assertThat(fields).hasSizeGreaterThan(20);
        Collections.reverse(fields);

        Run read = read("{\n" + String.join(",\n", fields) + "\n}\n");

        assertThat(json(read)).isEqualTo(json);
    }

    @Test
    void whatALaterVersionAddsIsNotLookedAt() {
        String json = json(Runs.caseStudy("0.9"));

        Run read = read(json.replace("\"power\":", "\"histogram\": {\"low\": 0}, \"power\":"));

        assertThat(json(read)).isEqualTo(json);
    }

    @Test
    void aVeryLargeModelIsLeftOutAndTakenFromItsFile() {
        Mdp mdp = dense(1_450);
        Run run = Runs.run(mdp, "dense", "", "0.9", Runs.SAMPLES);
        String json = json(run);

        assertThat(json)
                .doesNotContain("\"graph\":")
                .contains("\"graphLeftOut\": \"the model has 2102500 transitions, more than 2000000; 'leeway report'");
        assertThat(JsonSchemas.faults(json, JsonResult.class, JsonResult.SCHEMA))
                .isEmpty();
        assertThatThrownBy(() -> read(json))
                .hasMessageStartingWith("result.json:1:1: error[E104]: the file holds no model: the model has 2102500")
                .hasMessageEndingWith("= help: name the model with --model");
        assertThatThrownBy(() -> read(json, loaded(mdp, "0".repeat(64), List.of())))
                .hasMessageContaining("error[E104]: the hash of the model that is given is 0000")
                .hasMessageContaining("expected " + run.model().sha256());
        assertThatThrownBy(() -> read(json, loaded(dense(3), run.model().sha256(), List.of())))
                .hasMessageContaining("error[E103]: model.states is 1450, expected 3, as its model has");
        assertThat(json(read(json, loaded(mdp, run.model().sha256(), List.of()))))
                .isEqualTo(json);
        assertThatThrownBy(() -> read(
                        json.replace("\"states\": 1450,", "\"states\": 1450, \"changes\": [ \"no-op\" ],"),
                        loaded(mdp, run.model().sha256(), List.of())))
                .hasMessageContaining("error[E104]: the model was changed before the run, so its file is not enough");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | 1:2: error[E100]: this is not JSON: Unexpected end-of-input: expected close marker for Object",
                "[1, 2] | error[E101]: this is not a result of 'leeway power'",
                "{\"schema\": 1} | error[E101]: this is not a result of 'leeway power'",
                "format: 1 | 1:1: error[E100]: this is not JSON: Unrecognized token 'format'",
                "{\"schema\": NaN} | 1:15: error[E100]: this is not JSON: Non-standard token 'NaN'",
                "{\"a\": 1, \"a\": 2} | 1:15: error[E103]: the file has 'a' twice",
                "{\"schema\": 2} | 1:12: error[E102]: schema is 2, expected 1: a newer version of Leeway wrote this",
                "{\"schema\": \"1\"} | 1:12: error[E103]: schema is '1', expected a number",
                "{} 1 | 1:4: error[E100]: expected the end of the file here"
            })
    void whatIsNoResultIsRefused(String text, String complaint) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(ResultFileException.class)
                .hasMessageStartingWith("result.json: error[E100]: the file is empty\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"seed\": 0, | `` | the file has no 'seed', expected one",
                "\"samples\": 10000 | \"samples\": 0.5 | samples is 0.5, expected a whole number from 1 to 10000",
                "\"samples\": 10000 | \"samples\": 10001 | samples is 10001, expected a whole number from 1 to 10000",
                "\"samplesAsked\": 10000 | \"samplesAsked\": 1 | number of samples is 1, expected a value from 2",
                "\"sampler\": \"random\" | \"sampler\": \"dice\" | sampler is 'dice', expected random or antithetic or",
                "\"sampler\": \"random\" | \"sampler\": \"sobol\" | samples is 10000, expected whole groups of 256",
                "\"power\": 0.5, | \"power\": \"0.5\", | states[1].power is '0.5', expected a number",
                "\"power\": 0.5, | \"power\": 1e999, | states[1].power is 1e999, expected a number that a double can",
                "\"power\": 0.5, | `` | states[1] has no 'power', expected one",
                "\"solverError\": 1e-9, | \"solverError\": -1, | states[0].solverError is -1, expected at least 0",
                "\"standardError\": 0.0015, | \"standardError\": -0.0015, | standardError is -0.0015, expected at least",
                "\"discount\": 0.9, | \"discount\": 0.8, | discounts[0].discount is 0.8, expected 0.9",
                "\"discountExact\": \"0.9\", | \"discountExact\": \"high\", | discounts[0].discountExact: discount is",
                "\"pOptimal\": 0.2451 | \"pOptimal\": 1.2 | actions[0].pOptimal is 1.2, expected a whole number of 10000",
                "\"pOptimal\": 0.2451 | \"pOptimal\": 0.24515 | pOptimal is 0.24515, expected a whole number of 10000",
                "\"pOptimal\": 0.2451 | \"pOptimal\": null | actions[0].pOptimal is null, expected a number",
                "\"verdict\": \"preferred\" | \"verdict\": \"best\" | expected no-detectable-preference for all actions of",
                "\"verdict\": \"forced\" | \"verdict\": \"preferred\" | expected forced, as nothing else can be done in",
                "\"action\": \"up\", | \"action\": \"down\", | actions[0].action is 'down', expected an action of the",
                "\"equivalent\": [ ] | \"equivalent\": [ \"left\" ] | expected",
                "\"successors\": [ 1 ] | \"successors\": [ 8 ] | graph: successor is 8, expected an index of a state",
                "\"successors\": [ 1 ] | \"successors\": [ ] | graph.choices[0].successors is an array, expected at",
                "\"successors\": [ 1 ] | \"successors\": [ 6, 7 ] | expected at least one successor, and a probability",
                "\"start\": 0 | \"start\": 8 | graph.start is 8, expected a whole number from 0 to 7",
                "\"start\": 0 | \"start\": true | graph.start is true, expected a number",
                "\"kept\": [ 0 ] | \"kept\": [ 6 ] | headlines[0].open[0].kept[0] is 6, expected a whole number from 0",
                "\"kind\": \"cycles\" | \"kind\": \"wheels\" | kind is 'wheels', expected cycles or end-components",
                "\"choices\": 15 | \"choices\": 14 | model.choices is 14, expected 15, as its model has",
                "\"graph\": | \"gruph\": | error[E104]: the file has no 'graph', as those of older versions of Leeway",
                "\"warnings\": [ ] | \"warnings\": [ 1 ] | warnings[0] is 1, expected a text"
            })
    void whatCannotBeIsRefusedWithItsPlace(String right, String wrong, String complaint) {
        String json = json(Runs.caseStudy("0.9"));
        assertThat(json).contains(right);

        Throwable fault =
                catchThrowable(() -> read(json.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))));

        assertThat(fault)
                .isInstanceOf(ResultFileException.class)
                .hasMessageMatching("(?s)result\\.json:\\d+:\\d+: error\\[E10[0-4]]: .*")
                .hasMessageContaining(complaint);
    }

    @Test
    void anEntryTooManyOrTooFewIsRefused() {
        String json = json(Runs.caseStudy("0.9"));
        Matcher last = Pattern.compile(", \\{[^}]*}(?= ],\n  \"actions\")").matcher(json);
        assertThat(last.find()).isTrue();

        assertThatThrownBy(() -> read(json.replace(last.group(), "")))
                .hasMessageContaining("states is an array, expected one entry for each discount and state");
        assertThatThrownBy(() -> read(json.replace(last.group(), last.group() + last.group())))
                .hasMessageContaining(
                        "states is an array, expected no more than one entry for each discount and state");
    }

    @Test
    void aFileThatIsCutOffIsRefusedWhereverItIsCut() {
        String json = json(Runs.caseStudy("0.9")).strip();

        for (int length = 1; length < json.length(); length += 997) {
            String cut = json.substring(0, length);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(ResultFileException.class)
                    .hasMessageContaining("error[E100]");
        }
    }

    @Test
    void aFileThatCannotBeAResultIsNotRead() throws Exception {
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1_000_000_000); // without taking the space
        }
        Path latin = Files.write(folder.resolve("latin.json"), "{\"schéma\": 1}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ResultFile.read(large, Optional.empty()))
                .hasMessage(large + ": error[E004]: the file has 1000000000 bytes, expected at most 536870912");
        assertThatThrownBy(() -> ResultFile.read(folder, Optional.empty()))
                .hasMessage(folder + ": error[E002]: this is not an ordinary file");
        assertThatThrownBy(() -> ResultFile.read(folder.resolve("none"), Optional.empty()))
                .hasMessage(folder.resolve("none") + ": error[E001]: there is no such file");
        assertThatThrownBy(() -> ResultFile.read(latin, Optional.empty()))
                .hasMessageStartingWith(latin + ":1:10: error[E100]: this is not JSON: Invalid UTF-8 middle byte 0x6d");
    }

    @Test
    void nestingIsBounded() {
        String json = json(Runs.caseStudy("0.9"));

        assertThatThrownBy(() -> read(json.replaceFirst("\"warnings\": \\[", "\"warnings\": " + "[".repeat(100_000))))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContaining("error[E100]");
    }

    static List<Renderer> renderers() {
        return List.of(
                new HtmlReport(),
                new StatesCsv(),
                new ActionsCsv(),
                new JsonResult(),
                new RunYaml(),
                new PlainTable(),
                new TextTable(100, 14, TextTable.Glyphs.UNICODE, TextTable.Style.PLAIN));
    }

    private static String json(Run run) {
        return new JsonResult().toText(run);
    }

    private static Run read(String json) {
        return ResultFile.read("result.json", bytes(json), Optional.empty());
    }

    private static Run read(String json, LoadedModel model) {
        return ResultFile.read("result.json", bytes(json), Optional.of(model));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static LoadedModel loaded(Mdp mdp, String sha256, List<String> changes) {
        return new LoadedModel(ModelFile.of("dense", mdp), "", sha256, List.of(), ClaimPlaces.none(), changes);
    }

    /** Each of so many states leads to all. */
    private static Mdp dense(int states) {
        MdpAssembler assembler = new MdpAssembler();
        int probability = assembler.probability(BigFraction.of(1, states));
        for (int state = 0; state < states; state++) {
            assembler.choice(state, "on");
            for (int successor = 0; successor < states; successor++) {
                assembler.outcome(successor, probability);
            }
        }
        return assembler.build(
                IntStream.range(0, states).mapToObj(Integer::toString).toList(), Optional.empty());
    }

    private static void assertSameModel(Mdp read, Mdp written) {
        assertThat(read.states()).isEqualTo(written.states());
        assertThat(read.choices()).isEqualTo(written.choices());
        written.choices().forEach(choice -> assertThat(read.outcomes(choice)).isEqualTo(written.outcomes(choice)));
        assertThat(read.start()).isEqualTo(written.start());
        assertThat(read.layout()).isEqualTo(written.layout());
    }
}
