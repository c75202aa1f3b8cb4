package io.github.leeway.format;

import io.github.leeway.text.Cluster;
import java.util.List;

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

    /**
     * Two lines of {@link Diagnostic#toString} that show a place, cut around it to the width of a terminal.
     *
     * @param shown number of the line, and the line
     * @param underline the line below, with a caret
     * @param columns at least 40
     */
    public static List<String> narrowed(String shown, String underline, int columns) {
        int gutter = underline.indexOf('|') + 2;
        int from = underline.indexOf('^');
        int to = underline.length();
        if (Math.max(Cluster.columns(shown), to) <= columns) {
            return List.of(shown, underline);
        }
        int room = columns - gutter - 2; // for a sign of what is left out on each side
        int first = to <= gutter + room ? gutter : from - Math.min(room / 4, from - gutter);
        int column = 0;
        int left = -1; // of the first cluster that is shown
        int right = 0; // of the last
        StringBuilder text = new StringBuilder();
        for (Cluster cluster : Cluster.listOf(shown)) {
            if (column >= first && column + cluster.columns() <= first + room) {
                left = left < 0 ? column : left;
                right = column + cluster.columns();
                text.append(cluster.text());
            }
            column += cluster.columns();
        }
        String before = left > gutter ? "…" : "";
        return List.of(
                shown.substring(0, gutter) + before + text + (right < column ? "…" : ""),
                underline.substring(0, gutter)
                        + " ".repeat(before.length() + from - left)
                        + "^".repeat(Math.max(1, Math.min(to, right) - from)));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
