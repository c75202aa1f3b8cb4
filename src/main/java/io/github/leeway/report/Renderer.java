package io.github.leeway.report;

import java.io.StringWriter;
import java.io.Writer;

/** A way to write a run down. */
public interface Renderer {

    /**
     * Writes a run; neither flushes nor closes.
     *
     * @param run what was found
     * @param out receives the text, with "\n" at the end of every line
     * @throws java.io.UncheckedIOException if {@code out} fails
     */
    void write(Run run, Writer out);

    /** The same as one string. */
    default String toText(Run run) {
        StringWriter text = new StringWriter();
        write(run, text);
        return text.toString();
    }
}
