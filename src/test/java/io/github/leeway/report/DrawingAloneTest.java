package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DrawingAloneTest {

    static List<Run> runs() {
        return List.of(
                Runs.withDistribution(Runs.caseStudy("0.1,0.5,0.9"), 2),
                Runs.caseStudy("0.9"),
                Runs.hostile(),
                Runs.grid(4, 5, "0.5,0.9"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyDrawingIsXmlWithATitleAStyleAndNoVariables(Run run) throws Exception {
        for (Map.Entry<String, Renderer> file :
                RunContents.FIGURES.renderers(run).entrySet()) {
            String text = file.getValue().toText(run);

            Document svg = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
            assertThat(svg.getDocumentElement().getNamespaceURI()).isNull(); // the parser knows no namespaces
            assertThat(svg.getDocumentElement().getAttribute("xmlns")).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(svg.getDocumentElement().getFirstChild().getNodeName()).isEqualTo("title");
            String style = svg.getElementsByTagName("style").item(0).getTextContent();
            assertThat(style).contains("svg.chart text", "#1b1c1e").doesNotContain("var(", "--", "@media", "table");
        }
    }

    @Test
    void theFiguresAreThoseOfThePage() {
        Run run = Runs.withDistribution(Runs.caseStudy("0.1,0.9"), 2);

        assertThat(RunContents.FIGURES.files(run).keySet()).contains("power.svg", "shares.svg", "distribution.svg");
        assertThat(RunContents.FIGURES.names())
                .containsAll(RunContents.FIGURES.files(run).keySet());
        assertThat(RunContents.FIGURES.files(Runs.caseStudy("0.9")).keySet())
                .contains("power.svg")
                .doesNotContain("shares.svg", "distribution.svg");
    }
}
