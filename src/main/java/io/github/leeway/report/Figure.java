package io.github.leeway.report;

/** A drawing on a page, with what it shows below it; it scrolls on its own where the screen is narrow. */
final class Figure {

    private Figure() {}

    /**
     * A figure.
     *
     * @param id unique on the page
     * @param label what is read aloud for the part that scrolls
     * @param drawing made by {@link Svg#drawing}
     * @param caption in words
     */
    static Element of(String id, String label, Element drawing, String caption) {
        return Element.of("figure")
                .with("id", id)
                .add(Element.of("div")
                        .as("scroll")
                        .with("role", "region")
                        .with("tabindex", "0")
                        .with("aria-label", label)
                        .add(drawing))
                .add(Element.of("figcaption", caption));
    }
}
