package io.github.leeway.cli;

import io.github.leeway.report.TextTable;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {

    private static final int ROWS = 14;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print results only: no progress, no warnings.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more on standard error, such as which solver was chosen and why.")
    private boolean verbose;

    @Option(
            names = "--color",
            converter = Colors.When.Converter.class,
            paramLabel = "WHEN",
            description =
                    "Color what goes to standard output: auto (on a terminal), always or never. [auto, unless NO_COLOR,"
                            + " CLICOLOR_FORCE or FORCE_COLOR is in the environment]")
    private Optional<Colors.When> color;

    @Option(names = "--no-color", description = "The same as --color never.")
    private boolean plain;

    @Option(names = "--debug", description = "On a fault of the tool, print where in the code it happened.")
    private boolean debug;

    /** How to draw tables on a terminal. */
    TextTable table(Terminal terminal) {
        return new TextTable(
                terminal.drawnWidth(),
                ROWS,
                terminal.unicode() ? TextTable.Glyphs.UNICODE : TextTable.Glyphs.ASCII,
                terminal.style(plain ? Optional.of(Colors.When.NEVER) : color));
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
