package io.github.leeway.report;

import java.io.Writer;

/** What was asked. */
public record RunYaml() implements Renderer {
    @Override
    public void write(Run run, Writer out) {}
}
