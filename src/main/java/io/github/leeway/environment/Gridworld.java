package io.github.leeway.environment;

import io.github.leeway.format.GridSpec;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.GridLayout.Cell;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Move;
import io.github.leeway.reward.IntegerStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A rectangle of cells ({@link io.github.leeway.Bibliography#RUSSELL_NORVIG_2020}), with walls strewn over it if asked for. The start
 * is at the top left and never a wall; cells that walls cut off from it become walls as well.
 *
 * @param rows height, 1 to 2000
 * @param cols width, 1 to 2000
 * @param moves what the agent can do, at least one
 * @param slip probability of going to one of the two sides instead, in [0, 1]
 * @param walls probability of each cell to be a wall, in [0, 1]
 * @param seed which walls
 */
public record Gridworld(int rows, int cols, List<Move> moves, BigFraction slip, BigFraction walls, long seed)
        implements Environment {

    private static final int LONGEST_SIDE = 2000;
    private static final Cell START = new Cell(0, 0);
    private static final String START_NAME = "r1c1";

    /** Checks ranges and copies. */
    public Gridworld {
        Size.check("number of rows", rows, 1, LONGEST_SIDE);
        Size.check("number of columns", cols, 1, LONGEST_SIDE);
        Size.checkProbability("slip", slip);
        Size.checkProbability("density of walls", walls);
        moves = List.copyOf(moves);
        long cells = (long) rows * cols;
        Size.check(cells, cells * moves.size() * (slip.signum() == 0 ? 1 : 3));
    }

    @Override
    public ModelFile model() {
        GridSpec grid = new GridSpec(map(), Map.of(), moves, GridWorld.Bump.STAY, slip, List.of());
        return Documents.of(
                "gridworld-" + rows + "x" + cols,
                description(),
                grid,
                grid.world(Optional.of(START_NAME)).toMdp(),
                List.of());
    }

    private List<String> map() {
        Set<Cell> strewn = Scatter.cells(rows, cols, walls, IntegerStream.of(seed));
        Set<Cell> open = IntStream.range(0, rows)
                .boxed()
                .flatMap(row -> IntStream.range(0, cols).mapToObj(col -> new Cell(row, col)))
                .filter(cell -> cell.equals(START) || !strewn.contains(cell))
                .collect(Collectors.toSet());
        Set<Cell> reached = Scatter.connected(START, open);
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, cols)
                        .mapToObj(col -> reached.contains(new Cell(row, col)) ? "." : "#")
                        .collect(Collectors.joining()))
                .toList();
    }

    private String description() {
        boolean hasWalls = walls.signum() > 0;
        String strewn = hasWalls
                ? ", of which each but the first was made a wall with probability " + Fractions.text(walls) + " (seed "
                        + seed + "), and then those that were cut off from the first"
                : "";
        String known = slip.signum() == 0 && moves.containsAll(List.of(Move.values()))
                ? "Known exactly: for independent uniform rewards POWER goes to N/(N + 1) in each of the N cells as the"
                        + " discount goes to 1, for the agent can go to the best of them and stay."
                : "Known: a symmetry of the map is one of POWER.";
        return "A grid of " + rows + " by " + cols + " cells" + strewn
                + ". Made by 'leeway models gridworld', with steps as in Russell and Norvig, Artificial Intelligence: A"
                + " Modern Approach. " + known;
    }
}
