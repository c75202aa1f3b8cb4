package io.github.leeway.cli;

import io.github.leeway.files.Existing;
import io.github.leeway.report.ComparisonContents;
import io.github.leeway.report.ComparisonCsv;
import io.github.leeway.report.ComparisonRun;
import io.github.leeway.report.ComparisonTable;
import io.github.leeway.report.JsonComparison;
import io.github.leeway.report.RunDirectory;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the result of a comparison goes, and in what form. */
final class ComparisonOutput {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "Write comparison.html, with both models side by side, comparison.csv and comparison.json there.")
    private Optional<Path> out;

    @Option(names = "--force", description = "Replace a comparison that is in DIR.")
    private boolean force;

    @Mixin
    private FormatOptions format;

    /** Refuses options that do not go together. */
    void check() {
        asked();
    }

    /** Refuses a directory that could not be written to later. */
    void checkDirectory() {
        directories().check();
    }

    /** Prints a comparison, and writes it to the directory. */
    void report(ComparisonRun run, Console console, CommonOptions common) {
        console.print(writer -> {
            switch (asked()) {
                case JSON -> JsonComparison.write(run, writer);
                case CSV -> ComparisonCsv.write(run, writer);
                default -> new ComparisonTable(common.table(console.terminal())).write(run, writer);
            }
        });
        directories().write(run, console, common);
    }

    private OutputDirectories<ComparisonRun> directories() {
        return new OutputDirectories<>(
                out.map(path -> new RunDirectory<>(path, new ComparisonContents())).stream()
                        .toList(),
                force ? Existing.REPLACE : Existing.REFUSE);
    }

    private FormatOptions.Format asked() {
        return format.asked(FormatOptions.Format.TABLE, FormatOptions.Format.CSV, FormatOptions.Format.JSON);
    }
}
