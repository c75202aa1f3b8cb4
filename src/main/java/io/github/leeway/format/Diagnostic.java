package io.github.leeway.format;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One complaint about a model file. Nothing in it can control a terminal, whatever the file holds.
 *
 * @param code what is wrong
 * @param file as it was named by the caller
 * @param place where, unless it is the file as a whole
 * @param message the fault with its numbers and names
 * @param help what to do about it, in the imperative; empty if the message says it
 */
public record Diagnostic(ErrorCode code, String file, Optional<Place> place, String message, String help) {

    private static final int LONGEST_MESSAGE = 400;
    private static final Pattern CARET = Pattern.compile(" +\\| +\\^+");

    /**
     * A place in a file.
     *
     * @param line from 1
     * @param column from 1, in Unicode code points
     * @param excerpt the line, cut around the place if it is long
     * @param caret the line to be printed below the excerpt, which underlines the place; empty if the line is not at hand any more
     */
    public record Place(int line, int column, String excerpt, String caret) {}

    /** Makes control characters visible and cuts what is very long. */
    public Diagnostic {
        file = Visible.text(file);
        message = Visible.clipped(Visible.text(message), LONGEST_MESSAGE);
        help = Visible.clipped(Visible.text(help), LONGEST_MESSAGE);
    }

    /** Whether it stands in the way. */
    public Severity severity() {
        return code.severity();
    }

    /** Whether a line of {@link #toString} underlines a place in the line before it, which shows the file. */
    public static boolean isCaret(String line) {
        return CARET.matcher(line).matches();
    }

    /** As it is shown: place, code and message, then the line with the place underlined, then the help. No line break at the end. */
    @Override
    public String toString() {
        String where = place.map(at -> ":" + at.line() + ":" + at.column()).orElse("");
        String text = file + where + ": " + severity() + "[" + code + "]: " + message;
        String gutter = " "
                .repeat(place.map(at -> Integer.toString(at.line()).length() + 1)
                        .orElse(2));
        if (place.filter(at -> !at.caret().isEmpty()).isPresent()) {
            Place at = place.orElseThrow();
            text += "\n" + gutter + "|";
            text += ("\n" + at.line() + " | " + at.excerpt()).stripTrailing();
            text += "\n" + gutter + "| " + at.caret();
        }
        return help.isEmpty() ? text : text + "\n" + gutter + "= help: " + help;
    }
}
