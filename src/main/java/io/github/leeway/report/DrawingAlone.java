package io.github.leeway.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing with its own style sheet and a white ground, as a file for papers. It uses nothing that programs other than browsers lack,
 * such as variables in style sheets.
 *
 * @param drawing which one
 */
record DrawingAlone(Drawing drawing) implements Renderer {

    private static Element ground() {
        return Element.of("rect").with("width", "100%").with("height", "100%").with("fill", PageStyle.WHITE);
    }

    @Override
    public void write(Run run, Writer out) {
        try {
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            Element svg = drawing.svg();
            List<Markup> children = new ArrayList<>(svg.children());
            children.add(1, Element.raw("style", PageStyle.ofDrawings())); // after the title
            children.add(2, ground());
            new Element(svg.tag(), svg.attributes(), children).writeTo(out);
            out.append('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
