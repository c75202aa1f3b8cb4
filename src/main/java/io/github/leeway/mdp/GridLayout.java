package io.github.leeway.mdp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the states of a grid lie. Cells of the grid that are not listed are walls.
 *
 * @param rows height of the grid, at least 1
 * @param cols width of the grid, at least 1
 * @param cells the cell of each state, by the state's index
 */
public record GridLayout(int rows, int cols, List<Cell> cells) {

    /**
     * A cell of a grid.
     *
     * @param row from 0 at the top
     * @param col from 0 at the left
     */
    public record Cell(int row, int col) {}

    /** Checks that every cell is inside the grid and holds one state. */
    public GridLayout {
        cells = List.copyOf(cells);
        Set<Cell> taken = new HashSet<>();
        for (Cell cell : cells) {
            if (!(cell.row() >= 0 && cell.row() < rows && cell.col() >= 0 && cell.col() < cols)) {
                throw new IllegalArgumentException(
                        "cell is " + cell + ", expected one within " + rows + " rows and " + cols + " columns");
            }
            if (!taken.add(cell)) {
                throw new IllegalArgumentException(
                        "cell is " + cell + " for 2 states, expected a different one for each");
            }
        }
    }

    /** The cell of a state. */
    public Cell cell(State state) {
        return cells.get(state.index());
    }

    void checkFits(int stateCount) {
        if (cells.size() != stateCount) {
            throw new IllegalArgumentException(
                    "number of cells is " + cells.size() + ", expected one for each of the " + stateCount + " states");
        }
    }
}
