package io.github.leeway.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.reward.RewardSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReaderTest {

    static List<Path> examples() {
        return TestFiles.in("valid");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleIsReadWithoutAWarning(Path path) {
        assertThat(ModelReader.read(path).warnings()).isEmpty();
    }

    @Test
    void theCaseStudyIsReadAsItStands() {
        ModelFile file = ModelReader.read(Path.of("src/test/resources/format/valid/case-study.yaml"))
                .file();

        assertThat(file.name()).isEqualTo("case-study");
        assertThat(file.description()).isEqualTo("The paper's case study.");
        assertThat(file.mdp().states())
                .extracting(Object::toString)
                .containsExactly("★", "ℓ◁", "ℓ↙", "ℓ↖", "r▷", "r↘", "r↗", "∅");
        assertThat(file.mdp().start()).map(Object::toString).contains("★");
        assertThat(file.discounts()).extracting(Object::toString).containsExactly("0.1", "0.5", "0.9");
        assertThat(transitions(file.mdp(), "★")).containsExactly("up: {∅=1}", "left: {ℓ◁=1}", "right: {r▷=1}");
        assertThat(transitions(file.mdp(), "ℓ◁")).containsExactly("→ ℓ↙: {ℓ↙=1}", "→ ℓ↖: {ℓ↖=1}");
        assertThat(transitions(file.mdp(), "r↗")).containsExactly("loop: {r↗=1}", "go: {r↘=2/3, r↗=1/3}");
        assertThat(transitions(file.mdp(), "∅")).containsExactly("→ ∅: {∅=1}");
        assertThat(file.rewardOrUniform())
                .hasToString("uniform(0,1) per state, ∅: constant(0), r*: normal(0.5,0.1), one draw for r↗ and r↘");
        assertThat(file.claims())
                .extracting(StatedClaim::text)
                .containsExactly(
                        "P(right | ★) > P(left | ★) at discount 0.9",
                        "POWER(r▷) > POWER(ℓ◁) for discount in 0.5..0.99");
        assertThat(file.grid()).isEmpty();
    }

    @Test
    void jsonIsReadByTheSameReader() {
        String json =
                "{\"format\": 1, \"transitions\": {\"a\": {\"go\": {\"a\": 0.25, \"\\ud83d\\ude00\": \"rest\"}}},\n"
                        + "\t\"terminal\": [\"\\ud83d\\ude00\"]}";

        Mdp mdp = TestFiles.read(json).file().mdp();

        assertThat(transitions(mdp, "a")).containsExactly("go: {a=1/4, 😀=3/4}");
    }

    @Test
    void whatTheFileDoesNotSayIsEmpty() {
        ModelFile file = ModelReader.read("some/path/hub.yaml", "format: 1\ntransitions: {hub: hub}\n".getBytes(UTF_8))
                .file();

        assertThat(file.name()).isEqualTo("hub");
        assertThat(file.description()).isEmpty();
        assertThat(file.discounts()).isEmpty();
        assertThat(file.claims()).isEmpty();
        assertThat(file.reward()).isEmpty();
        assertThat(file.rewardOrUniform()).isEqualTo(RewardSpec.uniform());
        assertThat(file.mdp().start()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"off", "no", "1e3", "null", "~", "</script>", "true", "0x1F", "2001-01-01", "<<", "rest", "12:30"
            })
    void aNameIsTakenAsItIsWritten(String name) {
        Mdp mdp = TestFiles.read(
                        "format: 1\ntransitions:\n  " + name + ": {" + name + ": " + name + "}\nstart: " + name + "\n")
                .file()
                .mdp();

        assertThat(transitions(mdp, name)).containsExactly(name + ": {" + name + "=1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "# comment\r\n", "---\n", "%YAML 1.2\n---\n", "\n\n"})
    void aTextMayBeginWith(String beginning) {
        assertThat(TestFiles.read(beginning + "format: 1\r\ntransitions:\r\n  hub: [hub]\r\n")
                        .file()
                        .mdp()
                        .states())
                .hasSize(1);
    }

    @Test
    void aLineEndsWithCarriageReturnAndLineFeed() {
        assertThat(refusal("format: 1\r\ntransitions:\r\n  hub: [of]\r\n").getMessage())
                .startsWith("model.yaml:3:9: error[E040]")
                .contains("3 |   hub: [of]\n");
    }

    @Test
    void anAnchorIsWrittenOnceAndUsedAgain() {
        Mdp mdp = TestFiles.read("""
                        format: 1
                        transitions:
                          a: &moves {left: a, right: b}
                          b: *moves
                          c: {<<: *moves, stay: c, left: b}
                        """).file().mdp();

        assertThat(transitions(mdp, "b")).containsExactly("left: {a=1}", "right: {b=1}");
        assertThat(transitions(mdp, "c")).containsExactly("stay: {c=1}", "left: {b=1}", "right: {b=1}");
    }

    @Test
    void anUnnamedChanceIsCalledAfterAllItsSuccessors() {
        Mdp mdp = TestFiles.read("format: 1\ntransitions:\n  a: [{a: 1/2, b: rest}]\nterminal: [b]\n")
                .file()
                .mdp();

        assertThat(transitions(mdp, "a")).containsExactly("→ a | b: {a=1/2, b=1/2}");
    }

    @Test
    void probabilitiesWithinRoundingAreNormalisedSilently() {
        LoadedModel model = TestFiles.read(
                "format: 1\ntransitions:\n  a: {go: {a: 0.3333333333, b: 0.6666666666}}\nterminal: [b]\n");

        Mdp mdp = model.file().mdp();
        BigFraction first = mdp.outcomes(mdp.choices().get(0)).get(0).probability();
        assertThat(model.warnings()).isEmpty();
        assertThat(first).isEqualTo(BigFraction.of(3333333333L, 9999999999L));
    }

    @Test
    void aModelWithoutStatesThatCanBeLeftIsStillAModel() {
        assertThat(TestFiles.read("format: 1\ntransitions: {}\nterminal: [a, b]\n")
                        .file()
                        .mdp()
                        .states())
                .hasSize(2);
    }

    @Test
    void ofManyComplaintsTwentyAreShown() {
        String states = IntStream.range(0, 50)
                .mapToObj(i -> "  s" + i + ": [t" + i + "]\n")
                .collect(Collectors.joining());

        ModelFileException refusal = refusal("format: 1\ntransitions:\n" + states);

        assertThat(refusal.count()).isEqualTo(50);
        assertThat(refusal.diagnostics()).hasSize(50);
        assertThat(refusal.getMessage())
                .contains("'t19'")
                .doesNotContain("'t20'")
                .endsWith("\n\n… and 30 more");
    }

    @Test
    void anErrorIsShownEvenAfterManyWarnings() {
        String states = IntStream.range(0, 300)
                .mapToObj(i -> "  s" + i + ": {a: {s0: 0, s1: 1}}\n")
                .collect(Collectors.joining());

        ModelFileException refusal = refusal("format: 1\ntransitions:\n" + states + "  last: [lost]\n");

        assertThat(refusal.getMessage()).contains("error[E040]: state 'lost'").endsWith("\n\n… and 281 more");
        assertThat(refusal.diagnostics()).hasSize(Limits.COMPLAINTS + 1);
    }

    @Test
    void aVeryLongNameIsCutInMessages() {
        assertThat(refusal("format: 1\ntransitions: {hub: [" + "x".repeat(100_000) + "]}\n")
                        .getMessage())
                .hasSizeLessThan(700);
    }

    private static ModelFileException refusal(String text) {
        return catchThrowableOfType(ModelFileException.class, () -> TestFiles.read(text));
    }

    private static List<String> transitions(Mdp mdp, String state) {
        return mdp.choices(mdp.state(state).orElseThrow()).stream()
                .map(choice -> choice.action() + ": " + outcomes(mdp, choice))
                .toList();
    }

    private static String outcomes(Mdp mdp, Choice choice) {
        return mdp.outcomes(choice).stream().map(ModelReaderTest::outcome).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String outcome(Outcome outcome) {
        return outcome.successor() + "=" + outcome.probability().toString().replace(" ", "");
    }
}
