package io.github.leeway.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Mdp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphWritersTest {

    private static final String HOSTILE = "a\"];\\N<&\n\u0007☃";

    private static ModelFile fork() {
        return Texts.read("fork.tra", "2 3 4\n0 0 0 1/3 left\n0 0 1 2/3 left\n0 1 1 1 right\n1 0 1 1 stay\n")
                .file();
    }

    private static ModelFile hostile() {
        return ModelFile.of(
                HOSTILE,
                Mdp.builder()
                        .choice(HOSTILE, HOSTILE, Map.of(HOSTILE, BigFraction.ONE))
                        .build());
    }

    @Test
    void dotHasAPointForEachChoice() {
        assertThat(Texts.written(fork(), ModelFormat.DOT).text()).isEqualTo("""
                strict digraph mdp {
                  s0 [ label="0" shape="box" ];
                  s1 [ label="1" shape="box" ];
                  c0 [ label="" shape="point" ];
                  c1 [ label="" shape="point" ];
                  c2 [ label="" shape="point" ];
                  s0 -> c0 [ label="left" arrowhead="none" ];
                  s0 -> c1 [ label="right" arrowhead="none" ];
                  s1 -> c2 [ label="stay" arrowhead="none" ];
                  c0 -> s0 [ label="1/3" ];
                  c0 -> s1 [ label="2/3" ];
                  c1 -> s1 [ label="1" ];
                  c2 -> s1 [ label="1" ];
                }
                """);
    }

    @Test
    void dotHasTheStartAndTheLabels() {
        String drn = """
                @type: MDP
                @nr_states
                2
                @model
                state 0 init
                \taction go
                \t\t1 : 1
                state 1 goal "not safe"
                \taction go
                \t\t1 : 1
                """;

        String dot = Texts.written(Texts.read("two.drn", drn).file(), ModelFormat.DOT)
                .text();

        assertThat(dot)
                .contains("s0 [ label=\"0\" shape=\"box\" penwidth=\"3\" ];")
                .contains("s1 [ label=\"1\\n{goal, not safe}\" shape=\"box\" ];");
    }

    /** Read by another class of the library than wrote it, and by the rules of Graphviz for labels. */
    @Test
    void dotShowsHostileNamesAsTheyAre() {
        String dot = Texts.written(hostile(), ModelFormat.DOT).text();

        String[] label = {""};
        DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((of, attribute) -> {
            if (of.getFirst().equals("s0") && of.getSecond().equals("label")) {
                label[0] = attribute.getValue();
            }
        });
        DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        importer.importGraph(graph, new StringReader(dot));

        assertThat(graph.vertexSet()).containsExactly("s0", "c0");
        assertThat(label[0]).isEqualTo("a\"];\\\\N<&amp;\\n_☃");
    }

    @Test
    void graphmlHasNamesAndProbabilities() throws Exception {
        Document graph = xml(Texts.written(fork(), ModelFormat.GRAPHML).text());

        assertThat(data(graph, "node", "s1")).isEqualTo(Map.of("kind", "state", "name", "1"));
        assertThat(data(graph, "node", "c1")).isEqualTo(Map.of("kind", "choice", "name", "right"));
        assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(5);
        assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(7);
        assertThat(data(graph, "edge", "4")).isEqualTo(Map.of("probability", "0.3333333333333333", "exact", "1/3"));
    }

    @Test
    void graphmlHasHostileNames() throws Exception {
        Document graph = xml(Texts.written(hostile(), ModelFormat.GRAPHML).text());

        assertThat(data(graph, "node", "s0")).containsEntry("name", HOSTILE.replace('\u0007', '\uFFFD'));
        assertThat(data(graph, "node", "c0")).containsEntry("name", HOSTILE.replace('\u0007', '\uFFFD'));
    }

    @Test
    void graphsAreNotRead() {
        String dot = Texts.written(fork(), ModelFormat.DOT).text();

        assertThat(Texts.complaints("fork.dot", dot.getBytes(UTF_8)))
                .startsWith("fork.dot: error[E090]: models in the format dot are written, not read");
        assertThat(Texts.complaints("fork.gv", dot.getBytes(UTF_8)))
                .contains("error[E092]: node has attributes or '->' is missing before '['");
    }

    /** The library's exporters print, and a printer keeps faults to itself. */
    @Test
    void aFullDiskIsTold() {
        Target full = new Target() {
            @Override
            public OutputStream main() {
                return new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("no space left");
                    }
                };
            }

            @Override
            public OutputStream sibling(String ending) {
                return main();
            }

            @Override
            public boolean hasSiblings() {
                return false;
            }
        };

        assertThatIOException()
                .isThrownBy(() -> DotWriter.write(fork(), full, new Findings("full")))
                .withMessage("no space left");
        assertThatIOException()
                .isThrownBy(() -> GraphmlWriter.write(fork(), full, new Findings("full")))
                .withMessage("no space left");
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    /** The data of an element by the names of their keys. */
    private static Map<String, String> data(Document graph, String tag, String id) {
        Map<String, String> names = new HashMap<>();
        NodeList keys = graph.getElementsByTagName("key");
        for (int i = 0; i < keys.getLength(); i++) {
            Element key = (Element) keys.item(i);
            names.put(key.getAttribute("id"), key.getAttribute("attr.name"));
        }
        Map<String, String> data = new HashMap<>();
        NodeList elements = graph.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            boolean isWanted = element.getAttribute("id").equals(id)
                    || (tag.equals("edge") && Integer.toString(i + 1).equals(id));
            NodeList parts = element.getElementsByTagName("data");
            for (int j = 0; isWanted && j < parts.getLength(); j++) {
                Element part = (Element) parts.item(j);
                data.put(String.valueOf(names.get(part.getAttribute("key"))), part.getTextContent());
            }
        }
        return data;
    }
}
