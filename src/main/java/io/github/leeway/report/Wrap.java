package io.github.leeway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Breaks text into lines at spaces. No-break spaces hold words together and become ordinary ones. */
public final class Wrap {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private Wrap() {}

    /** Lines of at most so many columns; a word longer than a line is shortened in its middle. */
    static List<String> lines(String text, int columns) {
        return filled(
                Stream.of(text.stripLeading().split(" ", -1)).map(word -> DisplayWidth.fitted(word, columns)),
                columns,
                "");
    }

    /**
     * The text with all its words whole: lines of at most so many columns, but for a word that is longer.
     *
     * @param text without line breaks; spaces before its first word stay
     * @param indent before each line but the first
     */
    public static List<String> hanging(String text, int columns, String indent) {
        if (DisplayWidth.of(text) <= columns) {
            return List.of(text.replace(NO_BREAK_SPACE, ' '));
        }
        String words = text.stripLeading();
        String lead = text.substring(0, text.length() - words.length());
        String[] each = words.split(" ", -1);
        each[0] = lead + each[0];
        return filled(Stream.of(each), columns, indent);
    }

    private static List<String> filled(Stream<String> words, int columns, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        boolean isFirst = true;
        for (String word : (Iterable<String>) words::iterator) {
            int more = DisplayWidth.of(word);
            if (isFirst) {
                line.append(word);
                width = more;
            } else if (width + 1 + more <= columns) {
                line.append(' ').append(word);
                width += 1 + more;
            } else if (!word.isEmpty()) {
                lines.add(line.toString());
                line = new StringBuilder(indent).append(word);
                width = DisplayWidth.of(indent) + more;
            }
            isFirst = false;
        }
        lines.add(line.toString());
        lines.replaceAll(each -> each.replace(NO_BREAK_SPACE, ' ').stripTrailing());
        return lines;
    }
}
