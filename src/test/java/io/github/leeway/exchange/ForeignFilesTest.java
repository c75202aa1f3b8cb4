package io.github.leeway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that other tools wrote, with the counts that their authors give; they lie beside the project and are not part of it. */
class ForeignFilesTest {

    private static final Path FOLDER = Path.of(System.getProperty("leeway.models", "../shared/models"));

    /** Of Gymnasium, a state in which an episode ends has one choice and one outcome in the place of its rows. */
    @ParameterizedTest
    @CsvSource({
        "qvbs/ij.3/ij.3, 7/12/21, 6",
        "qvbs/consensus.2-K2/consensus.2-K2, 272/400/492, 120",
        "qvbs/pacman-5/pacman-5, 498/592/620, 0",
        "qvbs/zeroconf-N1000-K2-reset/zeroconf-N1000-K2-reset, 670/827/997, 1",
        "qvbs/philosophers-mdp.3/philosophers-mdp.3, 956/3271/3625, 0",
        "qvbs/consensus.2-K16/consensus.2-K16, 2064/3088/3852, 1016",
        "qvbs/pnueli-zuck.3/pnueli-zuck.3, 2701/9040/9676, 228",
        "qvbs/wlan.0/wlan.0, 2954/3972/5202, 0"
    })
    void aModelIsTheSameInItsFormats(String path, String counts, int start) {
        ModelFile prism = read(path + ".tra");
        ModelFile storm = read(path + ".drn");
        ModelFile umb = read(path + ".umb");

        assertThat(Texts.counts(prism.mdp())).isEqualTo(counts);
        assertThat(prism.mdp().start()).map(State::index).contains(start);
        assertThat(storm.mdp().start()).map(State::index).contains(start);
        assertThat(Texts.transitions(storm.mdp())).isEqualTo(Texts.transitions(prism.mdp()));
        assertThat(storm.labels()).isEqualTo(prism.labels());
        assertThat(rewards(storm)).isEqualTo(rewards(prism));
        assertThat(umb.mdp().start()).map(State::index).contains(start);
        assertThat(Texts.transitions(umb.mdp())).isEqualTo(Texts.transitions(prism.mdp()));
        assertThat(umb.mdp().states())
                .extracting(State::name)
                .isEqualTo(prism.mdp().states().stream().map(State::name).toList());
        assertThat(umb.labels()).isEqualTo(prism.labels());
        assertThat(rewards(umb)).isEqualTo(rewards(prism));
    }

    @ParameterizedTest
    @CsvSource({
        "csv/riverswim.csv, 20/40/78",
        "csv/rock_paper_scissors.csv, 2/6/6",
        "cassandra/test12.mdp, 4/16/52",
        "cassandra/three_state.pomdp, 3/12/36",
        "cassandra/pomdpfiles-jl/1d.pomdp, 4/8/12",
        "cassandra/pomdpfiles-jl/parr95.95.pomdp, 7/21/24",
        "cassandra/pomdpfiles-jl/tiger.numeric.pomdp, 2/6/10",
        "cassandra/pomdpfiles-jl/tiger.symbolic.pomdp, 2/6/10",
        "gymnasium/FrozenLake-v1-4x4-deterministic.json, 16/49/49", // of 64/64, 5 states of 4
        "gymnasium/FrozenLake-v1-4x4-slippery.json, 16/49/133", // of 64/152 with 4 doubled, 5 states of 4 rows
        "gymnasium/CliffWalking-v1.json, 48/189/189", // of 192/192, 1 state of 4
        "gymnasium/Taxi-v4.json, 500/2980/2980" // of 3000/3000, 4 states of 6
    })
    void countsAreThoseOfTheFile(String path, String counts) {
        assertThat(Texts.counts(read(path).mdp())).isEqualTo(counts);
    }

    /** Two dialects of one model. */
    @ParameterizedTest
    @ValueSource(strings = "cassandra/pomdpfiles-jl/tiger")
    void numbersAndNamesSayTheSame(String path) {
        ModelFile numeric = read(path + ".numeric.pomdp");
        ModelFile symbolic = read(path + ".symbolic.pomdp");

        assertThat(symbolic.mdp().states()).extracting(State::name).containsExactly("tiger-left", "tiger-right");
        assertThat(Texts.transitions(symbolic.mdp())
                        .replace("listen", "0")
                        .replace("open-left", "1")
                        .replace("open-right", "2"))
                .isEqualTo(Texts.transitions(numeric.mdp()));
        assertThat(symbolic.rewardFunctions()).isEqualTo(numeric.rewardFunctions());
    }

    private static ModelFile read(String path) {
        Path file = FOLDER.resolve(path);
        assumeTrue(Files.exists(file), () -> "there is no " + file);
        return Exchange.read(file, Optional.empty()).file();
    }

    private static List<RewardFunction> rewards(ModelFile model) {
        return model.rewardFunctions().stream()
                .sorted(Comparator.comparing(RewardFunction::name))
                .toList();
    }
}
