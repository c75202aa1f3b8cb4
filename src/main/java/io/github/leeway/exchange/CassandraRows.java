package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import java.util.Arrays;

/** Numbers for every action and state, in rows that are made when something is set; a later line replaces what an earlier one set. */
final class CassandraRows {

    /** Nothing was set. */
    static final int UNSET = -1;

    private static final long MOST = 50_000_000; // numbers in all, and changes of them

    private final Findings findings;
    private final int states;
    private final int width;
    private final int[][] rows; // [actions × states], each absent or of the width
    private final int[] lines; // [actions × states], where it was set last
    private long held;
    private long changes;

    /**
     * Of so many actions and states.
     *
     * @param width of a row
     */
    CassandraRows(Findings findings, int actions, int states, long width) {
        this.findings = findings;
        this.states = states;
        check((long) actions * states);
        check(width);
        this.width = (int) width;
        rows = new int[actions * states][];
        lines = new int[rows.length];
    }

    /** Sets part of the rows that an action and a state mean. */
    void set(int action, int state, int from, int to, int value, int line) {
        if (action == CassandraNames.NONE || state == CassandraNames.NONE) {
            return;
        }
        int firstAction = action == CassandraNames.ALL ? 0 : action;
        int lastAction = action == CassandraNames.ALL ? rows.length / states - 1 : action;
        int firstState = state == CassandraNames.ALL ? 0 : state;
        int lastState = state == CassandraNames.ALL ? states - 1 : state;
        changes += (lastAction - firstAction + 1L) * (lastState - firstState + 1L) * (to - from);
        check(changes);
        for (int a = firstAction; a <= lastAction; a++) {
            for (int s = firstState; s <= lastState; s++) {
                Arrays.fill(row(a * states + s), from, to, value);
                lines[a * states + s] = line;
            }
        }
    }

    private int[] row(int number) {
        if (rows[number] == null) {
            held += width;
            check(held);
            rows[number] = new int[width];
            Arrays.fill(rows[number], UNSET);
        }
        return rows[number];
    }

    /** Whether anything of a row was set. */
    boolean isSet(int action, int state) {
        return rows[action * states + state] != null;
    }

    /** What was set, or {@link #UNSET}. */
    int value(int action, int state, int column) {
        int[] row = rows[action * states + state];
        return row == null ? UNSET : row[column];
    }

    /** The line where a row was set last. */
    int line(int action, int state) {
        return lines[action * states + state];
    }

    private void check(long count) {
        if (count > MOST) {
            throw findings.fatal(
                    ErrorCode.MODEL_TOO_LARGE,
                    "the matrices of the file have more than " + MOST + " entries, the most that is read",
                    "");
        }
    }
}
