package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Arc;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Node;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/**
 * Writes the graph of a model as GraphML: nodes of kind state and of kind choice, each with its name, and on the edges from choices to
 * states the probability, rounded as a number and exact as a text.
 */
final class GraphmlWriter {

    private static final String KIND = "kind";
    private static final String NAME = "name";
    private static final String START = "start";
    private static final String LABELS = "labels";
    private static final String PROBABILITY = "probability";
    private static final String EXACT = "exact";

    private final ModelFile model;
    private final NumberTexts numbers = new NumberTexts(NumberTexts.Form.EXACT);

    private GraphmlWriter(ModelFile model) {
        this.model = model;
    }

    /** See {@link FormatWriter}. */
    static void write(ModelFile model, Target target, Findings findings) throws IOException {
        Losses losses = new Losses(findings);
        losses.own(model);
        losses.discounts(model);
        losses.rewards(model);
        new GraphmlWriter(model).write(target);
        losses.tell();
    }

    private void write(Target target) throws IOException {
        GraphMLExporter<Node, Arc> exporter = new GraphMLExporter<>(GraphmlWriter::id);
        exporter.registerAttribute(KIND, AttributeCategory.NODE, AttributeType.STRING);
        exporter.registerAttribute(NAME, AttributeCategory.NODE, AttributeType.STRING);
        exporter.registerAttribute(START, AttributeCategory.NODE, AttributeType.BOOLEAN);
        exporter.registerAttribute(LABELS, AttributeCategory.NODE, AttributeType.STRING);
        exporter.registerAttribute(PROBABILITY, AttributeCategory.EDGE, AttributeType.DOUBLE);
        exporter.registerAttribute(EXACT, AttributeCategory.EDGE, AttributeType.STRING);
        exporter.setVertexAttributeProvider(this::attributes);
        exporter.setEdgeAttributeProvider(this::attributes);
        try (Writer out =
                new GraphOut(new BufferedWriter(new OutputStreamWriter(target.main(), StandardCharsets.UTF_8)))) {
            exporter.exportGraph(model.mdp().graph(), out);
        }
    }

    private static String id(Node node) {
        return node instanceof State state ? "s" + state.index() : "c" + ((Choice) node).index();
    }

    private Map<String, Attribute> attributes(Node node) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        if (node instanceof State state) {
            attributes.put(KIND, text("state"));
            attributes.put(NAME, text(state.name()));
            if (model.mdp().start().equals(Optional.of(state))) {
                attributes.put(START, DefaultAttribute.createAttribute(true));
            }
            String labels = model.labels().names().stream()
                    .filter(label -> model.labels().isGiven(label, state.index()))
                    .collect(Collectors.joining(", "));
            if (!labels.isEmpty()) {
                attributes.put(LABELS, text(labels));
            }
        } else {
            attributes.put(KIND, text("choice"));
            attributes.put(NAME, text(((Choice) node).action()));
        }
        return attributes;
    }

    private Map<String, Attribute> attributes(Arc arc) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        if (arc instanceof Outcome outcome) {
            double rounded = outcome.probability().doubleValue();
            attributes.put(PROBABILITY, DefaultAttribute.createAttribute(rounded));
            attributes.put(EXACT, text(numbers.of(outcome.probability())));
        }
        return attributes;
    }

    /** A text without what XML has no way to write. */
    private static Attribute text(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().map(GraphmlWriter::allowed).forEach(allowed::appendCodePoint);
        return DefaultAttribute.createAttribute(allowed.toString());
    }

    private static int allowed(int point) {
        boolean isControl = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
        boolean isHalf = point >= 0xD800 && point <= 0xDFFF;
        return isControl || isHalf || point == 0xFFFE || point == 0xFFFF ? 0xFFFD : point;
    }
}
