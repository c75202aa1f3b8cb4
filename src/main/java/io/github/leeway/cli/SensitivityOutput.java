package io.github.leeway.cli;

import io.github.leeway.report.JsonSensitivity;
import io.github.leeway.report.SensitivityContents;
import io.github.leeway.report.SensitivityCsv;
import io.github.leeway.report.SensitivityRun;
import io.github.leeway.report.SensitivityTable;
import picocli.CommandLine.Mixin;

/** Where the result of an analysis of sensitivity goes, and in what form. */
final class SensitivityOutput {

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

    /** Prints an analysis, and writes it to the directory. */
    void report(SensitivityRun run, Console console, CommonOptions common) {
        console.print(writer -> {
            switch (asked()) {
                case JSON -> JsonSensitivity.write(run, writer);
                case CSV -> SensitivityCsv.write(run, writer);
                default -> new SensitivityTable(common.table(console.terminal())).write(run, writer);
            }
        });
        directories().write(run, console, common);
    }

    private OutputDirectories<SensitivityRun> directories() {
        return directory.with(new SensitivityContents());
    }

    private FormatOptions.Format asked() {
        return format.asked(FormatOptions.Format.TABLE, FormatOptions.Format.CSV, FormatOptions.Format.JSON);
    }
}
