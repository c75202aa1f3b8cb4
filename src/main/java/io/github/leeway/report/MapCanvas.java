package io.github.leeway.report;

import java.util.List;

/** An empty drawing of a model. */
final class MapCanvas {

    private static final String WIDTH = "width";
    private static final double LARGEST_SHRUNK =
            640; // a wider one is scrolled on a small screen, so that it stays legible

    private MapCanvas() {}

    /**
     * A drawing of its natural size, which the style sheet may shrink.
     *
     * @param key of the figure it is for
     * @param title what it is, for those who cannot see it
     */
    static Element of(String key, String title, double width, double height) {
        Element chart = Svg.drawing(key + "-title", title, width, height);
        List<Element.Attribute> attributes = chart.attributes().stream()
                .map(attribute -> attribute.name().equals("class")
                        ? new Element.Attribute("class", "chart map" + (width > LARGEST_SHRUNK ? " large" : ""))
                        : attribute)
                .toList();
        return new Element(chart.tag(), attributes, chart.children())
                .with(WIDTH, width)
                .with("height", height);
    }

    /** The natural width of a drawing that began with {@link #of}. */
    static double width(Element svg) {
        return svg.attributes().stream()
                .filter(attribute -> attribute.name().equals(WIDTH))
                .mapToDouble(attribute -> Double.parseDouble(attribute.value()))
                .findFirst()
                .orElseThrow();
    }
}
