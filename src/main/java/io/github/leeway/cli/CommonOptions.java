package io.github.leeway.cli;

import io.github.leeway.report.TextTable;
import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {

    private static final int ROWS = 14;
    private static final int LEAST_WIDTH = 40;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print results only: no progress, no warnings.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more on standard error, such as which solver was chosen and why.")
    private boolean verbose;

    @Option(names = "--no-color", description = "No colors; so does the environment variable NO_COLOR.")
    private boolean plain;

    @Option(names = "--debug", description = "On a fault of the tool, print where in the code it happened.")
    private boolean debug;

    /** How to draw tables on a terminal. */
    TextTable table(Terminal terminal) {
        return new TextTable(
                Math.max(LEAST_WIDTH, terminal.width()),
                ROWS,
                terminal.unicode() ? TextTable.Glyphs.UNICODE : TextTable.Glyphs.ASCII,
                terminal.isColored() && !plain ? TextTable.Style.COLORED : TextTable.Style.PLAIN);
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }

    boolean isDebugging() {
        return debug;
    }
}
