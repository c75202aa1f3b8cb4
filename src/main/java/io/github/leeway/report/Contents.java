package io.github.leeway.report;

import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a {@link RunDirectory} can hold.
 *
 * @param <R> what was found
 */
public interface Contents<R> {

    /** The names of all files that there may be. */
    List<String> names();

    /**
     * Those that there are of a result, in the order in which they are written, and how each is; writing neither flushes nor closes, and
     * throws {@link java.io.UncheckedIOException} if the writer fails.
     */
    Map<String, Consumer<Writer>> files(R result);
}
