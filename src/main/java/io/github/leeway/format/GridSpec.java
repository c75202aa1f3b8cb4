package io.github.leeway.format;

import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A grid as it is drawn in a model file.
 *
 * @param map rows of equally many code points, at least one of them a cell; a blank is an open cell like a dot
 * @param legend what the characters other than {@code #}, {@code .} and blank mean, in the order given
 * @param moves what the agent can do, at least one
 * @param bump what becomes of a move into a wall
 * @param slip probability of going sideways, in [0, 1]
 * @param terminal further cells that cannot be left, by name
 */
public record GridSpec(
        List<String> map,
        Map<Integer, Symbol> legend,
        List<Move> moves,
        GridWorld.Bump bump,
        BigFraction slip,
        List<String> terminal) {

    static final int WALL = '#';
    static final int OPEN = '.';
    static final int BLANK = ' ';
    static final List<Move> ALL_MOVES = List.of(Move.values());

    /** What a character of the map stands for. */
    public enum Kind {
        WALL,
        OPEN,
        TERMINAL
    }

    /**
     * The meaning of a character.
     *
     * @param name of its cell, or the first part of the names if there are several
     * @param kind of cell
     */
    public record Symbol(String name, Kind kind) {}

    /** Copies the collections, and draws every open cell as a dot. */
    public GridSpec {
        map = map.stream().map(row -> row.replace(' ', '.')).toList();
        legend = new LinkedHashMap<>(legend);
        moves = List.copyOf(moves);
        terminal = List.copyOf(terminal);
    }

    @Override
    public Map<Integer, Symbol> legend() {
        return Collections.unmodifiableMap(legend);
    }

    /** The cells that are not walls, row by row, with the names of their states. */
    public List<GridWorld.Place> places() {
        Map<String, Integer> uses = new HashMap<>();
        symbols().forEach(placed -> uses.merge(placed.symbol().name(), 1, Integer::sum));
        Set<String> ends = new HashSet<>(terminal);
        List<GridWorld.Place> places = new ArrayList<>();
        for (Placed placed : symbols()) {
            GridLayout.Cell cell = placed.cell();
            String position = "r" + (cell.row() + 1) + "c" + (cell.col() + 1);
            String given = placed.symbol().name();
            boolean isShared = uses.getOrDefault(given, 0) > 1;
            String name = given.isEmpty() ? position : isShared ? given + " " + position : given;
            boolean isTerminal = placed.symbol().kind() == Kind.TERMINAL || ends.contains(name);
            places.add(new GridWorld.Place(name, cell, isTerminal ? GridWorld.Kind.TERMINAL : GridWorld.Kind.OPEN));
        }
        return places;
    }

    /** The grid with an episode that begins in a cell, if one is given. */
    public GridWorld world(Optional<String> start) {
        int cols = map.get(0).codePointCount(0, map.get(0).length());
        return new GridWorld(map.size(), cols, places(), moves, bump, slip, start);
    }

    private List<Placed> symbols() {
        Symbol open = new Symbol("", Kind.OPEN);
        List<Placed> symbols = new ArrayList<>();
        for (int row = 0; row < map.size(); row++) {
            int[] points = map.get(row).codePoints().toArray();
            for (int col = 0; col < points.length; col++) {
                boolean isOpen = points[col] == OPEN || points[col] == BLANK;
                Optional<Symbol> symbol = isOpen ? Optional.of(open) : Optional.ofNullable(legend.get(points[col]));
                if (symbol.isPresent() && symbol.get().kind() != Kind.WALL) {
                    symbols.add(new Placed(symbol.get(), new GridLayout.Cell(row, col)));
                }
            }
        }
        return symbols;
    }

    private record Placed(Symbol symbol, GridLayout.Cell cell) {}
}
