package io.github.leeway.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Boards are counted among all 3⁹ ways of filling nine cells, without playing. */
class TicTacToeTest {

    private static final int CELLS = 9;
    private static final int[][] LINES = {
        {0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}
    };
    private static final ModelFile BOARDS = new TicTacToe(TicTacToe.Ends.BOARDS).model();
    private static final ModelFile OUTCOMES = new TicTacToe(TicTacToe.Ends.OUTCOMES).model();

    @Test
    void itsStatesAreTheBoardsBeforeTheAgentsMoveAndTheFinalOnes() {
        Mdp mdp = BOARDS.mdp();

        Set<String> states = mdp.states().stream().map(State::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(states).isEqualTo(boards());
        assertThat(mdp.states().stream().filter(state -> !mdp.isTerminal(state)))
                .hasSize(2423);
        assertThat(mdp.states().stream().filter(mdp::isTerminal)).hasSize(626 + 316 + 16);
    }

    @Test
    void itsEndsCanBeThreeOutcomes() {
        Mdp mdp = OUTCOMES.mdp();

        assertThat(mdp.states()).hasSize(2423 + 3);
        assertThat(mdp.states().stream().filter(mdp::isTerminal).map(State::name))
                .containsExactlyInAnyOrder("won", "lost", "drawn");
    }

    /** The known result of best play against random play. */
    @Test
    void theBestPolicyWinsAllButOneGameInAHundredAndNinetyTwoAndNeverLoses() {
        assertThat(Walks.bestTotal(BOARDS, CELLS)).isCloseTo(191.0 / 192, within(1e-12));
        assertThat(Walks.bestTotal(OUTCOMES, CELLS)).isCloseTo(191.0 / 192, within(1e-12));
    }

    @Test
    void theOpponentPlaysEachFreeCellWithTheSameProbability() {
        Mdp mdp = BOARDS.mdp();

        Choice middle = Walks.choice(mdp, ".../.../...", "r2c2");

        assertThat(mdp.outcomes(middle))
                .hasSize(8)
                .allSatisfy(
                        outcome -> assertThat(outcome.probability().toString()).isEqualTo("1 / 8"));
        assertThat(mdp.outcomes(middle).get(0).successor().name()).isEqualTo("O../.X./...");
    }

    private static Set<String> boards() {
        Set<String> boards = new TreeSet<>();
        for (int code = 0; code < Math.pow(3, CELLS); code++) {
            StringBuilder board = new StringBuilder();
            for (int rest = code, i = 0; i < CELLS; i++, rest /= 3) {
                board.append(".XO".charAt(rest % 3));
            }
            if (isState(board.toString())) {
                boards.add(board.insert(6, '/').insert(3, '/').toString());
            }
        }
        return boards;
    }

    private static boolean isState(String board) {
        long crosses = board.chars().filter(cell -> cell == 'X').count();
        long noughts = board.chars().filter(cell -> cell == 'O').count();
        boolean crossesWon = hasWon(board, 'X');
        boolean noughtsWon = hasWon(board, 'O');
        boolean isToMove = crosses == noughts && !crossesWon; // or has lost
        boolean isWonOrDrawn = crosses == noughts + 1 && !noughtsWon && (crossesWon || crosses + noughts == CELLS);
        return isToMove || isWonOrDrawn;
    }

    private static boolean hasWon(String board, char player) {
        for (int[] line : LINES) {
            if (board.charAt(line[0]) == player && board.charAt(line[1]) == player && board.charAt(line[2]) == player) {
                return true;
            }
        }
        return false;
    }
}
