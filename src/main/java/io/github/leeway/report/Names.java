package io.github.leeway.report;

import java.util.stream.Collectors;

/** Names of states and actions, which may hold any character, made fit to be seen. */
final class Names {

    private static final int CONTROL_PICTURES = 0x2400; // ␀, then one for each control character
    private static final int DELETE = 0x7f;
    private static final char NO_BREAK_SPACE = '\u00a0';

    private Names() {}

    /**
     * The name with everything replaced that would move a cursor, change a color, reverse the text around it or not be seen at all:
     * ␛ for escape, {@code <U+202E>} for characters that have no picture.
     */
    static String visible(String name) {
        return name.codePoints().mapToObj(Names::visible).collect(Collectors.joining());
    }

    /** Visible, and with spaces that {@link Wrap} does not break at. */
    static String unbroken(String name) {
        return visible(name).replace(' ', NO_BREAK_SPACE);
    }

    /** Whether XML 1.0 has the character, and HTML does not frown on it. */
    static boolean isAllowedInXml(int point) {
        boolean isControl =
                Character.getType(point) == Character.CONTROL || Character.getType(point) == Character.SURROGATE;
        return !isControl && (point & 0xfffe) != 0xfffe; // the last two characters of each plane are not characters
    }

    private static String visible(int point) {
        if (point < ' ') {
            return Character.toString(CONTROL_PICTURES + point);
        }
        if (point == DELETE) {
            return "␡";
        }
        return isUnseen(point) ? String.format("<U+%04X>", point) : Character.toString(point);
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            case Character.FORMAT -> !isJoiner(point);
            default -> false;
        };
    }

    /** Zero-width joiner and non-joiner, and tags: parts of ordinary words and of emoji. */
    private static boolean isJoiner(int point) {
        return point == 0x200c || point == 0x200d || (point >= 0xe0020 && point <= 0xe007f);
    }
}
