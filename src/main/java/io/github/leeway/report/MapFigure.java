package io.github.leeway.report;

import java.util.List;

/**
 * A drawing that stands alone.
 *
 * @param key a name for a file and for identifiers, of lower-case letters
 * @param caption what is drawn and what is left out
 * @param svg the drawing
 */
record MapFigure(String key, Phrase caption, Element svg) {

    private static final double LARGEST_SHRUNK =
            640; // a wider one is scrolled on a small screen, so that it stays legible

    /**
     * A drawing of its natural size, which the style sheet may shrink.
     *
     * @param key of the figure it is for
     * @param title what it is, for those who cannot see it
     */
    static Element drawing(String key, String title, double width, double height) {
        Element chart = Svg.drawing(key + "-title", title, width, height);
        List<Element.Attribute> attributes = chart.attributes().stream()
                .map(attribute -> attribute.name().equals("class")
                        ? new Element.Attribute("class", "chart map" + (width > LARGEST_SHRUNK ? " large" : ""))
                        : attribute)
                .toList();
        return new Element(chart.tag(), attributes, chart.children())
                .with("width", width)
                .with("height", height);
    }
}
