package io.github.leeway.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {

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

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }

    boolean isPlain() {
        return plain;
    }

    boolean isDebugging() {
        return debug;
    }
}
