package io.github.leeway.cli;

import io.github.leeway.report.JsonResult;
import io.github.leeway.report.PlainTable;
import io.github.leeway.report.Renderer;
import io.github.leeway.report.Run;
import io.github.leeway.report.RunDirectory;
import io.github.leeway.report.StatesCsv;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where results go, and in what form. */
final class OutputOptions {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Write report.html, states.csv, actions.csv, result.json and run.yaml there.")
    private Optional<Path> out;

    @Option(names = "--force", description = "Replace what is in the place of an output, such as a run in DIR.")
    private boolean force;

    @Option(
            names = "--format",
            converter = Format.Converter.class,
            paramLabel = "FORMAT",
            description = "What to print: table, plain (a line a state, for grep), csv (states), json. [table]")
    private Optional<Format> format;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    /** What standard output gets. */
    enum Format {
        TABLE,
        PLAIN,
        CSV,
        JSON;

        /** For picocli. */
        static final class Converter extends WordConverter<Format> {
            Converter() {
                super(Format.class);
            }
        }
    }

    /** Refuses options that do not go together. */
    void check() {
        if (json && format.filter(asked -> asked != Format.JSON).isPresent()) {
            throw new UsageFault("--json and --format ask for different things; give one of them");
        }
    }

    /** Refuses a directory that could not be written to later. */
    void checkDirectory() {
        out.ifPresent(path -> new RunDirectory(path).check(existing()));
    }

    /** Prints a run, and writes it to the directory. */
    void report(Run run, Console console, CommonOptions common) {
        console.print(writer -> renderer(console, common).write(run, writer));
        out.ifPresent(path -> {
            new RunDirectory(path).write(run, existing());
            if (!common.isQuiet()) {
                console.tell("written to " + path + ": " + String.join(" ", RunDirectory.fileNames()));
            }
        });
    }

    private Renderer renderer(Console console, CommonOptions common) {
        return switch (json ? Format.JSON : format.orElse(Format.TABLE)) {
            case JSON -> new JsonResult();
            case CSV -> new StatesCsv();
            case PLAIN -> new PlainTable();
            case TABLE -> common.table(console.terminal());
        };
    }

    /** What to do with what is in the place of an output. */
    RunDirectory.Existing existing() {
        return force ? RunDirectory.Existing.REPLACE : RunDirectory.Existing.REFUSE;
    }
}
