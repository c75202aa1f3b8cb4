package io.github.leeway.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A drawing read as XML, which it must be to stand in a file of its own.
 *
 * @param svg its root
 */
record DrawnMap(Element svg) {

    /** What takes room. */
    record Box(String what, double left, double right, double top, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right - 0.01
                    && other.left < right - 0.01
                    && top < other.bottom - 0.01
                    && other.top < bottom - 0.01;
        }

        /** Whether a point is on one of the sides, to the rounding of coordinates. */
        boolean isMetAt(double[] point) {
            boolean isBeside = point[0] > left - 0.02 && point[0] < right + 0.02;
            boolean isLevel = point[1] > top - 0.02 && point[1] < bottom + 0.02;
            double across = Math.min(Math.abs(point[0] - left), Math.abs(point[0] - right));
            double down = Math.min(Math.abs(point[1] - top), Math.abs(point[1] - bottom));
            return (isLevel && across < 0.02) || (isBeside && down < 0.02);
        }
    }

    static DrawnMap of(Drawing figure) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text(figure))));
            return new DrawnMap(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Drawing figure) {
        try {
            StringBuilder text = new StringBuilder();
            figure.svg().writeTo(text);
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Everything of a class, in reading order. */
    List<Element> all(String cssClass) {
        return within(svg, "*").stream()
                .filter(element -> classes(element).contains(cssClass))
                .toList();
    }

    static List<Element> within(Element parent, String tag) {
        NodeList nodes = parent.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    static List<String> classes(Element element) {
        return Arrays.asList(element.getAttribute("class").split(" ", -1));
    }

    /** The text of an element without marks of direction. */
    static String plain(Element element) {
        return element.getTextContent().replaceAll("[\u2068\u2069]", "").replace('\u00a0', ' ');
    }

    /** The texts of an element that are seen, without its title. */
    static List<String> texts(Element element) {
        return within(element, "text").stream().map(DrawnMap::plain).toList();
    }

    static String title(Element element) {
        return plain(within(element, "title").get(0));
    }

    static String key(Element element) {
        return element.getAttribute("data-s") + "/" + element.getAttribute("data-a");
    }

    static Box box(Element rectangle) {
        double x = number(rectangle, "x");
        double y = number(rectangle, "y");
        return new Box("box", x, x + number(rectangle, "width"), y, y + number(rectangle, "height"));
    }

    /** The shape of a state. */
    static Box shape(Element state) {
        return box(within(state, "rect").get(0));
    }

    /** Room of all texts, by the width that a wide face takes. */
    List<Box> textBoxes() {
        List<Box> boxes = new ArrayList<>();
        for (Element text : within(svg, "text")) {
            boolean isSmall = classes(text).contains("label") || classes(text).contains("mark");
            double size = isSmall ? MapText.SMALL : Svg.FONT_SIZE;
            double width = Svg.width(text.getTextContent()) * size / Svg.FONT_SIZE;
            double x = number(text, "x");
            double left = text.getAttribute("text-anchor").equals("middle") ? x - width / 2 : x;
            double baseline = number(text, "y");
            boxes.add(
                    new Box(text.getTextContent(), left, left + width, baseline - 0.75 * size, baseline + 0.25 * size));
        }
        return boxes;
    }

    /** The tip of the head of an arrow, which is the first of its corners. */
    static double[] tip(Element head) {
        return corners(head).get(0);
    }

    static List<double[]> corners(Element path) {
        return Arrays.stream(path.getAttribute("d").replaceAll("[Mz]", "").split("L", -1))
                .map(corner -> Arrays.stream(corner.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
