package io.github.leeway.report;

import java.io.Writer;

/** All as a page. */
public record HtmlReport() implements Renderer {
    @Override
    public void write(Run run, Writer out) {}
}
