package io.github.leeway.environment;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.GridLayout.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Tic-tac-toe: the agent plays X and begins, its opponent plays each free cell with the same probability. States are the boards before
 * the agent's move, and the ends.
 *
 * @param ends what tells ends apart
 */
public record TicTacToe(Ends ends) implements Environment {

    private static final String EMPTY = ".........";
    private static final int SIDE = 3;
    private static final char FREE = '.';
    private static final List<List<Integer>> LINES = List.of(
            List.of(0, 1, 2),
            List.of(3, 4, 5),
            List.of(6, 7, 8),
            List.of(0, 3, 6),
            List.of(1, 4, 7),
            List.of(2, 5, 8),
            List.of(0, 4, 8),
            List.of(2, 4, 6));

    /** What tells ends apart. */
    public enum Ends {
        /** Each final board is an end of its own: 958 in all. */
        BOARDS,
        /** There are three: won, lost, drawn. */
        OUTCOMES
    }

    @Override
    public ModelFile model() {
        return Documents.of(
                "tic-tac-toe",
                "Tic-tac-toe against an opponent that plays each free cell with the same probability; the agent plays X and"
                        + " begins. States are the boards before its moves, rows from the top, and "
                        + (ends == Ends.BOARDS ? "the final boards, each for itself" : "won, lost and drawn")
                        + "; made by 'leeway models tic-tac-toe'. Its own reward is 1 for a win, -1 for a loss. Known: 2,423"
                        + " boards are not final and 958 are, 626 won, 316 lost and 16 drawn; the best policy wins with"
                        + " probability 191/192 and never loses. How much final boards count depends on whether each is a"
                        + " state of its own.",
                Exploration.of(new Game()));
    }

    private final class Game implements Dynamics<String> {

        @Override
        public List<String> first() {
            return List.of(EMPTY);
        }

        @Override
        public Optional<String> start() {
            return Optional.of(EMPTY);
        }

        @Override
        public List<Act<String>> acts(String board) {
            return board.length() < EMPTY.length() || isFinal(board)
                    ? List.of()
                    : free(board)
                            .map(cell -> new Act<>(place(cell), answers(played(board, cell, 'X'))))
                            .toList();
        }

        private List<Act.Branch<String>> answers(String board) {
            if (isFinal(board)) {
                return List.of(end(BigFraction.ONE, board));
            }
            List<Integer> cells = free(board).toList();
            List<Act.Branch<String>> answers = new ArrayList<>();
            for (int cell : cells) {
                BigFraction probability = BigFraction.of(1, cells.size());
                String next = played(board, cell, 'O');
                answers.add(isFinal(next) ? end(probability, next) : new Act.Branch<>(probability, next, 0));
            }
            return answers;
        }

        private Act.Branch<String> end(BigFraction probability, String board) {
            int reward = hasLine(board, 'X') ? 1 : hasLine(board, 'O') ? -1 : 0;
            String outcome = reward > 0 ? "won" : reward < 0 ? "lost" : "drawn";
            return new Act.Branch<>(probability, ends == Ends.BOARDS ? board : outcome, reward);
        }

        @Override
        public String name(String board) {
            return board.length() < EMPTY.length()
                    ? board
                    : IntStream.range(0, SIDE)
                            .mapToObj(row -> board.substring(SIDE * row, SIDE * (row + 1)))
                            .collect(Collectors.joining("/"));
        }
    }

    private static Stream<Integer> free(String board) {
        return IntStream.range(0, board.length())
                .filter(cell -> board.charAt(cell) == FREE)
                .boxed();
    }

    private static String played(String board, int cell, char player) {
        return board.substring(0, cell) + player + board.substring(cell + 1);
    }

    private static boolean isFinal(String board) {
        return board.indexOf(FREE) < 0 || hasLine(board, 'X') || hasLine(board, 'O');
    }

    private static boolean hasLine(String board, char player) {
        return LINES.stream().anyMatch(line -> line.stream().allMatch(cell -> board.charAt(cell) == player));
    }

    private static String place(int cell) {
        return Board.name(new Cell(cell / SIDE, cell % SIDE));
    }
}
