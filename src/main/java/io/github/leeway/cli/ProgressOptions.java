package io.github.leeway.cli;

import picocli.CommandLine.Option;

/** Whether to show how far a run is. */
final class ProgressOptions {

    @Option(
            names = "--progress",
            converter = ProgressDisplay.Mode.Converter.class,
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always, plain or never. [${DEFAULT-VALUE}]")
    private ProgressDisplay.Mode progress;

    /** A display for a number of reward functions. */
    ProgressDisplay display(Console console, CommonOptions common, long total) {
        return ProgressDisplay.of(console, common.isQuiet() ? ProgressDisplay.Mode.NEVER : progress, total);
    }
}
