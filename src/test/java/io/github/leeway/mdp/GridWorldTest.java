package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.leeway.mdp.GridWorld.Bump;
import io.github.leeway.mdp.GridWorld.Kind;
import io.github.leeway.mdp.GridWorld.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class GridWorldTest {

    private static final List<Move> COMPASS = List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT);
    private static final BigFraction FIFTH = BigFraction.of(1, 5);

    @Test
    void aMoveIntoAWallStaysWhereItIs() {
        GridWorld world = world(List.of(".#", ".."), COMPASS, Bump.STAY, BigFraction.ZERO);

        Mdp mdp = world.toMdp();

        assertThat(mdp.choices(state(mdp, 0, 0)))
                .extracting(Choice::action)
                .containsExactly("up", "down", "left", "right");
        assertThat(after(mdp, 0, 0, "up")).containsExactly(Map.entry("0,0", "1"));
        assertThat(after(mdp, 0, 0, "right")).containsExactly(Map.entry("0,0", "1"));
        assertThat(after(mdp, 0, 0, "down")).containsExactly(Map.entry("1,0", "1"));
    }

    @Test
    void aForbiddenMoveIntoAWallIsNotOffered() {
        GridWorld world = world(List.of(".#", ".."), COMPASS, Bump.FORBID, BigFraction.ZERO);

        Mdp mdp = world.toMdp();

        assertThat(mdp.choices(state(mdp, 0, 0))).extracting(Choice::action).containsExactly("down");
        assertThat(mdp.choices(state(mdp, 1, 0))).extracting(Choice::action).containsExactly("up", "right");
    }

    @Test
    void aCellWithoutAnyMoveLeftIsTerminal() {
        GridWorld world = world(List.of(".#."), COMPASS, Bump.FORBID, BigFraction.ZERO);

        Mdp mdp = world.toMdp();

        assertThat(mdp.states()).hasSize(2).allMatch(mdp::isTerminal);
    }

    @Test
    void aTerminalCellHasNoMoves() {
        GridWorld world = world(List.of(".T"), COMPASS, Bump.STAY, BigFraction.ZERO);

        Mdp mdp = world.toMdp();

        assertThat(mdp.choices(state(mdp, 0, 1))).extracting(Choice::action).containsExactly("→ 0,1");
        assertThat(mdp.isTerminal(state(mdp, 0, 1))).isTrue();
        assertThat(mdp.isTerminal(state(mdp, 0, 0))).isFalse();
    }

    @Test
    void aSlipGoesHalfToEachSide() {
        GridWorld world = world(List.of("...", "...", "..."), COMPASS, Bump.STAY, FIFTH);

        Mdp mdp = world.toMdp();

        assertThat(after(mdp, 1, 1, "up"))
                .containsOnly(Map.entry("0,1", "0.8"), Map.entry("1,0", "0.1"), Map.entry("1,2", "0.1"));
        assertThat(after(mdp, 1, 1, "right"))
                .containsOnly(Map.entry("1,2", "0.8"), Map.entry("0,1", "0.1"), Map.entry("2,1", "0.1"));
    }

    @Test
    void aSlipIntoAWallStays() {
        GridWorld world = world(List.of("...", "..."), COMPASS, Bump.FORBID, FIFTH);

        Mdp mdp = world.toMdp();

        assertThat(after(mdp, 0, 0, "right"))
                .containsOnly(Map.entry("0,1", "0.8"), Map.entry("0,0", "0.1"), Map.entry("1,0", "0.1"));
    }

    @Test
    void stayingDoesNotSlip() {
        GridWorld world = world(List.of("..", ".."), List.of(Move.STAY, Move.RIGHT), Bump.STAY, FIFTH);

        Mdp mdp = world.toMdp();

        assertThat(after(mdp, 0, 0, "stay")).containsExactly(Map.entry("0,0", "1"));
    }

    /** The 4×3 world of Russell and Norvig: .8 ahead, .1 to each side, bumping into walls, one wall, two terminal cells. */
    @Test
    void theTextbookGridHasElevenCells() {
        GridWorld world = world(List.of("...T", ".#.T", "...."), COMPASS, Bump.STAY, FIFTH);

        Mdp mdp = world.toMdp();

        assertThat(mdp.states()).hasSize(11);
        assertThat(mdp.choices()).hasSize(9 * 4 + 2);
        assertThat(after(mdp, 2, 0, "up"))
                .containsOnly(Map.entry("1,0", "0.8"), Map.entry("2,0", "0.1"), Map.entry("2,1", "0.1"));
        assertThat(after(mdp, 2, 0, "left")).containsOnly(Map.entry("2,0", "0.9"), Map.entry("1,0", "0.1"));
        assertThat(after(mdp, 1, 0, "right"))
                .containsOnly(Map.entry("1,0", "0.8"), Map.entry("0,0", "0.1"), Map.entry("2,0", "0.1"));
        assertThat(after(mdp, 1, 2, "right"))
                .containsOnly(Map.entry("1,3", "0.8"), Map.entry("0,2", "0.1"), Map.entry("2,2", "0.1"));
    }

    @Test
    void statesAreTheCellsInTheirOrder() {
        GridWorld world = world(List.of(".#", ".."), COMPASS, Bump.STAY, BigFraction.ZERO);

        Mdp mdp = world.toMdp();

        GridLayout layout = mdp.layout().orElseThrow();
        assertThat(layout.rows()).isEqualTo(2);
        assertThat(layout.cols()).isEqualTo(2);
        assertThat(mdp.states().stream().map(layout::cell))
                .containsExactly(new GridLayout.Cell(0, 0), new GridLayout.Cell(1, 0), new GridLayout.Cell(1, 1));
    }

    @Test
    void theStartIsTheNamedPlace() {
        Place only = new Place("home", new GridLayout.Cell(0, 0), Kind.OPEN);

        GridWorld world = new GridWorld(
                1, 1, List.of(only), List.of(Move.STAY), Bump.STAY, BigFraction.ZERO, Optional.of("home"));

        assertThat(world.toMdp().start()).contains(new State(0, "home"));
    }

    @Test
    void aWorldNeedsAMove() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world(List.of("."), List.of(), Bump.STAY, BigFraction.ZERO))
                .withMessage("number of moves is 0, expected at least 1");
    }

    @Test
    void slipIsAProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world(List.of("."), COMPASS, Bump.STAY, BigFraction.of(-1, 3)))
                .withMessage("slip is -1/3, expected a value in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world(List.of("."), COMPASS, Bump.STAY, BigFraction.of(3, 2)))
                .withMessage("slip is 1.5, expected a value in [0, 1]");
    }

    @Test
    void aCellLiesInsideTheGrid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridLayout(2, 3, List.of(new GridLayout.Cell(2, 0))))
                .withMessage("cell is Cell[row=2, col=0], expected one within 2 rows and 3 columns");
    }

    @Test
    void aCellHoldsOneState() {
        List<GridLayout.Cell> cells = List.of(new GridLayout.Cell(0, 1), new GridLayout.Cell(0, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridLayout(2, 3, cells))
                .withMessage("cell is Cell[row=0, col=1] for 2 states, expected a different one for each");
    }

    /** A world from rows in which {@code .} is open, {@code T} terminal and {@code #} a wall; places are named "row,column". */
    private static GridWorld world(List<String> rows, List<Move> moves, Bump bump, BigFraction slip) {
        List<Place> places = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int col = 0; col < rows.get(row).length(); col++) {
                char cell = rows.get(row).charAt(col);
                if (cell != '#') {
                    Kind kind = cell == 'T' ? Kind.TERMINAL : Kind.OPEN;
                    places.add(new Place(row + "," + col, new GridLayout.Cell(row, col), kind));
                }
            }
        }
        return new GridWorld(rows.size(), rows.get(0).length(), places, moves, bump, slip, Optional.empty());
    }

    private static State state(Mdp mdp, int row, int col) {
        return mdp.state(row + "," + col).orElseThrow();
    }

    private static Map<String, String> after(Mdp mdp, int row, int col, String action) {
        Choice choice = mdp.choices(state(mdp, row, col)).stream()
                .filter(candidate -> candidate.action().equals(action))
                .findFirst()
                .orElseThrow();
        Map<String, String> outcomes = new LinkedHashMap<>();
        mdp.outcomes(choice)
                .forEach(outcome -> outcomes.put(outcome.successor().name(), Fractions.text(outcome.probability())));
        return outcomes;
    }
}
