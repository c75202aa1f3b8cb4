package io.github.leeway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written is read back as the same model: orders, names, exact probabilities, start, labels and rewards. */
class RoundTripTest {

    @TempDir
    private Path folder;

    static Stream<ModelFile> models() {
        return RandomMdps.seeds(60)
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

    private void assertIsReadBack(ModelFile model, ModelFormat format, String fileName) throws IOException {
        Path path = folder.resolve(fileName);
        ModelFiles.Written written = ModelFiles.write(model, format, path, ModelFiles.Existing.REFUSE);

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
