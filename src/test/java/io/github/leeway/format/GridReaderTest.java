package io.github.leeway.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridReaderTest {

    @Test
    void openCellsAreCalledAfterTheirRowAndColumn() {
        Mdp mdp = grid("map: |\n    #.#\n    ..#\n");

        assertThat(names(mdp)).containsExactly("r1c2", "r2c1", "r2c2");
        assertThat(mdp.layout().orElseThrow().rows()).isEqualTo(2);
        assertThat(mdp.layout().orElseThrow().cols()).isEqualTo(3);
    }

    @Test
    void aBlankIsAnOpenCellAndAnEmojiIsOneCell() {
        Mdp mdp = grid("map: ['# 😀', '...']\n  legend: {😀: party}\n");

        assertThat(names(mdp)).containsExactly("r1c2", "party", "r2c1", "r2c2", "r2c3");
    }

    @Test
    void aNameThatIsUsedTwiceIsTakenApartByTheCells() {
        Mdp mdp = grid("map: |\n    AAB\n  legend: {A: room, B: exit}\n");

        assertThat(names(mdp)).containsExactly("room r1c1", "room r1c2", "exit");
    }

    @Test
    void allFiveMovesAreOfferedAndABumpStays() {
        Mdp mdp = grid("map: |\n    ..\n");

        State first = mdp.states().get(0);
        assertThat(mdp.choices(first)).extracting("action").containsExactly("up", "down", "left", "right", "stay");
        assertThat(mdp.isDeterministic()).isTrue();
    }

    @Test
    void movesThatBumpCanBeForbidden() {
        Mdp mdp = grid("map: |\n    ..\n  moves: [right]\n  bump: forbid\n");

        assertThat(mdp.choices(mdp.states().get(0))).extracting("action").containsExactly("right");
        assertThat(mdp.isTerminal(mdp.states().get(1))).isTrue();
    }

    @Test
    void aCellCalledStartIsTheStart() {
        assertThat(start("map: |\n    .A\n  legend: {A: start}\n")).isEqualTo("start");
    }

    @Test
    void theLegendCanSayWhichCellIsTheStart() {
        assertThat(start("map: |\n    AB.\n  legend: {A: start, B: {start: true, name: gate}}\n"))
                .isEqualTo("gate");
    }

    @Test
    void theTopLevelSaysItAboveAll() {
        assertThat(start("map: |\n    AA.\n  legend: {A: start}\nstart: r1c3\n"))
                .isEqualTo("r1c3");
    }

    @Test
    void aCellIsTerminalByTheLegendOrByTheTopLevel() {
        Mdp mdp = grid("map: |\n    X..\n  legend: {X: {terminal: true}}\nterminal: [r1c2]\n");

        assertThat(mdp.states())
                .filteredOn(mdp::isTerminal)
                .extracting(State::name)
                .containsExactly("X", "r1c2");
    }

    @Test
    void aCharacterCanStandForAWall() {
        assertThat(names(grid("map: |\n    .~.\n  legend: {'~': {wall: true}}\n")))
                .containsExactly("r1c1", "r1c3");
    }

    @Test
    void slipIsReadWithoutLoss() {
        Mdp mdp = grid("map: |\n    ...\n    ...\n    ...\n  slip: 1/3\n");

        assertThat(mdp.outcomes(mdp.choices().get(4 * 5)).toString()).contains("2 / 3", "1 / 6");
    }

    private static Mdp grid(String text) {
        LoadedModel model = TestFiles.read("format: 1\ngrid:\n  " + text);
        assertThat(model.warnings()).isEmpty();
        return model.file().mdp();
    }

    private static String start(String text) {
        return grid(text).start().orElseThrow().name();
    }

    private static List<String> names(Mdp mdp) {
        return mdp.states().stream().map(State::name).toList();
    }
}
