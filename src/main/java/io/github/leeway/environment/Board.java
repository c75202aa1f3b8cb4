package io.github.leeway.environment;

import io.github.leeway.mdp.GridLayout.Cell;
import io.github.leeway.mdp.Move;
import java.util.List;

/**
 * A drawn map, in which {@code #} is a wall.
 *
 * @param rows of equal length, with walls all around
 */
record Board(List<String> rows) {

    /** The steps of an agent that cannot rest, in the order of the safety gridworlds. */
    static final List<Move> STEPS = List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT);

    /** The steps of an agent that can rest. */
    static final List<Move> STEPS_AND_STAY = List.of(Move.values());

    private static final char WALL = '#';

    /** Copies the rows. */
    Board {
        rows = List.copyOf(rows);
    }

    /** Where a character stands that occurs once. */
    Cell find(char symbol) {
        for (int row = 0; row < rows.size(); row++) {
            int col = rows.get(row).indexOf(symbol);
            if (col >= 0) {
                return new Cell(row, col);
            }
        }
        throw new IllegalArgumentException("map has no '" + symbol + "', expected one");
    }

    /** Whether a character stands anywhere. */
    boolean has(char symbol) {
        return rows.stream().anyMatch(row -> row.indexOf(symbol) >= 0);
    }

    /** What is drawn there. */
    char at(Cell cell) {
        return rows.get(cell.row()).charAt(cell.col());
    }

    boolean isWall(Cell cell) {
        return at(cell) == WALL;
    }

    /** Where a step ends: a wall leaves one where one is. */
    Cell step(Cell from, Move move) {
        Cell to = move.from(from);
        return isWall(to) ? from : to;
    }

    /** As in r2c3: rows and columns of the map, walls included, from 1. */
    static String name(Cell cell) {
        return "r" + (cell.row() + 1) + "c" + (cell.col() + 1);
    }
}
