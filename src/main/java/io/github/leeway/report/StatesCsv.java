package io.github.leeway.report;

import java.io.Writer;

/** POWER as CSV. */
public record StatesCsv() implements Renderer {
    @Override
    public void write(Run run, Writer out) {}
}
