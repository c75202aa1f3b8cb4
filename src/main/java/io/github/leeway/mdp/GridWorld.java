package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A grid of cells between which an agent moves, as in many text books ({@link io.github.leeway.Bibliography#RUSSELL_NORVIG_2020}).
 *
 * <p>A move into a wall or off the grid leaves the agent where it is, or is not offered, as {@code bump} says. With probability
 * {@code slip} a step goes to one of its two sides instead, half each; a sideways slip into a wall leaves the agent where it is.
 * Staying does not slip.
 *
 * @param rows height of the grid, at least 1
 * @param cols width of the grid, at least 1
 * @param places the cells that are not walls, in the order of the states
 * @param moves what the agent can do in cells that are not terminal, at least one
 * @param bump what becomes of a move into a wall
 * @param slip probability of going sideways, in [0, 1]
 * @param start name of the place where an episode begins, if any
 */
public record GridWorld(
        int rows, int cols, List<Place> places, List<Move> moves, Bump bump, BigFraction slip, Optional<String> start) {

    /** What becomes of a move into a wall. */
    public enum Bump {
        /** It is offered, and the agent stays where it is. */
        STAY,
        /** It is not offered; a cell with no move left is then terminal. */
        FORBID
    }

    /** Whether an agent can leave a place. */
    public enum Kind {
        OPEN,
        TERMINAL
    }

    /**
     * A cell that is not a wall.
     *
     * @param name of its state, unique
     * @param cell where it lies
     * @param kind whether an agent can leave it
     */
    public record Place(String name, GridLayout.Cell cell, Kind kind) {}

    /** Checks ranges and copies. */
    public GridWorld {
        places = List.copyOf(places);
        moves = List.copyOf(moves);
        if (moves.isEmpty()) {
            throw new IllegalArgumentException("number of moves is 0, expected at least 1");
        }
        if (slip.signum() < 0 || slip.compareTo(BigFraction.ONE) > 0) {
            throw new IllegalArgumentException("slip is " + Fractions.text(slip) + ", expected a value in [0, 1]");
        }
    }

    /** The MDP of this grid: one state for each place, one choice for each move that is offered there. */
    public Mdp toMdp() {
        Map<GridLayout.Cell, String> names = new HashMap<>();
        places.forEach(place -> names.put(place.cell(), place.name()));
        MdpBuilder builder = Mdp.builder();
        places.forEach(place -> builder.state(place.name()));
        for (Place place : places) {
            List<Move> offered = offered(place, names);
            if (offered.isEmpty()) {
                builder.terminal(place.name());
            }
            for (Move move : offered) {
                builder.choice(place.name(), move.action(), outcomes(place, move, names));
            }
        }
        start.ifPresent(builder::start);
        List<GridLayout.Cell> cells = places.stream().map(Place::cell).toList();
        return builder.layout(new GridLayout(rows, cols, cells)).build();
    }

    private List<Move> offered(Place place, Map<GridLayout.Cell, String> names) {
        List<Move> offered = new ArrayList<>();
        if (place.kind() == Kind.OPEN) {
            for (Move move : moves) {
                if (bump == Bump.STAY || names.containsKey(move.from(place.cell()))) {
                    offered.add(move);
                }
            }
        }
        return offered;
    }

    private Map<String, BigFraction> outcomes(Place place, Move move, Map<GridLayout.Cell, String> names) {
        Map<String, BigFraction> outcomes = new LinkedHashMap<>();
        List<Move> sideways = move.sideways();
        BigFraction astray = sideways.isEmpty() ? BigFraction.ZERO : slip;
        outcomes.put(names.getOrDefault(move.from(place.cell()), place.name()), BigFraction.ONE.subtract(astray));
        for (Move side : sideways) {
            String next = names.getOrDefault(side.from(place.cell()), place.name());
            outcomes.merge(next, astray.divide(2), BigFraction::add);
        }
        return outcomes;
    }
}
