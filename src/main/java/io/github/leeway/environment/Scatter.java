package io.github.leeway.environment;

import io.github.leeway.mdp.GridLayout.Cell;
import io.github.leeway.mdp.Move;
import io.github.leeway.reward.IntegerStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Cells drawn at random, and which of them hang together. */
final class Scatter {

    private static final int RESOLUTION = 1 << 30; // to which a probability is rounded up

    private Scatter() {}

    /** Cells of a rectangle row by row, each taken with a probability of its own draw. */
    static Set<Cell> cells(int rows, int cols, BigFraction probability, IntegerStream stream) {
        Set<Cell> taken = new LinkedHashSet<>();
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < cols; col++) {
                if (BigFraction.of(stream.below(RESOLUTION), RESOLUTION).compareTo(probability) < 0) {
                    taken.add(new Cell(row, col));
                }
            }
        }
        return taken;
    }

    /** The cells that steps from one of them lead to, that one included. */
    static Set<Cell> connected(Cell from, Set<Cell> cells) {
        Set<Cell> reached = new LinkedHashSet<>(Set.of(from));
        Deque<Cell> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Cell cell = open.remove();
            for (Move move : Board.STEPS) {
                Cell next = move.from(cell);
                if (cells.contains(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return Collections.unmodifiableSet(reached);
    }
}
