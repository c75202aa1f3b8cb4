package io.github.leeway.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How many columns of a terminal a text takes: East Asian wide characters and emoji two, combining marks none (Unicode Standard Annex
 * 11). What is not sure to be narrow is counted as wide, so that a line is never longer than it was said to be.
 */
final class DisplayWidth {

    private static final String ELLIPSIS = "…";
    private static final int JOINER = 0x200d;
    private static final int EMOJI_STYLE = 0xfe0f;

    // [first, last], ascending: East Asian Width W and F, and blocks of pictographs
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be,
        0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa,
        0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55,
        0x2e80, 0x303e, 0x3041, 0xa4cf, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6b,
        0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18cff, 0x1aff0, 0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e,
        0x1f18e, 0x1f191, 0x1f19a, 0x1f1e6, 0x1f265, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f7e0, 0x1f7f0, 0x1f900,
        0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd
    };

    private DisplayWidth() {}

    /** Columns taken, at least 0. */
    static int of(String text) {
        return clusters(text).stream().mapToInt(Cluster::columns).sum();
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
        List<Cluster> clusters = clusters(text);
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

    private record Cluster(String text, int columns) {}

    /** A character and what combines with it. */
    private static List<Cluster> clusters(String text) {
        List<Cluster> clusters = new ArrayList<>();
        int before = 0;
        for (int point : text.codePoints().toArray()) {
            if (clusters.isEmpty() || !combines(point, before)) {
                clusters.add(new Cluster(Character.toString(point), columns(point)));
            } else {
                Cluster base = clusters.remove(clusters.size() - 1);
                int columns = point == EMOJI_STYLE ? 2 : base.columns();
                clusters.add(new Cluster(base.text() + Character.toString(point), columns));
            }
            before = point;
        }
        return clusters;
    }

    private static boolean combines(int point, int before) {
        return columns(point) == 0 || before == JOINER || isSkinTone(point);
    }

    private static int columns(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> point >= 0x1160 && point <= 0x11ff ? 0 : isWide(point) ? 2 : 1; // Hangul vowels and finals join
        };
    }

    private static boolean isSkinTone(int point) {
        return point >= 0x1f3fb && point <= 0x1f3ff;
    }

    private static boolean isWide(int point) {
        for (int i = 0; i < WIDE.length && WIDE[i] <= point; i += 2) {
            if (point <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
