package io.github.leeway.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.files.Sha256;
import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrismReaderTest {

    /** Two states; from 0 north leads on with 9/10, east with 1; the second state is left by a choice without a name. */
    private static final String TWO =
            "# Transitions (MDP)\n2 3 4\n0 0 0 0.1 north\n0 0 1 0.9 north\n0 1 1 1 east\n1 0 0 1\n";

    @TempDir
    private Path folder;

    @Test
    void decimalsAreExactAndActionsHaveTheirNames() {
        LoadedModel two = Texts.read("two.tra", TWO);

        assertThat(Texts.transitions(two.file().mdp())).isEqualTo("0 north 0:1/10 1:9/10\n0 east 1:1\n1 0 0:1\n");
        assertThat(two.file().mdp().states()).extracting(State::name).containsExactly("0", "1");
        assertThat(two.file().name()).isEqualTo("two");
        assertThat(two.warnings()).isEmpty();
        assertThat(two.text()).isEqualTo(TWO);
    }

    @Test
    void fractionsAndExponentsAreExact() {
        String text = "2 2 3\n0 0 0 1/3\n0 0 1 2/3\n1 0 1 100e-2\n";

        LoadedModel model = Texts.read("thirds.tra", text);

        assertThat(Texts.transitions(model.file().mdp())).isEqualTo("0 0 0:1/3 1:2/3\n1 0 1:1\n");
    }

    @Test
    void aChainHasOneChoiceAState() {
        LoadedModel chain = Texts.read("chain.tra", "2 3\n0 0 0.5\n0 1 0.5\n1 1 1\n");

        assertThat(Texts.transitions(chain.file().mdp())).isEqualTo("0 0 0:1/2 1:1/2\n1 0 1:1\n");
    }

    @Test
    void commentsBlankLinesCarriageReturnsTabsAndAMarkChangeNothing() {
        String text = "\uFEFF# of somebody\r\n\r\n# Transitions (MDP)\r\n2 3 4\r\n0 0\t0 0.1 north \r\n"
                + "# in between\r\n0 0 1 0.9 north\r\n0  1 1 1 east\r\n1 0 0 1"; // no line break at the end

        LoadedModel model = Texts.read("two.tra", text);

        assertThat(model.file().mdp().choices()).hasSize(3);
        assertThat(Texts.transitions(model.file().mdp()))
                .isEqualTo(Texts.transitions(Texts.read("two.tra", TWO).file().mdp()));
    }

    @Test
    void theFilesBesideItAreReadWithIt() throws IOException {
        write("two.tra", TWO);
        write("two.sta", "# States\n(x,up)\n0:(-3,true)\n1:(4,false)\n");
        write("two.lab", "# Labels\n0=\"init\" 1=\"deadlock\" 2=\"goal\"\n0: 2\n1: 0 2\n");
        write("two1.srew", "# Reward structure \"time\"\n# State rewards\n2 1\n1 0.25\n");
        write("two1.trew", "# Reward structure \"time\"\n# Transition rewards\n2 3 2\n0 0 0 -1.5\n0 0 1 -1.5\n");
        write("two2.srew", "2 0\n");
        write("twofold.lab", "not of this model");

        LoadedModel loaded = Exchange.read(folder.resolve("two.tra"), Optional.empty());

        ModelFile model = loaded.file();
        assertThat(model.mdp().states()).extracting(State::name).containsExactly("x=-3,up=true", "x=4,up=false");
        assertThat(model.mdp().start()).map(State::index).contains(1);
        assertThat(model.labels().names()).containsExactly("goal");
        assertThat(model.labels().states("goal")).containsExactly(0, 1);
        assertThat(model.rewardFunctions()).extracting(RewardFunction::name).containsExactly("time", "reward2");
        assertThat(model.rewardFunctions().get(0).states()).isEqualTo(Map.of(1, BigFraction.of(1, 4)));
        assertThat(model.rewardFunctions().get(0).choices()).isEqualTo(Map.of(0, BigFraction.of(-3, 2)));
        assertThat(loaded.warnings())
                .extracting(Diagnostic::message)
                .containsExactly("read together with two.lab, two.sta, two1.srew, two1.trew, two2.srew");
        assertThat(loaded.text()).isEmpty();
    }

    @Test
    void oneFileMayHoldAllSections() {
        String text = TWO + """
                        # Labels
                        0="init" 1="deadlock" 2="goal"
                        0: 2
                        1: 0 2
                        # States
                        (x)
                        0:(5)
                        1:(6)
                        # Reward structure "time"
                        # State rewards
                        2 1
                        1 0.25
                        # Reward structure "time"
                        # Transition rewards
                        2 3 1
                        0 1 1 2
                        """;

        ModelFile model = Texts.read("two.pexp", text).file();

        assertThat(model.mdp().start()).map(State::name).contains("x=6");
        assertThat(model.rewardFunctions()).hasSize(1);
        assertThat(model.rewardFunctions().get(0).choices()).isEqualTo(Map.of(1, BigFraction.of(2)));
    }

    @Test
    void theRewardsOfAChainMayDifferByStep() throws IOException {
        write("chain.tra", "2 3\n0 0 0.5\n0 1 0.5\n1 1 1\n");
        write("chain.trew", "2 2\n0 0 3\n0 1 4\n");

        ModelFile model =
                Exchange.read(folder.resolve("chain.tra"), Optional.empty()).file();

        assertThat(model.rewardFunctions().get(0).steps())
                .isEqualTo(Map.of(
                        new RewardFunction.Step(0, 0), BigFraction.of(3),
                        new RewardFunction.Step(0, 1), BigFraction.of(4)));
    }

    @Test
    void aStateWithoutChoicesIsMadeTerminalWithOneWarning() {
        LoadedModel model = Texts.read("gaps.tra", "5 2 2\n1 0 0 1\n3 0 1 1\n");

        assertThat(Texts.transitions(model.file().mdp())).isEqualTo("0 0 0:1\n1 0 0:1\n2 0 2:1\n3 0 1:1\n4 0 4:1\n");
        assertThat(model.warnings())
                .extracting(Diagnostic::message)
                .containsExactly("3 states without choices were made terminal: 0, 2, 4");
    }

    @Test
    void labelsThatEveryStateHasForItselfAreNames() throws IOException {
        write("two.tra", TWO);
        write("two.lab", "0=\"init\" 1=\"deadlock\" 2=\"home\" 3=\"away\" 4=\"both\"\n0: 0 2 4\n1: 3 4\n");

        ModelFile model =
                Exchange.read(folder.resolve("two.tra"), Optional.empty()).file();

        assertThat(model.mdp().states()).extracting(State::name).containsExactly("home", "away");
        assertThat(model.labels().names()).containsExactly("both");
    }

    @Test
    void compressedFilesOfSeveralMembersAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : new String[] {TWO.substring(0, 40), TWO.substring(40)}) {
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(part.getBytes(UTF_8));
            }
        }
        Path path = Files.write(folder.resolve("two.tra.gz"), bytes.toByteArray());

        LoadedModel model = Exchange.read(path, Optional.empty());

        assertThat(model.file().name()).isEqualTo("two");
        assertThat(Texts.counts(model.file().mdp())).isEqualTo("2/3/4");
    }

    @Test
    void aCompressedFileThatIsCutOffIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(TWO.getBytes(UTF_8));
        }
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);

        assertThat(Texts.complaints("two.tra.gz", cut)).contains("error[" + ErrorCode.COMPRESSION + "]");
    }

    /** The hash of several files is that of their bytes one after the other. */
    @Test
    void theHashIsOfAllFilesInOrder() throws IOException {
        write("two.tra", TWO);
        write("two.sta", "(x)\n0:(1)\n1:(2)\n");
        write("two.lab", "0=\"init\"\n1: 0\n");
        write("all", TWO + "0=\"init\"\n1: 0\n" + "(x)\n0:(1)\n1:(2)\n");

        String hash = Exchange.read(folder.resolve("two.tra"), Optional.empty()).sha256();

        byte[] expected = Sha256.digest().digest(Files.readAllBytes(folder.resolve("all")));
        assertThat(hash).isEqualTo(HexFormat.of().formatHex(expected));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
