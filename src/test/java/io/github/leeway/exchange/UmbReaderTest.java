package io.github.leeway.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFileException;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as version 1 of the specification of UMB has them, with its own examples of packed values. */
class UmbReaderTest {

    private static final String VALUATIONS = "valuations/states/valuations.bin";

    @Test
    void whatIsAbsentIsOneForOneAndZero() {
        LoadedModel model = new UmbBuilder().read();

        assertThat(Texts.transitions(model.file().mdp())).isEqualTo("0 0 0:1/2 1:1/2\n1 0 1:1\n");
        assertThat(model.file().mdp().states()).extracting(State::name).containsExactly("0", "1");
        assertThat(model.file().mdp().start()).isEmpty();
        assertThat(model.file().name()).isEqualTo("model");
        assertThat(model.warnings()).isEmpty();
        assertThat(model.text()).isEmpty();
    }

    /** 0.1 is a tenth, as people write it, not the double next to it. */
    @Test
    void doublesAreTheShortestDecimals() {
        LoadedModel model = new UmbBuilder()
                .doubles("branch-to-probability.bin", 0.1, 0.9, 1)
                .read();

        assertThat(Texts.transitions(model.file().mdp())).isEqualTo("0 0 0:1/10 1:9/10\n1 0 1:1\n");
    }

    @Test
    void fractionsOfManyBitsAreExact() {
        LoadedModel model = new UmbBuilder()
                .index("{\"type\": \"double\", \"size\": 64}", "{\"type\": \"rational\", \"size\": 256}")
                .longs("branch-to-probability.bin", 1, 0, 3, 0, 2, 0, 3, 0, 0, 1, 0, 1) // 2^64 / 2^64
                .read();

        assertThat(Texts.transitions(model.file().mdp())).isEqualTo("0 0 0:1/3 1:2/3\n1 0 1:1\n");
    }

    @Test
    void statesMayHaveSeveralChoicesWithNamesOrNone() {
        LoadedModel model = new UmbBuilder()
                .index("\"#choice-actions\": 0", "\"#choice-actions\": 2")
                .longs("state-to-choices.bin", 0, 2, 2)
                .bytes("actions/choices/values.bin", new byte[] {1, 0, 0, 0, 0, 0, 0, 0})
                .longs("actions/choices/string-mapping.bin", 0, 0, 2)
                .bytes("actions/choices/strings.bin", (byte) 'g', (byte) 'o')
                .longs("state-is-initial.bin", 2)
                .read();

        assertThat(Texts.transitions(model.file().mdp())).isEqualTo("0 go 0:1/2 1:1/2\n0 1 1:1\n1 0 1:1\n");
        assertThat(model.file().mdp().start()).map(State::index).contains(1);
        assertThat(model.warnings()).extracting(warning -> warning.code()).containsExactly(ErrorCode.DEADLOCK);
    }

    @Test
    void bitsAreLabels() {
        LoadedModel model = new UmbBuilder()
                .index("\"annotations\": {}", """
                        "annotations": {"aps": {
                         "a-1": {"alias": "not safe", "applies-to": ["states"], "type": {"type": "bool"}},
                         "never": {"applies-to": ["states"], "type": {"type": "bool", "size": 1}}}}
                        """)
                .longs("annotations/aps/a-1/states/values.bin", 3)
                .read();

        assertThat(model.file().labels().names()).containsExactly("not safe");
        assertThat(model.file().labels().states("not safe")).containsExactly(0, 1);
    }

    /** Two branches of probability 1/4 and 3/4 lead to state 1 and pay 1 and 5: 4 on average. */
    @Test
    void rewardsAreOfStatesChoicesAndSteps() {
        LoadedModel model = new UmbBuilder()
                .index("\"annotations\": {}", """
                        "annotations": {"rewards": {"0": {"alias": "fuel",
                         "applies-to": ["states", "choices", "branches"], "type": {"type": "double"}}}}
                        """)
                .longs("branch-to-target.bin", 1, 1, 1)
                .doubles("branch-to-probability.bin", 0.25, 0.75, 1)
                .doubles("annotations/rewards/0/states/values.bin", 0, -2.5)
                .doubles("annotations/rewards/0/choices/values.bin", 0.1, 0)
                .doubles("annotations/rewards/0/branches/values.bin", 1, 5, 0)
                .read();

        RewardFunction fuel = model.file().rewardFunctions().get(0);
        assertThat(fuel.name()).isEqualTo("fuel");
        assertThat(fuel.states()).isEqualTo(Map.of(1, BigFraction.of(-5, 2)));
        assertThat(fuel.choices()).isEqualTo(Map.of(0, BigFraction.of(1, 10)));
        assertThat(fuel.steps()).isEqualTo(Map.of(new RewardFunction.Step(0, 1), BigFraction.of(4)));
    }

    /** The second example of the specification: an offset of −128, and 16 bits with a sign; state 1 is all zeros. */
    @Test
    void wholeNumbersAreUnpackedWithTheirOffsets() {
        LoadedModel model = new UmbBuilder()
                .index("\"valuations\": {}", """
                        "valuations": {"states": {"unique": true, "classes": [{"variables": [
                         {"name": "sv0", "type": {"type": "uint", "size": 8}, "offset": -128},
                         {"name": "sv1", "type": {"type": "int", "size": 16}}]}]}}
                        """)
                .bytes(VALUATIONS, (byte) 0b10111000, (byte) 0b11111111, (byte) 0b10111101, (byte) 0, (byte) 0, (byte)
                        0)
                .read();

        assertThat(model.file().mdp().states())
                .extracting(State::name)
                .containsExactly("sv0=56,sv1=-16897", "sv0=-128,sv1=0");
    }

    /** The first example of the specification, with the bit that says that there is a value before it, as its text has it. */
    @Test
    void truthValuesTextsAndWhatMayBeAbsentAreUnpacked() {
        byte[] valuations = new byte[22];
        valuations[0] = (byte) 0b11011_1_01; // v0, whether there is v1, its 5 lowest bits of 27
        valuations[1] = 0b01_00000_0; // the last bit of v1, padding, the lowest bits of v2
        valuations[9] = 0b01_000000; // the rest of v2, the lowest bits of v3
        LoadedModel model = new UmbBuilder()
                .index("\"valuations\": {}", """
                        "valuations": {"states": {"unique": true, "#strings": 3, "classes": [{"variables": [
                         {"name": "v0", "type": {"type": "bool", "size": 2}},
                         {"name": "v1", "type": {"type": "uint", "size": 6}, "is-optional": true},
                         {"padding": 5},
                         {"name": "v2", "type": {"type": "string", "size": 64}},
                         {"name": "v3", "type": {"type": "bool", "size": 3}},
                         {"padding": 7}]}]}}
                        """)
                .bytes(VALUATIONS, valuations)
                .longs("valuations/states/string-mapping.bin", 0, 3, 5, 6)
                .bytes("valuations/states/strings.bin", "xyzabc".getBytes(UTF_8))
                .read();

        assertThat(model.file().mdp().states())
                .extracting(State::name)
                .containsExactly("v0=true,v1=27,v2=ab,v3=true", "v0=false,v1=none,v2=xyz,v3=false");
    }

    @Test
    void statesMayHaveDifferentVariables() {
        LoadedModel model = new UmbBuilder()
                .index("\"valuations\": {}", """
                        "valuations": {"states": {"unique": true, "classes": [
                         {"variables": [{"name": "x", "type": {"type": "double"}}]},
                         {"variables": [{"name": "y", "type": {"type": "uint", "size": 8}}]}]}}
                        """)
                .bytes("valuations/states/valuation-to-class.bin", new byte[] {1, 0, 0, 0, 0, 0, 0, 0})
                .bytes(VALUATIONS, new byte[] {(byte) 200, 0, 0, 0, 0, 0, 0, (byte) 0xE0, 0x3F})
                .read();

        assertThat(model.file().mdp().states()).extracting(State::name).containsExactly("y=200", "x=0.5");
    }

    @Test
    void whatIsCompressedTwiceIsRead() throws IOException {
        byte[] twice = gzip(gzip(new UmbBuilder().build()));

        assertThat(Texts.counts(Texts.read("model.umb.gz", twice).file().mdp())).isEqualTo("2/2/3");
    }

    @Test
    void compressionThatIsNotReadIsNamed() {
        byte[] xz = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 4};

        assertThat(Texts.complaints("model.umb", xz))
                .isEqualTo("model.umb: error[E097]: the file is compressed with xz, expected gzip or none\n"
                        + "  = help: unxz < model.umb > plain.umb");
    }

    @Test
    void aModelOfAnotherNameIsToldFromItsBeginning() {
        assertThat(Texts.counts(
                        Texts.read("model", new UmbBuilder().build()).file().mdp()))
                .isEqualTo("2/2/3");
    }

    @ParameterizedTest(name = "{0} as {1}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"discrete\"|\"stochastic\"|E091|transition-system.time is 'stochastic', expected discrete",
                "\"#players\": 1|\"#players\": 2|E091|transition-system.#players is '2', expected 1, or 0 of a Markov chain",
                "\"double\", \"size\": 64|\"double-interval\"|E091|type is 'double-interval', expected numbers in the place of intervals",
                "\"branch-probability-type\"|\"other\"|E091|the model has no probabilities",
                "\"double\", \"size\": 64|\"double\", \"size\": 32|E092|type.size is '32', expected a size that double has",
                "\"double\", \"size\": 64|\"rational\", \"size\": 64|E092|type.size is '64', expected a multiple of 128",
                "\"double\", \"size\": 64|\"float\"|E092|type is 'float', expected one of bool, int, uint, double, rational",
                "\"double\", \"size\": 64|\"bool\"|E092|type is 'bool', expected double or rational",
                "\"format-version\": 1|\"format-version\": 2|E092|format-version is '2', expected 1",
                "\"#states\": 2|\"#states\": -2|E092|#states is '-2', expected a number from 0",
                "\"#states\": 2|\"#states\": 2.5|E092|#states is '2.5', expected a whole number",
                "\"#states\": 2|\"#states\": \"2\"|E092|#states is '2', expected a whole number",
                "\"#states\": 2|\"#states\": 99999999999999999999|E092|expected a whole number of 64 bits",
                "\"#states\": 2|\"#states\": 18446744073709551|E044|#states is 18446744073709551, expected at most 10000000",
                "\"#states\": 2,||E021|the key 'transition-system.#states' is missing",
                "\"#states\": 2|\"#states\": 2, \"#states\": 2|E092|index.json is not JSON in line 2: Duplicate",
                "\"#states\": 2|\"#states\": 9000000|E095|there are 9000000 states and 2 choices without a file state-to-choices.bin",
                "\"#choices\": 2|\"#choices\": 3|E095|there are 2 states and 3 choices without a file",
                "\"#branches\": 3|\"#branches\": 4|E095|number 2 in choice-to-branches.bin is 3, expected 4",
                "{\"format|[\"format|E092|index.json is not JSON in line 1",
            })
    void anIndexThatIsWrongIsRefused(String old, String replacement, String code, String message) {
        String said = new UmbBuilder()
                .index(old, replacement == null ? "" : replacement)
                .complaints();

        assertThat(said).startsWith("model.umb: error[" + code + "]: ").contains(message);
    }

    @Test
    void numbersThatAreNoneAreNamed() {
        assertThat(said(new UmbBuilder().doubles("branch-to-probability.bin", Double.NaN, 1.5, 1)))
                .containsExactly(
                        "E031 probability of branch 0 is NaN, expected a number of at most 195 digits",
                        "E032 probability of branch 1 is 1.5, expected a number in [0, 1]");
        assertThat(said(new UmbBuilder().doubles("branch-to-probability.bin", 0.25, 0.5, 1)))
                .containsExactly("E030 probabilities of choice '0' in state 0 sum to 0.75, expected 1");
        assertThat(said(new UmbBuilder().longs("branch-to-target.bin", 0, 2, -1)))
                .containsExactly(
                        "E093 target of branch 1 is 2, expected an index from 0 to 1",
                        "E093 target of branch 2 is 18446744073709551615, expected an index from 0 to 1");
        assertThat(said(new UmbBuilder()
                        .index("{\"type\": \"double\", \"size\": 64}", "{\"type\": \"rational\"}")
                        .longs("branch-to-probability.bin", 1, 2, 1, 0, 1, 1)))
                .containsExactly(
                        "E031 probability of branch 1 is a fraction that is not, expected a number of at most 195 digits");
    }

    @Test
    void filesOfOtherLengthsAreNamed() {
        assertThat(said(new UmbBuilder().longs("branch-to-target.bin", 0, 1)))
                .containsExactly("E095 file branch-to-target.bin has 16 bytes, expected 24, 8 for each of 3 branches");
        assertThat(said(new UmbBuilder().longs("choice-to-branches.bin", 0, 2)))
                .containsExactly(
                        "E095 file choice-to-branches.bin has 16 bytes, expected 24, 8 for each of 2 choices and 8 more");
        assertThat(said(new UmbBuilder().longs("choice-to-branches.bin", 0, 5, 3)))
                .containsExactly("E094 number 1 in choice-to-branches.bin is 5, expected at least 0 and at most 3");
        assertThat(said(new UmbBuilder().longs("choice-to-branches.bin", 1, 2, 3)))
                .containsExactly("E094 number 0 in choice-to-branches.bin is 1, expected 0");
        assertThat(said(new UmbBuilder().bytes("state-is-initial.bin", (byte) 1)))
                .containsExactly("E095 file state-is-initial.bin has 1 bytes, expected 8, a bit for each of 2 states in"
                        + " words of 64 bits");
    }

    @Test
    void whatIsLeftOutIsTold() {
        LoadedModel model = new UmbBuilder()
                .index("\"#observations\": 0", "\"#observations\": 2")
                .index("\"annotations\": {}", "\"annotations\": {\"colors\": {}}")
                .read();

        assertThat(model.warnings())
                .extracting(warning -> warning.code() + " " + warning.message())
                .containsExactly("W014 left out: observations, annotations colors");
    }

    @Test
    void anArchiveWithoutAnIndexIsRefused() {
        assertThatExceptionOfType(ModelFileException.class)
                .isThrownBy(() -> Texts.read("model.umb", new byte[2048]))
                .withMessageContaining("the archive has no file index.json");
        assertThatExceptionOfType(ModelFileException.class)
                .isThrownBy(
                        () -> Texts.read("model.umb", "no archive".repeat(100).getBytes(UTF_8)))
                .withMessageContaining("the file is no tar archive, or is cut off");
    }

    private static List<String> said(UmbBuilder builder) {
        try {
            return List.of(builder.read().file().name());
        } catch (ModelFileException refused) {
            return refused.diagnostics().stream()
                    .map(found -> found.code() + " " + found.message())
                    .toList();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
