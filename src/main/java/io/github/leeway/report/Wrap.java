package io.github.leeway.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces. */
final class Wrap {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private Wrap() {}

    /**
     * Lines of at most so many columns. No-break spaces hold words together and become ordinary ones; a word longer than a line is
     * shortened in its middle.
     */
    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String fitted = DisplayWidth.fitted(word, columns);
            if (lines.isEmpty() && line.isEmpty()) {
                line = fitted;
            } else if (DisplayWidth.of(line) + 1 + DisplayWidth.of(fitted) <= columns) {
                line += " " + fitted;
            } else {
                lines.add(line);
                line = fitted;
            }
        }
        lines.add(line);
        lines.replaceAll(each -> each.replace(NO_BREAK_SPACE, ' ').stripTrailing());
        return lines;
    }
}
