package io.github.leeway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Graphs as POWERplay's own files have them (gladstoneai/POWERplay, folder mdps, written by networkx with pydot). */
class PowerplayTest {

    private static final String PLAIN = """
            digraph "POWER paper MDP" {
            "★";
            "∅";
            0;
            "★" -> "∅";
            "★" -> 0;
            "∅" -> "∅";
            0 -> 0;
            }
            """;

    private static final String WEIGHTED = """
            strict digraph  {
            "[1]";
            "[H]__[1]";
            "[1]__[H]__[1]";
            "[2]__[H]__[1]";
            "[R]__[1]";
            "[2]__[R]__[1]";
            "[2]";
            "[L]__[2]";
            "[1]__[L]__[2]";
            "[1]" -> "[H]__[1]";
            "[1]" -> "[R]__[1]";
            "[H]__[1]" -> "[1]__[H]__[1]"  [weight="0.1"];
            "[H]__[1]" -> "[2]__[H]__[1]"  [weight="0.9"];
            "[R]__[1]" -> "[2]__[R]__[1]"  [weight="1.0"];
            "[2]" -> "[L]__[2]";
            "[L]__[2]" -> "[1]__[L]__[2]"  [weight=1];
            }
            """;

    @Test
    void anEdgeWithoutWeightIsAChoice() {
        LoadedModel model = Texts.read("paper.gv", PLAIN);

        assertThat(model.file().name()).isEqualTo("POWER paper MDP");
        assertThat(model.file().mdp().states()).extracting(State::name).containsExactly("★", "∅", "0");
        assertThat(Texts.transitions(model.file().mdp())).isEqualTo("0 → ∅ 1:1\n0 → 0 2:1\n1 → ∅ 1:1\n2 → 0 2:1\n");
        assertThat(model.warnings()).isEmpty();
    }

    @Test
    void anActionLeadsOnByItsWeights() {
        LoadedModel model = Texts.read("graph.gv", WEIGHTED);

        assertThat(model.file().mdp().states()).extracting(State::name).containsExactly("1", "2");
        assertThat(Texts.transitions(model.file().mdp())).isEqualTo("0 H 0:1/10 1:9/10\n0 R 1:1\n1 L 0:1\n");
    }

    /** Older files have no brackets. */
    @Test
    void bracketsMayBeMissing() {
        String older =
                WEIGHTED.replace("[1]", "(0, 1)").replace("[2]", "(0, 2)").replaceAll("\\[([HRL])\\]", "$1");

        LoadedModel model = Texts.read("graph.gv", older);

        assertThat(model.file().mdp().states()).extracting(State::name).containsExactly("(0, 1)", "(0, 2)");
        assertThat(Texts.transitions(model.file().mdp())).isEqualTo("0 H 0:1/10 1:9/10\n0 R 1:1\n1 L 0:1\n");
    }

    @Test
    void whatWasReadIsWrittenAlike() {
        assertThat(written(Texts.read("graph.gv", WEIGHTED).file()))
                .isEqualTo(WEIGHTED.replace("[weight=1]", "[weight=\"1\"]").replace("1.0", "1"));
        assertThat(written(Texts.read("paper.gv", PLAIN).file()))
                .isEqualTo(PLAIN.replace(" \"POWER paper MDP\" ", "  ").replaceAll("(?m)\\b0\\b", "\"0\""));
    }

    static Stream<ModelFile> models() {
        return RandomMdps.seeds(40)
                .boxed()
                .flatMap(seed -> Stream.of(ForeignModels.plain(seed), ForeignModels.valued(seed)));
    }

    /** All but thirds and their like, which have 34 digits, and what graphs have no place for. */
    @ParameterizedTest
    @MethodSource("models")
    void whatWasWrittenIsReadBack(ModelFile model) {
        String text = Texts.written(model, ModelFormat.POWERPLAY).text();

        ModelFile back = Texts.read("model.gv", text).file();

        assertThat(rounded(back)).isEqualTo(rounded(model));
    }

    private static String rounded(ModelFile model) {
        return model.mdp().choices().stream()
                .flatMap(choice -> model.mdp().outcomes(choice).stream())
                .map(outcome -> outcome.choice().state().name() + " "
                        + outcome.choice().action() + " " + outcome.successor().name() + " "
                        + outcome.probability().doubleValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void namesThatPowerplayWouldTakeApartWronglyAreRefused() {
        ModelFile model = Texts.read("graph.gv", WEIGHTED).file();
        String yaml = Texts.written(model, ModelFormat.YAML).text().replace("H:", "h__i:");

        String said = Texts.refusal(Texts.read("model.yaml", yaml).file(), ModelFormat.POWERPLAY);

        assertThat(said).startsWith("powerplay: error[E098]: name is 'h__i', expected one that POWERplay takes apart");
    }

    @ParameterizedTest(name = "{0} for {1}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "strict digraph|graph|E092|this is not the first line of a directed graph",
                "[weight=1]|[label=1]|E092|attribute is 'label', expected weight",
                "[weight=1]|[weight=x]|E031|probability is 'x', expected a number",
                "[weight=1]|[weight=2]|E032|probability is '2', expected a number in [0, 1]",
                "[weight=1]|[weight=0.5]|E030|probabilities of choice 'L' in state 1 sum to 0.5, expected 1",
                "[weight=1];|[weight=1]|E092|';' is missing before",
                "\"[2]\";|\"[2]\" [shape=box];|E092|node has attributes or '->' is missing before '[shape=box];'",
                "\"[2]\";|subgraph {|E092|this is not a node: 'subgraph'",
                "\"[2]\";|\"[2]\"; \"[3]\";|E092|line goes on with '\"[3]\";'",
                "\"[1]\" -> \"[R]__[1]\";|\"[1]\" -> \"[R]__[1]\" [weight=1];|E091|has a weight, as in a policy, expected a model",
                "\"[1]\" -> \"[R]__[1]\";|\"[1]\" -> \"[2]\";|E092|edge from '[1]' leads to '[2]', expected an action of that state",
                "\"[1]__[L]__[2]\"  [|\"[1]__[R]__[2]\"  [|E092|edge from '[L]__[2]' leads to '[1]__[R]__[2]', expected a weight",
                "\"[2]\" -> \"[L]__[2]\";|\"[1]\" -> \"[H]__[1]\";|E099|edge from '[1]' to '[H]__[1]' is given twice",
                "}|//|E092|node has attributes or '->' is missing before",
            })
    void otherGraphsAreRefusedWithTheReason(String old, String replacement, String code, String message) {
        assertThat(WEIGHTED).contains(old);

        String said =
                Texts.complaints("graph.gv", WEIGHTED.replace(old, replacement).getBytes(StandardCharsets.UTF_8));

        assertThat(said)
                .startsWith("graph.gv")
                .contains("error[" + code + "]: ")
                .contains(message);
    }

    @Test
    void aGraphOfTwoAgentsIsRefused() {
        String joint = WEIGHTED.replaceAll("\\[([HRL])\\]", "[$1_A^stay_B]");

        String said = Texts.complaints("joint.gv", joint.getBytes(StandardCharsets.UTF_8));

        assertThat(said).contains("error[" + ErrorCode.MODEL_TYPE.code() + "]: the actions are of two agents at once");
    }

    @Test
    void aGraphWithoutItsEndIsRefused() {
        String said = Texts.complaints("cut.gv", WEIGHTED.replace("}", "").getBytes(StandardCharsets.UTF_8));

        assertThat(said).contains("error[E095]: the graph has no end");
    }

    private static String written(ModelFile model) {
        ModelFiles.Text text = Texts.written(model, ModelFormat.POWERPLAY);
        assertThat(text.warnings()).isEqualTo(List.of());
        return text.text();
    }
}
