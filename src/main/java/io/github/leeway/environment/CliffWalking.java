package io.github.leeway.environment;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.GridLayout.Cell;
import io.github.leeway.mdp.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A walk along a cliff ({@link io.github.leeway.Bibliography#SUTTON_BARTO_2018}, example 6.6) as in Gymnasium ({@link
 * io.github.leeway.Bibliography#TOWERS_2024}): who would enter the cliff is back at the start instead. A step pays −1, the cliff −100;
 * the goal is terminal. The cells of the cliff are states although nobody gets there.
 *
 * @param ground whether steps go astray
 */
public record CliffWalking(Ground ground) implements Environment {

    private static final int ROWS = 4;
    private static final int COLS = 12;
    private static final Cell START = new Cell(ROWS - 1, 0);
    private static final Cell GOAL = new Cell(ROWS - 1, COLS - 1);
    private static final List<Move> GYMNASIUM = List.of(Move.UP, Move.RIGHT, Move.DOWN, Move.LEFT);
    private static final int STEP_REWARD = -1;
    private static final int CLIFF_REWARD = -100;

    /** What one walks on. */
    public enum Ground {
        /** A step goes where it should. */
        FIRM,
        /** A step goes where it should or to either side, a third each. */
        SLIPPERY
    }

    @Override
    public ModelFile model() {
        String steps = ground == Ground.FIRM ? "" : ", where a step goes astray to each side with probability 1/3";
        return Documents.of(
                "cliffwalking",
                "Gymnasium's CliffWalking (Towers et al., arXiv:2407.17032), example 6.6 of Sutton and Barto, Reinforcement"
                        + " Learning" + steps
                        + "; made by 'leeway models cliffwalking'. Who would enter the cliff between"
                        + " start and goal is back at the start; its ten cells are states that nothing leads to. Its own"
                        + " reward is -1 for a step and -100 for one over the cliff. Known exactly: POWER(goal) = 1/2 at"
                        + " every discount, for uniform rewards"
                        + (ground == Ground.FIRM ? "; the best policy for its own reward takes 13 steps." : "."),
                Exploration.of(new Walk()));
    }

    private final class Walk implements Dynamics<Cell> {

        @Override
        public List<Cell> first() {
            return IntStream.range(0, ROWS * COLS)
                    .mapToObj(i -> new Cell(i / COLS, i % COLS))
                    .toList();
        }

        @Override
        public Optional<Cell> start() {
            return Optional.of(START);
        }

        @Override
        public List<Act<Cell>> acts(Cell cell) {
            return cell.equals(GOAL)
                    ? List.of()
                    : GYMNASIUM.stream()
                            .map(move -> new Act<>(move.action(), branches(cell, move)))
                            .toList();
        }

        private List<Act.Branch<Cell>> branches(Cell cell, Move move) {
            List<Move> ways = ground == Ground.FIRM
                    ? List.of(move)
                    : Stream.concat(Stream.of(move), move.sideways().stream()).toList();
            List<Act.Branch<Cell>> branches = new ArrayList<>();
            for (Move way : ways) {
                Cell aim = way.from(cell);
                Cell next = new Cell(clamped(aim.row(), ROWS), clamped(aim.col(), COLS));
                branches.add(new Act.Branch<>(
                        BigFraction.of(1, ways.size()),
                        isCliff(next) ? START : next,
                        isCliff(next) ? CLIFF_REWARD : STEP_REWARD));
            }
            return branches;
        }

        @Override
        public String name(Cell cell) {
            return cell.equals(START) ? "start" : cell.equals(GOAL) ? "goal" : Board.name(cell);
        }
    }

    private static int clamped(int position, int length) {
        return Math.min(Math.max(position, 0), length - 1);
    }

    private static boolean isCliff(Cell cell) {
        return cell.row() == ROWS - 1 && cell.col() > 0 && cell.col() < COLS - 1;
    }
}
