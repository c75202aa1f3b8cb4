package io.github.leeway.report;

import java.util.List;

/**
 * A table of a page: read aloud with its headings, and scrolled on its own where the screen is narrow.
 *
 * @param id unique on the page
 * @param caption says what it shows; it stands above the part that scrolls
 * @param heads one for each column
 * @param rows each with as many cells
 * @param cssClass of the table
 */
record Table(String id, Phrase caption, List<Element> heads, List<Element> rows, String cssClass) {

    static Element head(String text) {
        return Element.of("th", text).with("scope", "col");
    }

    static Element numberHead(String text) {
        return head(text).as("number");
    }

    /** The heading of a row: a name from the model. */
    static Element rowHead(String name) {
        return Element.of("th").with("scope", "row").add(Phrase.ofName(name));
    }

    /** A cell with a number and, smaller, its error. */
    static Element number(Rounded number) {
        Element cell = Element.of("td").as("number").text(number.value());
        return number.value().equals(Rounded.NOT_AVAILABLE)
                ? cell
                : cell.text(" ").add(Element.of("small", "±" + number.error()));
    }

    Element element() {
        String label = id + "-caption";
        return Element.of("div")
                .add(Element.of("p").as("caption").with("id", label).add(caption))
                .add(Element.of("div")
                        .as("scroll")
                        .with("role", "region")
                        .with("tabindex", "0")
                        .with("aria-labelledby", label)
                        .add(Element.of("table")
                                .as(cssClass)
                                .with("id", id)
                                .with("aria-labelledby", label)
                                .add(Element.of("thead").add(Element.of("tr").addAll(heads)))
                                .add(Element.of("tbody").addAll(rows))));
    }
}
