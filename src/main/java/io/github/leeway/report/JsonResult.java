package io.github.leeway.report;

import java.io.Writer;

/** All as JSON. */
public record JsonResult() implements Renderer {
    @Override
    public void write(Run run, Writer out) {}
}
