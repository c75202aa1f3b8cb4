package io.github.leeway.cli;

import io.github.leeway.format.LoadedModel;
import io.github.leeway.report.ResultFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leeway report}: a run again, out of its result.json. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Prints or writes a run of 'leeway power' again, out of its result.json. Nothing is computed again.",
        footer = {
            "",
            "Examples:",
            "  leeway report out/result.json",
            "  leeway report out/result.json --format csv > states.csv",
            "  leeway report out/result.json -o out --force"
        })
final class ReportCommand implements Callable<Integer> {

    private static final String RESULT = "result.json";

    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The result.json of a run, the directory that it is in, or what 'leeway power --json' printed.")
    private Path file;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "The model of the run, for a result that leaves it out because it has more than 2000000 transitions.")
    private Optional<String> model;

    @Mixin
    private OutputOptions output;

    @Mixin
    private CommonOptions common;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        output.check();
        output.checkDirectories();
        Optional<LoadedModel> loaded = model.map(named -> new ModelArgument(named).load());
        output.report(ResultFile.read(Files.isDirectory(file) ? file.resolve(RESULT) : file, loaded), console, common);
        return ExitCode.DONE;
    }
}
