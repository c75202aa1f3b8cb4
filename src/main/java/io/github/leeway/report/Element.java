package io.github.leeway.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An element of HTML or SVG.
 *
 * @param tag its name, from our own vocabulary
 * @param attributes in the order in which they were given
 * @param children in reading order
 */
record Element(String tag, List<Attribute> attributes, List<Markup> children) implements Markup {

    private static final int LONGEST_NAME = 100;
    private static final Set<String> VOID = Set.of("meta", "br", "input");
    private static final Set<String> SHAPES =
            Set.of("use", "rect", "line", "circle", "path", "polygon", "polyline"); // of SVG, written short
    private static final Set<String> RAW = Set.of("style", "script"); // their text is not escaped in HTML

    /** An attribute; only the value may come from outside. */
    record Attribute(String name, String value) {}

    Element {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    static Element of(String tag) {
        return new Element(tag, List.of(), List.of());
    }

    static Element of(String tag, String text) {
        return of(tag).text(text);
    }

    /** An element around our own style sheet, script or data. */
    static Element raw(String tag, String content) {
        if (content.contains("</")) {
            throw new IllegalArgumentException("content of " + tag + " holds '</', expected none");
        }
        return of(tag, content);
    }

    Element with(String name, String value) {
        List<Attribute> more = new ArrayList<>(attributes);
        more.add(new Attribute(name, value));
        return new Element(tag, more, children);
    }

    Element with(String name, double value) {
        return with(name, Svg.number(value));
    }

    /** With a class from our style sheet. */
    Element as(String cssClass) {
        return with("class", cssClass);
    }

    /** Whether that is its only class. */
    boolean hasClass(String cssClass) {
        return attributes.contains(new Attribute("class", cssClass));
    }

    /** The same without children of that tag. */
    Element without(String childTag) {
        return new Element(
                tag,
                attributes,
                children.stream()
                        .filter(child -> !(child instanceof Element element && element.tag.equals(childTag)))
                        .toList());
    }

    Element text(String text) {
        return add(new Text(text));
    }

    Element add(Markup... more) {
        return addAll(Arrays.asList(more));
    }

    Element addAll(List<? extends Markup> more) {
        List<Markup> all = new ArrayList<>(children);
        all.addAll(more);
        return new Element(tag, attributes, all);
    }

    /** A phrase in which every name is kept from changing the direction of what surrounds it. */
    Element add(Phrase phrase) {
        return addAll(phrase.pieces().stream().map(Element::piece).toList());
    }

    @Override
    public void writeTo(Appendable out) throws IOException {
        out.append('<').append(tag);
        for (Attribute attribute : attributes) {
            out.append(' ').append(attribute.name()).append("=\"");
            Markup.escape(attribute.value(), out);
            out.append('"');
        }
        if (children.isEmpty() && SHAPES.contains(tag)) {
            out.append("/>");
            return;
        }
        out.append('>');
        if (VOID.contains(tag)) {
            return;
        }
        for (Markup child : children) {
            if (RAW.contains(tag) && child instanceof Text text) {
                out.append(text.text());
            } else {
                child.writeTo(out);
            }
        }
        out.append("</").append(tag).append('>');
    }

    private static Markup piece(Phrase.Piece piece) {
        if (piece instanceof Phrase.Words words) {
            return new Text(words.text());
        }
        String name = Names.visible(((Phrase.Name) piece).text());
        return name.length() <= LONGEST_NAME
                ? of("bdi", name)
                : of("bdi").with("title", name).text(DisplayWidth.fitted(name, LONGEST_NAME));
    }
}
