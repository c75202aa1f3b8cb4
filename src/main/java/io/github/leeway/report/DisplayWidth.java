package io.github.leeway.report;

import io.github.leeway.text.Cluster;
import java.util.List;

/** Texts of just so many columns of a terminal. */
final class DisplayWidth {

    private static final String ELLIPSIS = "…";

    private DisplayWidth() {}

    /** Columns taken, at least 0. */
    static int of(String text) {
        return Cluster.columns(text);
    }

    /** Appends spaces up to a width. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text if it fits, else its two ends around an ellipsis, which tells numbered names apart at either end. */
    static String fitted(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        if (columns < 1) {
            return "";
        }
        List<Cluster> clusters = Cluster.listOf(text);
        String head = "";
        String tail = "";
        int first = 0;
        int last = clusters.size() - 1;
        int room = columns - 1;
        boolean grows = true;
        while (grows) {
            grows = false;
            Cluster next = clusters.get(first);
            if (next.columns() <= room) {
                head += next.text();
                room -= next.columns();
                first++;
                grows = true;
            }
            Cluster previous = clusters.get(last);
            if (previous.columns() <= room) {
                tail = previous.text() + tail;
                room -= previous.columns();
                last--;
                grows = true;
            }
        }
        return head + ELLIPSIS + tail;
    }
}
