package io.github.leeway.cli;

import io.github.leeway.exchange.ModelFormat;
import io.github.leeway.files.Existing;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.ModelWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A file for a model that would otherwise go to standard output. */
final class NewFile {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output, in the format that its name says, else YAML.")
    private Optional<Path> out;

    @Option(names = "--force", description = "Replace the file if there is one.")
    private boolean force;

    /** Writes a model to the file that was asked for, else prints it. */
    void write(ModelFile model, Console console) {
        if (out.isEmpty()) {
            console.print(writer -> writer.write(ModelWriter.write(model)));
            return;
        }
        ModelFormat format = ModelFormat.toWrite(out.get().toString()).orElse(ModelFormat.YAML);
        ModelOutput.write(model, format, out.get(), force ? Existing.REPLACE : Existing.REFUSE)
                .warnings()
                .forEach(warning -> console.tell(warning.toString()));
    }
}
