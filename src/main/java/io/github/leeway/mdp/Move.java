package io.github.leeway.mdp;

import java.util.List;
import java.util.Locale;

/** A step on a grid. */
public enum Move {
    UP(-1, 0),
    DOWN(1, 0),
    LEFT(0, -1),
    RIGHT(0, 1),
    STAY(0, 0);

    private final int rowStep;
    private final int colStep;

    Move(int rowStep, int colStep) {
        this.rowStep = rowStep;
        this.colStep = colStep;
    }

    /** The cell this step aims at from a cell; it need not exist. */
    public GridLayout.Cell from(GridLayout.Cell cell) {
        return new GridLayout.Cell(cell.row() + rowStep, cell.col() + colStep);
    }

    /** The two moves at right angles to this one; none for {@link #STAY}. */
    public List<Move> sideways() {
        return switch (this) {
            case UP, DOWN -> List.of(LEFT, RIGHT);
            case LEFT, RIGHT -> List.of(UP, DOWN);
            case STAY -> List.of();
        };
    }

    /** The label of the action. */
    public String action() {
        return name().toLowerCase(Locale.ROOT);
    }
}
