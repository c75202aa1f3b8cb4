package io.github.leeway.cli;

import io.github.leeway.exchange.ModelFiles;
import io.github.leeway.exchange.ModelFormat;
import io.github.leeway.files.Existing;
import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leeway convert}: from one format of model files to another. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description =
                "Reads a model in one format and writes it in another. The formats are told from the names of the files and"
                        + " how they begin. What the other format has no place for is told.",
        footer = {"", "Example:", "  leeway convert model.tra model.drn"})
final class ConvertCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final Console console;

    @Parameters(index = "0", paramLabel = "IN", description = ModelArgument.DESCRIPTION)
    private String in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write, or - for standard output.")
    private String out;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            converter = ModelFormatConverter.class,
            completionCandidates = ModelFormatConverter.class,
            description = "The format of IN: ${COMPLETION-CANDIDATES}. [told from the file]")
    private Optional<ModelFormat> from;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            converter = ModelFormatConverter.class,
            completionCandidates = ModelFormatConverter.class,
            description = "The format of OUT, one of the same. [told from its name]")
    private Optional<ModelFormat> to;

    @Option(names = "--force", description = "Replace files that are in the place of OUT.")
    private boolean force;

    @Mixin
    private CommonOptions common;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ModelFormat format = to.or(() -> ModelFormat.toWrite(out))
                .orElseThrow(
                        () -> new UsageFault("the name " + out + " does not say which format to write; --to does"));
        LoadedModel loaded = new ModelArgument(in).load(from);
        tell(loaded.warnings());
        if (out.equals(STANDARD_OUTPUT)) {
            print(loaded.file(), format);
        } else {
            write(loaded.file(), format);
        }
        return ExitCode.DONE;
    }

    private void print(ModelFile model, ModelFormat format) {
        ModelFiles.Text text = ModelFiles.text(model, format);
        tell(text.warnings());
        console.print(writer -> writer.write(text.text()));
    }

    private void write(ModelFile model, ModelFormat format) {
        ModelFiles.Written written =
                ModelOutput.write(model, format, path(), force ? Existing.REPLACE : Existing.REFUSE);
        tell(written.warnings());
        if (!common.isQuiet()) {
            console.tell(
                    "written: " + written.files().stream().map(Path::toString).collect(Collectors.joining(" ")));
        }
    }

    private void tell(List<Diagnostic> warnings) {
        if (!common.isQuiet()) {
            warnings.forEach(warning -> console.tell(warning.toString()));
        }
    }

    private Path path() {
        try {
            return Path.of(out);
        } catch (InvalidPathException fault) {
            throw new UsageFault("OUT is not a path: " + fault.getMessage());
        }
    }
}
