package io.github.leeway.cli;

import io.github.leeway.report.TextTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of the terminal. Java cannot ask whether one of the streams is a terminal, so the shell is asked.
 *
 * @param out whether standard output is one
 * @param err whether standard error is one
 * @param width in columns; 80 where it is not known
 * @param reach for whom the width is
 * @param cursor what a program can do with it
 * @param unicode whether it shows more than ASCII, by its locale
 * @param colors what the environment says of them
 */
record Terminal(boolean out, boolean err, int width, Reach reach, Cursor cursor, boolean unicode, Colors colors) {

    private static final int DEFAULT_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;

    /** Where nothing is known: no terminal at all. */
    static final Terminal NONE = ofWidth(DEFAULT_WIDTH);

    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,4})\\s*");
    private static final String WHICH = "r=0; test -t 1 && r=1; test -t 2 && r=$((r+2)); exit $r";

    /** For whom the width is. Tables and prose of reports keep to it everywhere. */
    enum Reach {
        /** Lists, of which a program may want whole lines, keep to it on a terminal alone. */
        TERMINAL,
        /** They keep to it in pipes and files too, as COLUMNS asks for it. */
        EVERYWHERE
    }

    /** What a program can do with the cursor. */
    enum Cursor {
        /** Lead it back, to draw a line again. */
        MOVES,
        /** Nothing but go on: TERM is dumb. */
        STAYS
    }

    /** A pipe of so many columns, asked for by no one. */
    static Terminal ofWidth(int width) {
        return new Terminal(false, false, width, Reach.TERMINAL, Cursor.MOVES, true, Colors.UNKNOWN);
    }

    static Terminal detect() {
        String locale = environment("LC_ALL");
        locale = locale.isEmpty() ? environment("LC_CTYPE") : locale;
        locale = locale.isEmpty() ? environment("LANG") : locale;
        boolean unicode = locale.isEmpty() || locale.toLowerCase(Locale.ROOT).matches(".*utf-?8.*");
        int streams = exitOf(WHICH);
        boolean out = (streams & 1) != 0;
        boolean err = (streams & 2) != 0;
        Optional<Integer> asked = columns(environment("COLUMNS"));
        int width = asked.orElseGet(() -> out || err ? columns() : DEFAULT_WIDTH);
        return new Terminal(
                out,
                err,
                width,
                asked.isPresent() ? Reach.EVERYWHERE : Reach.TERMINAL,
                environment("TERM").equals("dumb") ? Cursor.STAYS : Cursor.MOVES,
                unicode,
                Colors.of(System.getenv()));
    }

    /** Columns of what is drawn, at least 40. */
    int drawnWidth() {
        return Math.max(LEAST_WIDTH, width);
    }

    /** Columns of a line of a list on standard output: as many as it takes where only a program reads it. */
    int outLineWidth() {
        return lineWidth(out);
    }

    /** The same on standard error. */
    int errLineWidth() {
        return lineWidth(err);
    }

    private int lineWidth(boolean isTerminal) {
        return isTerminal || reach == Reach.EVERYWHERE ? drawnWidth() : Integer.MAX_VALUE;
    }

    /** The colors to use on standard output, if the command line says so or says nothing. */
    TextTable.Style style(Optional<Colors.When> asked) {
        return out ? colors.onTerminal(asked) : colors.elsewhere(asked);
    }

    private static int columns() {
        Matcher size = SIZE.matcher(outputOf("stty size < /dev/tty"));
        Optional<Integer> columns = size.matches() ? columns(size.group(1)) : Optional.empty();
        return columns.orElse(DEFAULT_WIDTH);
    }

    private static Optional<Integer> columns(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private static int exitOf(String script) {
        try {
            Process process = new ProcessBuilder("sh", "-c", script).inheritIO().start();
            return process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : 0;
        } catch (IOException noShell) {
            return 0; // then nothing is colored and nothing moves, which is right everywhere
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String outputOf(String script) {
        try {
            Process process = new ProcessBuilder("sh", "-c", script)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream output = process.getInputStream()) {
                return new String(output.readAllBytes(), StandardCharsets.US_ASCII);
            }
        } catch (IOException noShell) {
            return "";
        }
    }
}
