package io.github.leeway.report;

import java.io.Writer;

/** Actions as CSV. */
public record ActionsCsv() implements Renderer {
    @Override
    public void write(Run run, Writer out) {}
}
