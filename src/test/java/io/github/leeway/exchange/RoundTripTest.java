package io.github.leeway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.files.Existing;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written is read back as the same model: orders, names, exact probabilities, start, labels and rewards. */
class RoundTripTest {

    @TempDir
    private Path folder;

    static Stream<ModelFile> models() {
        return RandomMdps.seeds(24)
                .boxed()
                .flatMap(seed ->
                        Stream.of(ForeignModels.plain(seed), ForeignModels.named(seed), ForeignModels.valued(seed)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void filesOfPrism(ModelFile model) throws IOException {
        assertIsReadBack(model, ModelFormat.PRISM, "model.tra");
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneFileOfPrism(ModelFile model) throws IOException {
        assertIsReadBack(model, ModelFormat.PRISM, "model.pexp");
    }

    @ParameterizedTest
    @MethodSource("models")
    void storm(ModelFile model) throws IOException {
        assertIsReadBack(model, ModelFormat.DRN, "model.drn.gz");
    }

    @ParameterizedTest
    @MethodSource("models")
    void umb(ModelFile model) throws IOException {
        assertIsReadBack(model, ModelFormat.UMB, "model.umb");
    }

    /** Of formats with decimals alone, probabilities are the same doubles; of all that are not of model checkers, rewards the same in sum. */
    @ParameterizedTest
    @MethodSource("models")
    void tables(ModelFile model) throws IOException {
        for (String fileName : List.of("model.csv", "model.json", "model.mdp", "model.txt")) {
            Path path = folder.resolve(fileName);
            ModelFormat format = ModelFormat.toWrite(fileName).orElseThrow();
            String lost = ModelFiles.write(model, format, path, Existing.REFUSE)
                    .warnings()
                    .toString();

            ModelFile back = Exchange.read(path, Optional.empty()).file();

            assertThat(doubles(back)).isEqualTo(doubles(model));
            assertThat(back.mdp().start().map(State::index))
                    .isEqualTo(
                            lost.contains("start")
                                    ? Optional.empty()
                                    : model.mdp().start().map(State::index));
            if (!lost.contains("names of states")) {
                assertThat(names(back)).isEqualTo(names(model));
            }
            if (!lost.contains("names of actions")) {
                assertThat(actions(back)).isEqualTo(actions(model));
            }
            assertThat(lost.contains("labels"))
                    .isEqualTo(!model.labels().names().isEmpty());
            assertThat(paid(back)).isEqualTo(paid(model));
        }
    }

    /** Names are lost where a format has only numbers or identifiers, and nowhere else. */
    @Test
    void whatIsLostOfNamesIsTold() {
        ModelFile named = ForeignModels.named(7);
        ModelFile valued = ForeignModels.valued(7);

        assertThat(lost(named, ModelFormat.CSV)).doesNotContain("names");
        assertThat(lost(valued, ModelFormat.CSV)).doesNotContain("names");
        assertThat(lost(valued, ModelFormat.GYMNASIUM)).doesNotContain("names");
        assertThat(lost(named, ModelFormat.CASSANDRA)).doesNotContain("names");
        assertThat(lost(valued, ModelFormat.CASSANDRA))
                .contains("names of states")
                .doesNotContain("names of actions");
        assertThat(lost(named, ModelFormat.CS747)).contains("names of states, names of actions");
        assertThat(lost(ForeignModels.plain(7), ModelFormat.CS747)).doesNotContain("names");
    }

    private static String lost(ModelFile model, ModelFormat format) {
        return Texts.written(model, format).warnings().toString();
    }

    private static List<String> doubles(ModelFile model) {
        return model.mdp().choices().stream()
                .map(choice -> choice.state().index() + ":"
                        + model.mdp().outcomes(choice).stream()
                                .map(outcome -> outcome.successor().index() + " "
                                        + outcome.probability().doubleValue())
                                .sorted()
                                .toList())
                .toList();
    }

    private static List<String> names(ModelFile model) {
        return model.mdp().states().stream().map(State::name).toList();
    }

    private static List<String> actions(ModelFile model) {
        return model.mdp().choices().stream().map(Choice::action).toList();
    }

    /** What each choice is paid on average by the first reward function, rounded to what two sums of roundings may differ by. */
    private static List<Long> paid(ModelFile model) {
        return model.mdp().choices().stream()
                .map(choice -> model.rewardFunctions().stream()
                        .limit(1)
                        .map(reward -> reward.expected(model.mdp(), choice).doubleValue())
                        .findFirst()
                        .orElse(0.0))
                .map(paid -> Math.round(paid * 1e9))
                .toList();
    }

    private void assertIsReadBack(ModelFile model, ModelFormat format, String fileName) throws IOException {
        Path path = folder.resolve(fileName);
        ModelFiles.Written written = ModelFiles.write(model, format, path, Existing.REFUSE);

        ModelFile back = Exchange.read(path, Optional.empty()).file();

        assertThat(written.warnings()).isEmpty();
        assertThat(Texts.transitions(back.mdp())).isEqualTo(Texts.transitions(model.mdp()));
        assertThat(back.mdp().states())
                .extracting(State::name)
                .isEqualTo(model.mdp().states().stream().map(State::name).toList());
        assertThat(back.mdp().start()).isEqualTo(model.mdp().start());
        assertThat(back.labels()).isEqualTo(model.labels());
        assertThat(back.rewardFunctions()).isEqualTo(model.rewardFunctions());
    }
}
