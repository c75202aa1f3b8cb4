package io.github.leeway.report;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.StateEstimate;

/**
 * What a line of a {@link TextTable} says about the actions of a state: how often they are optimal on its left, the verdict on its
 * right.
 *
 * @param table how to draw
 * @param mdp the environment
 * @param estimate of the state
 */
record ActionLine(TextTable table, Mdp mdp, StateEstimate estimate) {

    private static final int GAP = 2;
    private static final int WORDS = 24; // columns of "no detectable preference"

    /** Columns that show everything. */
    int columns() {
        return DisplayWidth.of(shares(Integer.MAX_VALUE)) + 2 * GAP + DisplayWidth.of(verdict());
    }

    /** Shares and verdict in just so many columns. */
    String in(int columns) {
        String verdict = verdict(Math.min(columns, Math.max(columns / 2, WORDS)));
        String shares = shares(columns - DisplayWidth.of(verdict) - GAP);
        return shares + " ".repeat(columns - DisplayWidth.of(shares) - DisplayWidth.of(verdict)) + painted(verdict);
    }

    /** The shares alone. */
    String shares(int columns) {
        return ShareList.fitted(estimate, table.glyphs(), columns);
    }

    /** The verdict alone, in color. */
    String verdictIn(int columns) {
        return painted(verdict(columns));
    }

    private String verdict(int columns) {
        return DisplayWidth.fitted(verdict(), columns);
    }

    private String verdict() {
        return VerdictWords.brief(mdp, estimate).drawn(table.glyphs()).toText().replace('\u00a0', ' ');
    }

    private String painted(String verdict) {
        return VerdictWords.isPreferred(estimate)
                ? table.tested(verdict)
                : VerdictWords.isForced(estimate) ? table.pale(verdict) : verdict;
    }
}
