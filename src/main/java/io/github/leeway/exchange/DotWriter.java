package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Arc;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Node;
import io.github.leeway.mdp.Offer;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;

/**
 * Writes the graph of a model for Graphviz, as PRISM and Storm do: a box for each state, a point for each of its choices, and
 * probabilities on the edges from there. The box of the start has a thick line.
 */
final class DotWriter {

    private final ModelFile model;
    private final NumberTexts numbers = new NumberTexts(NumberTexts.Form.EXACT);

    private DotWriter(ModelFile model) {
        this.model = model;
    }

    /** See {@link FormatWriter}. */
    static void write(ModelFile model, Target target, Findings findings) throws IOException {
        Losses losses = new Losses(findings);
        losses.own(model);
        losses.discounts(model);
        losses.rewards(model);
        new DotWriter(model).write(target);
        losses.tell();
    }

    private void write(Target target) throws IOException {
        DOTExporter<Node, Arc> exporter = new DOTExporter<>(DotWriter::id);
        exporter.setGraphIdProvider(() -> "mdp");
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
            attributes.put("label", text(label(state)));
            attributes.put("shape", text("box"));
            if (model.mdp().start().equals(Optional.of(state))) {
                attributes.put("penwidth", text("3"));
            }
        } else {
            attributes.put("label", text(""));
            attributes.put("shape", text("point"));
        }
        return attributes;
    }

    private String label(State state) {
        List<String> given = model.labels().names().stream()
                .filter(label -> model.labels().isGiven(label, state.index()))
                .toList();
        return shown(state.name()) + (given.isEmpty() ? "" : "\\n{" + shown(String.join(", ", given)) + "}");
    }

    private Map<String, Attribute> attributes(Arc arc) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        if (arc instanceof Offer offer) {
            attributes.put("label", text(shown(offer.choice().action())));
            attributes.put("arrowhead", text("none"));
        } else {
            attributes.put("label", text(numbers.of(((Outcome) arc).probability())));
        }
        return attributes;
    }

    /** A name as Graphviz shows it unchanged; the exporter takes care of double quotes. */
    private static String shown(String name) {
        return name.replace("\\", "\\\\")
                .replace("&", "&amp;")
                .replaceAll("\\r\\n|[\\r\\n]", "\\\\n")
                .replaceAll("\\p{Cntrl}", "_");
    }

    private static Attribute text(String text) {
        return DefaultAttribute.createAttribute(text);
    }
}
