package io.github.leeway.cli;

import io.github.leeway.report.ComparisonContents;
import io.github.leeway.report.ComparisonCsv;
import io.github.leeway.report.ComparisonRun;
import io.github.leeway.report.ComparisonTable;
import io.github.leeway.report.JsonComparison;
import picocli.CommandLine.Mixin;

/** Where the result of a comparison goes, and in what form. */
final class ComparisonOutput {

    @Mixin
    private DirectoryOptions directory;

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
        return directory.with(new ComparisonContents());
    }

    private FormatOptions.Format asked() {
        return format.asked(FormatOptions.Format.TABLE, FormatOptions.Format.CSV, FormatOptions.Format.JSON);
    }
}
