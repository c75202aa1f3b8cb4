package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {

    static Stream<Run> runs() {
        return Stream.of(
                Runs.caseStudy("0.9"),
                Runs.caseStudy("0.1,0.9"),
                Runs.caseStudy("0.9,0.1,1/3"),
                Runs.caseStudy("0.01..0.99:99"),
                Runs.hostile(),
                Runs.grid(1, 1, "0.9"),
                Runs.grid(1, 1, "0.5,0.9"),
                Runs.grid(20, 20, "0.9"),
                Runs.grid(20, 20, "0.5,0.99"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everythingIsInsideTheDrawing(Run run) throws Exception {
        Element svg = svg(run);
        String[] box = svg.getAttribute("viewBox").split(" ", -1);
        double width = Double.parseDouble(box[2]);
        double height = Double.parseDouble(box[3]);

        for (double[] point : points(svg)) {
            assertThat(point[0]).isBetween(0.0, width);
            assertThat(point[1]).isBetween(0.0, height);
        }
        for (Box text : texts(svg)) {
            assertThat(text.left()).as(text.text()).isGreaterThanOrEqualTo(-0.01);
            assertThat(text.right()).as(text.text()).isLessThanOrEqualTo(width + 0.01);
            assertThat(text.top()).as(text.text()).isGreaterThanOrEqualTo(-0.01);
            assertThat(text.bottom()).as(text.text()).isLessThanOrEqualTo(height);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void noTwoTextsCoverEachOther(Run run) throws Exception {
        List<Box> texts = texts(svg(run));

        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(texts.get(i).overlaps(texts.get(j)))
                        .as(texts.get(i) + " over " + texts.get(j))
                        .isFalse();
            }
        }
    }

    @Test
    void curvesThatCoincideShareALabel() throws Exception {
        List<String> texts = texts(svg(Runs.caseStudy("0.1,0.5,0.9"))).stream()
                .map(Box::text)
                .map(text -> text.replaceAll("[\u2068\u2069]", ""))
                .toList();

        assertThat(texts)
                .contains("r▷, r↘, r↗  0.667 ±0.003", "ℓ◁, ℓ↙  0.588 ±0.003", "ℓ↖  0.579 ±0.003", "∅  0.500 ±0.003");
    }

    @Test
    void theDrawingHasATitleThatNamesIt() throws Exception {
        Element svg = svg(Runs.caseStudy("0.1,0.9"));
        Element title = (Element) svg.getElementsByTagName("title").item(0);

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(title.getAttribute("id")).isEqualTo(svg.getAttribute("aria-labelledby"));
        assertThat(title.getTextContent()).isEqualTo("POWER against discount");
    }

    @Test
    void labelsAreMovedApartAsLittleAsItTakes() {
        assertThat(LabelPlacement.spread(new double[] {50, 10}, 15, 0, 100)).containsExactly(50, 10);
        assertThat(LabelPlacement.spread(new double[] {50, 50}, 10, 0, 100)).containsExactly(45, 55);
        assertThat(LabelPlacement.spread(new double[] {1, 0, 2}, 10, 0, 100)).containsExactly(10, 0, 20);
        assertThat(LabelPlacement.spread(new double[] {99, 100}, 10, 0, 100)).containsExactly(90, 100);
        double[] crowded = LabelPlacement.spread(
                IntStream.range(0, 11).mapToDouble(i -> 50).toArray(), 20, 0, 100);
        assertThat(IntStream.range(0, 11).mapToObj(i -> crowded[i]))
                .containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0);
    }

    @Test
    void ticksAreRoundNumbersInsideTheAxis() {
        assertThat(Axis.around(0.51, 0.83, 0, 1).ticks(5))
                .extracting(Object::toString)
                .containsExactly("0.50", "0.60", "0.70", "0.80");
        assertThat(new Axis(0.05, 0.95, 0, 1).ticks(6))
                .extracting(Object::toString)
                .containsExactly("0.2", "0.4", "0.6", "0.8");
        assertThat(Axis.around(3, 3, 0, 1).at(3)).isBetween(0.0, 1.0);
    }

    private record Box(String text, double left, double right, double top, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static List<Box> texts(Element svg) {
        List<Box> boxes = new ArrayList<>();
        for (Element text : all(svg, "text")) {
            double width = Svg.width(text.getTextContent());
            double x = number(text, "x");
            double left = switch (text.getAttribute("text-anchor")) {
                case "end" -> x - width;
                case "middle" -> x - width / 2;
                default -> x;
            };
            double baseline = number(text, "y");
            boxes.add(new Box(
                    text.getTextContent(),
                    left,
                    left + width,
                    baseline - 0.75 * Svg.FONT_SIZE,
                    baseline + 0.25 * Svg.FONT_SIZE));
        }
        return boxes;
    }

    private static List<double[]> points(Element svg) {
        List<double[]> points = new ArrayList<>();
        all(svg, "line").forEach(line -> {
            points.add(new double[] {number(line, "x1"), number(line, "y1")});
            points.add(new double[] {number(line, "x2"), number(line, "y2")});
        });
        all(svg, "circle").forEach(dot -> points.add(new double[] {number(dot, "cx"), number(dot, "cy")}));
        for (String tag : List.of("polyline", "polygon")) {
            for (Element shape : all(svg, tag)) {
                for (String point : shape.getAttribute("points").split(" ", -1)) {
                    String[] numbers = point.split(",", -1);
                    points.add(new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])});
                }
            }
        }
        return points;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> all(Element svg, String tag) {
        NodeList nodes = svg.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** Parsed as XML, which it must be to be taken out of the page and used elsewhere. */
    private static Element svg(Run run) throws Exception {
        String html = new HtmlReport().toText(run);
        int start = html.indexOf("<svg", html.indexOf("id=\"power-figure\""));
        String svg = html.substring(start, html.indexOf("</svg>", start) + "</svg>".length());
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        return document.getDocumentElement();
    }

    @Test
    void onlyOurOwnStyleAndScriptAreWrittenRaw() throws Exception {
        StringWriter out = new StringWriter();

        io.github.leeway.report.Element.of("p", "<&>\"'\u0000\uffff")
                .with("title", "\"><x y='z'>")
                .writeTo(out);

        assertThat(out)
                .hasToString("<p title=\"&quot;&gt;&lt;x y=&#39;z&#39;&gt;\">&lt;&amp;&gt;&quot;&#39;\ufffd\ufffd</p>");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> io.github.leeway.report.Element.raw("style", "</style>"))
                .hasMessage("content of style holds '</', expected none");
    }
}
