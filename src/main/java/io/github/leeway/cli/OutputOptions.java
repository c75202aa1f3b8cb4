package io.github.leeway.cli;

import io.github.leeway.files.Existing;
import io.github.leeway.report.JsonResult;
import io.github.leeway.report.PlainTable;
import io.github.leeway.report.Renderer;
import io.github.leeway.report.Run;
import io.github.leeway.report.RunContents;
import io.github.leeway.report.RunDirectory;
import io.github.leeway.report.StatesCsv;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where results go, and in what form. */
final class OutputOptions {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "Write report.html, states.csv, actions.csv, result.json and run.yaml there. The page and result.json"
                            + " have verdicts on the claims in the file.")
    private Optional<Path> out;

    @Option(
            names = "--svg",
            paramLabel = "DIR",
            description = "Write the figures of the page there, each as a drawing that stands alone.")
    private Optional<Path> svg;

    @Option(
            names = "--vega",
            paramLabel = "DIR",
            description = "Write the data of these figures there, as specifications of Vega-Lite.")
    private Optional<Path> vega;

    @Option(names = "--force", description = "Replace what is in the place of an output, such as a run in DIR.")
    private boolean force;

    @Mixin
    private FormatOptions format;

    /** Refuses options that do not go together. */
    void check() {
        asked();
    }

    /** Refuses directories that could not be written to later. */
    void checkDirectories() {
        directories().check();
    }

    private OutputDirectories<Run> directories() {
        return new OutputDirectories<>(
                Stream.of(
                                out.map(path -> new RunDirectory<>(path, RunContents.RUN)),
                                svg.map(path -> new RunDirectory<>(path, RunContents.FIGURES)),
                                vega.map(path -> new RunDirectory<>(path, RunContents.VEGA_LITE)))
                        .flatMap(Optional::stream)
                        .toList(),
                existing());
    }

    /** Whether some output has room for the claims in the file and the distribution of values. */
    boolean hasRoom() {
        return !directories().isEmpty() || asked() == FormatOptions.Format.JSON;
    }

    /** Prints a run, and writes it to the directories. */
    void report(Run run, Console console, CommonOptions common) {
        console.print(writer -> renderer(console, common).write(run, writer));
        directories().write(run, console, common);
    }

    private Renderer renderer(Console console, CommonOptions common) {
        return switch (asked()) {
            case JSON -> new JsonResult();
            case CSV -> new StatesCsv();
            case PLAIN -> new PlainTable();
            default -> common.table(console.terminal());
        };
    }

    private FormatOptions.Format asked() {
        return format.asked(
                FormatOptions.Format.TABLE,
                FormatOptions.Format.PLAIN,
                FormatOptions.Format.CSV,
                FormatOptions.Format.JSON);
    }

    /** What to do with what is in the place of an output. */
    Existing existing() {
        return force ? Existing.REPLACE : Existing.REFUSE;
    }
}
