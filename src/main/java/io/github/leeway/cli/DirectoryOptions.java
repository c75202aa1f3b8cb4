package io.github.leeway.cli;

import io.github.leeway.files.Existing;
import io.github.leeway.report.Contents;
import io.github.leeway.report.RunDirectory;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where all files of a result go. */
final class DirectoryOptions {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Write the result there: as a page, as CSV, and with everything for programs as JSON.")
    private Optional<Path> out;

    @Option(names = "--force", description = "Replace such a result that is in DIR.")
    private boolean force;

    /** The directory with these contents, if one is asked for. */
    <R> OutputDirectories<R> with(Contents<R> contents) {
        return new OutputDirectories<>(
                out.map(path -> new RunDirectory<>(path, contents)).stream().toList(),
                force ? Existing.REPLACE : Existing.REFUSE);
    }
}
