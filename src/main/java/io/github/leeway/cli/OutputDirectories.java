package io.github.leeway.cli;

import io.github.leeway.files.Existing;
import io.github.leeway.report.RunDirectory;
import java.util.List;

/**
 * The directories to which a result goes.
 *
 * @param <R> the result
 * @param all of them, in order; may be empty
 * @param existing what to do with what is in the place of an output
 */
record OutputDirectories<R>(List<RunDirectory<R>> all, Existing existing) {

    OutputDirectories {
        all = List.copyOf(all);
    }

    /** Refuses those that could not be written to later. */
    void check() {
        all.forEach(directory -> directory.check(existing));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Writes a result to each, and says so. */
    void write(R result, Console console, CommonOptions common) {
        for (RunDirectory<R> directory : all) {
            directory.write(result, existing);
            if (!common.isQuiet()) {
                console.tell("written to " + directory.path() + ": " + String.join(" ", directory.fileNames(result)));
            }
        }
    }
}
