package io.github.leeway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A file for a text that would otherwise go to standard output. */
final class NewFile {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private Optional<Path> out;

    @Option(names = "--force", description = "Replace the file if there is one.")
    private boolean force;

    /** Writes a text to the file that was asked for, else prints it. */
    void write(String text, Console console) {
        if (out.isPresent()) {
            write(text, out.get());
        } else {
            console.print(writer -> writer.write(text));
        }
    }

    private void write(String text, Path path) {
        OpenOption[] options = force
                ? new OpenOption[] {
                    StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING
                }
                : new OpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW};
        try {
            Files.write(path, text.getBytes(StandardCharsets.UTF_8), options);
        } catch (FileAlreadyExistsException exists) {
            throw new UsageFault(path + " already exists; name another file, or replace it with --force");
        } catch (IOException fault) {
            throw new UsageFault(path + " cannot be written: " + fault);
        }
    }
}
