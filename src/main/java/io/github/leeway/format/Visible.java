package io.github.leeway.format;

/**
 * Text of a model file as it can be shown on a terminal: no control character gets through, since a file could otherwise move the
 * cursor, change the title or turn the writing direction of what follows. Each code point becomes exactly one.
 */
public final class Visible {

    private static final int LONGEST_NAME = 60;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int REPLACEMENT = 0xFFFD;

    private Visible() {}

    /** The text with control characters replaced by their pictures, as in ␛. */
    static String text(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().map(Visible::point).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** A name in quotation marks, cut if it is very long. */
    public static String quoted(String name) {
        return "'" + clipped(name, LONGEST_NAME) + "'";
    }

    /** At most so many code points, the last of them an ellipsis where something was cut. */
    static String clipped(String text, int longest) {
        if (text.length() <= longest || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static int point(int point) {
        if (point < 0x20) {
            return CONTROL_PICTURES + point;
        }
        if (point == 0x7F) {
            return DELETE_PICTURE;
        }
        boolean turnsDirection = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean breaksLine = point == 0x2028 || point == 0x2029;
        boolean isUnseen = point == 0xFEFF || point == 0x200E || point == 0x200F || point == 0x061C;
        boolean isHalf = point >= 0xD800 && point <= 0xDFFF;
        return (point >= 0x80 && point < 0xA0) || turnsDirection || breaksLine || isUnseen || isHalf
                ? REPLACEMENT
                : point;
    }
}
