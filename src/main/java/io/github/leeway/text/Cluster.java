package io.github.leeway.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What a terminal shows as one character: a code point and those that combine with it. East Asian wide characters and emoji take two
 * columns, marks none (Unicode Standard Annex 11). Terminals do not agree on all of them: what is not sure to be narrow is counted as
 * wide, so that a line is never longer than it was said to be.
 *
 * @param text at least one code point
 * @param columns that it takes: 0, 1 or 2
 */
public record Cluster(String text, int columns) {

    private static final int JOINER = 0x200d;
    private static final int EMOJI_STYLE = 0xfe0f;

    // [first, last], ascending: East Asian Width W and F of Unicode 17, and blocks of pictographs
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
        0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267f, 0x267f, 0x268a, 0x268f, 0x2693, 0x2693, 0x26a1, 0x26a1,
        0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3,
        0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c,
        0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c,
        0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e, 0x3041, 0xa4cf, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff,
        0xfe10, 0xfe19, 0xfe30, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18df2, 0x1aff0, 0x1b2ff, 0x1d300,
        0x1d376, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f1e6, 0x1f265, 0x1f300,
        0x1f64f, 0x1f680, 0x1f6ff, 0x1f7e0, 0x1f7f0, 0x1f900, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd
    };

    /** Columns that a text takes, at least 0. */
    public static int columns(String text) {
        return listOf(text).stream().mapToInt(Cluster::columns).sum();
    }

    /** The clusters of a text, in its order. */
    public static List<Cluster> listOf(String text) {
        List<Cluster> clusters = new ArrayList<>();
        int before = 0;
        for (int point : text.codePoints().toArray()) {
            Cluster last = clusters.isEmpty() ? new Cluster("", 0) : clusters.get(clusters.size() - 1);
            if (last.takes(point, before)) {
                clusters.set(clusters.size() - 1, last.with(point));
            } else {
                clusters.add(new Cluster(Character.toString(point), columns(point)));
            }
            before = point;
        }
        return clusters;
    }

    private boolean takes(int point, int before) {
        if (text.isEmpty()) {
            return false;
        }
        boolean isWord = Character.isLetterOrDigit(text.codePointAt(0)); // which joins no pictures
        return columns(point) == 0
                || (!isWord && isSkinTone(point))
                || (!isWord && before == JOINER && !Character.isLetterOrDigit(point))
                || (isFlagLetter(point) && isFlagLetter(before) && text.codePointCount(0, text.length()) == 1);
    }

    private Cluster with(int point) {
        boolean isPicture = point == EMOJI_STYLE || isSkinTone(point) || isWide(point);
        return new Cluster(text + Character.toString(point), isPicture ? 2 : columns);
    }

    private static int columns(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> joinsSyllable(point) ? 0 : isWide(point) ? 2 : 1;
        };
    }

    /** Vowels and final consonants of Hangul, which follow a wide consonant. */
    private static boolean joinsSyllable(int point) {
        return (point >= 0x1160 && point <= 0x11ff) || (point >= 0xd7b0 && point <= 0xd7fb);
    }

    /** Two regional indicators are a flag. */
    private static boolean isFlagLetter(int point) {
        return point >= 0x1f1e6 && point <= 0x1f1ff;
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
