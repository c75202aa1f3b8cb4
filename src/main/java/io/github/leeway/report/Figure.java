package io.github.leeway.report;

/** A drawing on a page, with what it shows below it; it scrolls on its own where the screen is narrow. */
final class Figure {

    private Figure() {}

    /** A figure; its identifier is the drawing's key and "-figure". */
    static Element of(Drawing drawing) {
        String id = drawing.key() + "-figure";
        return Element.of("figure")
                .with("id", id)
                .add(Element.of("div")
                        .as("scroll")
                        .with("role", "region")
                        .with("tabindex", "0")
                        .with("aria-labelledby", id + "-caption")
                        .add(drawing.svg()))
                .add(Element.of("figcaption").with("id", id + "-caption").add(drawing.caption()));
    }
}
