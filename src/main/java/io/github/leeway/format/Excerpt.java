package io.github.leeway.format;

import io.github.leeway.text.Cluster;

/** How a place in a file is shown: the line, cut around the place if it is long, and a caret below. */
public final class Excerpt {

    static final int LONGEST = 110; // code points shown of a line
    private static final int BEFORE = 50; // and of a long one before the place

    private Excerpt() {}

    /**
     * A place on a line.
     *
     * @param line its number, from 1
     * @param text the whole line
     * @param before number of code points on it before the place
     * @param length of the place, in code points
     */
    public static Diagnostic.Place place(int line, String text, int before, int length) {
        int cut = cut(before);
        String rest = text.substring(text.offsetByCodePoints(0, Math.min(cut, text.codePointCount(0, text.length()))));
        return place(line, rest, cut, before, length);
    }

    /** How many code points of a line are left out at its beginning to show what comes after so many. */
    static int cut(int before) {
        return before <= LONGEST - 10 ? 0 : before - BEFORE;
    }

    /** The same, of a line from its cut on; one code point more than can be shown is enough of it. */
    static Diagnostic.Place place(int line, String rest, int cut, int before, int length) {
        String shown = (cut > 0 ? "…" : "") + Visible.text(Visible.clipped(rest, LONGEST));
        int from = shown.offsetByCodePoints(0, Math.min(before - cut + (cut > 0 ? 1 : 0), length(shown)));
        int to = shown.offsetByCodePoints(from, Math.min(length, length(shown.substring(from))));
        String caret = " ".repeat(Cluster.columns(shown.substring(0, from)))
                + "^".repeat(Math.max(1, Cluster.columns(shown.substring(from, to))));
        return new Diagnostic.Place(line, before + 1, shown, caret);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
