package io.github.leeway.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes lines that end in "\n" on every system.
 *
 * @param out where they go
 */
record Lines(Writer out) {

    /** Writes a line. */
    void add(String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
