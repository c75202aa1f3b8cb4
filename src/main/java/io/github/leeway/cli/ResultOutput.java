package io.github.leeway.cli;

import io.github.leeway.files.Existing;
import io.github.leeway.report.ResultForms;
import io.github.leeway.report.RunDirectory;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Where a result goes, and in what form.
 *
 * @param <R> what was found
 */
final class ResultOutput<R> {

    private final ResultForms<R> forms;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Write the result there: as a page, as CSV, and with everything for programs as JSON.")
    private Optional<Path> out;

    @Option(names = "--force", description = "Replace such a result that is in DIR.")
    private boolean force;

    @Mixin
    private FormatOptions format;

    ResultOutput(ResultForms<R> forms) {
        this.forms = forms;
    }

    /** Refuses options that do not go together. */
    void check() {
        asked();
    }

    /** Refuses a directory that could not be written to later. */
    void checkDirectory() {
        directories().check();
    }

    /** Prints a result, and writes it to the directory. */
    void report(R result, Console console, CommonOptions common) {
        BiConsumer<R, Writer> form = switch (asked()) {
            case JSON -> forms.json();
            case CSV -> forms.csv();
            default -> forms.table().apply(common.table(console.terminal()));
        };
        console.print(writer -> form.accept(result, writer));
        directories().write(result, console, common);
    }

    private OutputDirectories<R> directories() {
        return new OutputDirectories<>(
                out.map(path -> new RunDirectory<>(path, forms)).stream().toList(),
                force ? Existing.REPLACE : Existing.REFUSE);
    }

    private FormatOptions.Format asked() {
        return format.asked(FormatOptions.Format.TABLE, FormatOptions.Format.CSV, FormatOptions.Format.JSON);
    }
}
