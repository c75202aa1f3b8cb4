package io.github.leeway.report;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.State;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a map of a grid says of a state besides its number: a sign of one column.
 *
 * @param mdp the environment
 * @param places the states by their cells
 * @param glyphs what may be drawn
 */
record MapSigns(Mdp mdp, Map<GridLayout.Cell, State> places, TextTable.Glyphs glyphs) {

    static final String NONE = " ";
    static final String START = "*";

    private static final String OTHER = "?"; // an action that is no move on the grid
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final List<Move> STEPS = List.of(Move.LEFT, Move.UP, Move.RIGHT, Move.DOWN);

    /** The action that optimal policies prefer in a state if that is one, or that it is terminal. */
    String of(StateEstimate estimate) {
        if (mdp.isTerminal(estimate.state())) {
            return terminal();
        }
        return estimate.verdict() instanceof Verdict.Preferred preference
                        && preference.preferred().size() == 1
                ? sign(estimate.state(), preference.preferred().get(0).choices())
                : NONE;
    }

    boolean isStart(State state) {
        return mdp.start().filter(state::equals).isPresent();
    }

    /** What fills a cell that has no state. */
    String wall() {
        return glyphs == TextTable.Glyphs.UNICODE ? "░" : "#";
    }

    /** What the signs mean that are drawn. */
    String legend(Set<String> drawn) {
        Set<String> arrows = new LinkedHashSet<>(STEPS.stream().map(this::sign).toList());
        arrows.retainAll(drawn);
        List<String> meanings = new ArrayList<>();
        if (!arrows.isEmpty()) {
            meanings.add(String.join("", arrows) + " the one move preferred (tested)".replace(' ', NO_BREAK_SPACE));
        }
        explain(sign(Move.STAY), "staying preferred (tested)", drawn, meanings);
        if (drawn.contains(NONE)) {
            meanings.add("no sign: no one action preferred".replace(' ', NO_BREAK_SPACE));
        }
        explain(OTHER, "another action preferred (tested)", drawn, meanings);
        explain(terminal(), "terminal", drawn, meanings);
        explain(START, "the start", drawn, meanings);
        explain(wall(), "wall", drawn, meanings);
        return String.join(glyphs.separator, meanings);
    }

    private static void explain(String sign, String meaning, Set<String> drawn, List<String> meanings) {
        if (drawn.contains(sign)) {
            meanings.add((sign + " " + meaning).replace(' ', NO_BREAK_SPACE));
        }
    }

    private String terminal() {
        return glyphs == TextTable.Glyphs.UNICODE ? "×" : "x";
    }

    /** A move into a wall is one that stays. */
    private String sign(State state, List<Choice> equivalent) {
        GridLayout.Cell cell = mdp.layout().orElseThrow().cell(state);
        for (Move move : Move.values()) {
            if (equivalent.stream().anyMatch(choice -> choice.action().equals(move.action()))) {
                return sign(places.containsKey(move.from(cell)) ? move : Move.STAY);
            }
        }
        return OTHER;
    }

    private String sign(Move move) {
        boolean isUnicode = glyphs == TextTable.Glyphs.UNICODE;
        return switch (move) {
            case UP -> isUnicode ? "↑" : "^";
            case DOWN -> isUnicode ? "↓" : "v";
            case LEFT -> isUnicode ? "←" : "<";
            case RIGHT -> isUnicode ? "→" : ">";
            case STAY -> isUnicode ? "○" : "o";
        };
    }
}
