package io.github.leeway.report;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of a {@link TextTable} for one discount: a line for each state, or a few short ones where the terminal is narrow.
 *
 * @param table how to draw
 * @param mdp the environment
 * @param discount what to show
 * @param selection for which states
 * @param words what their values are called
 */
record StateRows(TextTable table, Mdp mdp, DiscountEstimate discount, StateSelection selection, QuantityWords words) {

    private static final String GAP = "  ";
    private static final int BAR = 5;
    private static final int LEAST_ROOM = 36; // for actions and verdict on one line
    private static final String STATE = "state";
    private static final String ACTIONS = "optimal action (share of reward functions ±95%)";

    List<String> lines() {
        Bar bar = Bar.over(discount, selection.all(), BAR, table);
        int state = stateColumns(mdp, selection.all(), table.width());
        int power = table.drawn(words.heading()).length();
        for (State each : selection.all()) {
            power = Math.max(power, DisplayWidth.of(power(discount.of(each))));
        }
        int left = state + GAP.length() + power + GAP.length();
        boolean hasBar = bar.isUseful() && table.width() - left - BAR - GAP.length() >= LEAST_ROOM;
        int start = left + (hasBar ? BAR + GAP.length() : 0);
        int room = table.width() - start;
        boolean isStacked = room < LEAST_ROOM;
        List<String> lines = new ArrayList<>();
        String head = DisplayWidth.padded(STATE, state)
                + GAP
                + DisplayWidth.padded(table.drawn(words.heading()), power)
                + GAP
                + (hasBar ? " ".repeat(BAR) + GAP : "");
        lines.add(table.strong(
                (isStacked ? head : head + DisplayWidth.fitted(table.drawn(ACTIONS), room)).stripTrailing()));
        int wide = Math.min(room, widest());
        for (State each : selection.top()) {
            lines.addAll(row(
                    discount.of(each), state, power, hasBar ? bar.of(discount.of(each)) + GAP : "", isStacked, wide));
        }
        lines.addAll(gap(table, selection));
        for (State each : selection.bottom()) {
            lines.addAll(row(
                    discount.of(each), state, power, hasBar ? bar.of(discount.of(each)) + GAP : "", isStacked, wide));
        }
        if (hasBar) {
            lines.addAll(table.prose(bar.legend(words)));
        }
        return lines;
    }

    /** Columns for names of states: what they need, but at most a quarter of the terminal. */
    static int stateColumns(Mdp mdp, List<State> states, int width) {
        int needed = STATE.length();
        for (State state : states) {
            needed = Math.max(needed, DisplayWidth.of(Names.visible(state.name())));
        }
        return Math.min(needed, Math.max(STATE.length(), width / 4));
    }

    /** Says how many states are left out, where some are. */
    static List<String> gap(TextTable table, StateSelection selection) {
        return selection.omittedCount() == 0
                ? List.of()
                : table.prose("… " + selection.omittedCount() + " more: --format csv or -o DIR shows all").stream()
                        .map(table::pale)
                        .toList();
    }

    private List<String> row(StateEstimate estimate, int state, int power, String bar, boolean isStacked, int room) {
        String name = DisplayWidth.fitted(Names.visible(estimate.state().name()), state);
        String left = DisplayWidth.padded(name, state) + GAP + DisplayWidth.padded(power(estimate), power) + GAP;
        if (isStacked) {
            return stacked(estimate, left);
        }
        return List.of(left + bar + line(estimate).in(room));
    }

    private List<String> stacked(StateEstimate estimate, String left) {
        int room = table.width() - GAP.length();
        return List.of(
                left.stripTrailing(),
                GAP + line(estimate).shares(room),
                GAP + line(estimate).verdictIn(room));
    }

    private int widest() {
        return selection.all().stream()
                .mapToInt(state -> line(discount.of(state)).columns())
                .max()
                .orElse(0);
    }

    private ActionLine line(StateEstimate estimate) {
        return new ActionLine(table, mdp, estimate);
    }

    private RoundedColumn column() {
        return RoundedColumn.over(selection.all().stream().map(discount::of));
    }

    private String power(StateEstimate estimate) {
        return table.drawn(column().of(estimate).toString());
    }
}
