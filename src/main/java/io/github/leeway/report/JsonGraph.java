package io.github.leeway.report;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.List;

/** A model as JSON, with exact probabilities, unless it is very large. {@link ResultGraph} reads it back. */
final class JsonGraph {

    /** The most outcomes of all choices of a model that is written. */
    static final int MOST_OUTCOMES = 2_000_000;

    private JsonGraph() {}

    /** Writes the model, or that it was left out. */
    static void write(JsonObject result, Mdp mdp) {
        if (mdp.outcomeCount() > MOST_OUTCOMES) {
            result.text(
                    "graphLeftOut",
                    "the model has " + mdp.outcomeCount() + " transitions, more than " + MOST_OUTCOMES
                            + "; 'leeway report' needs its file as well");
            return;
        }
        result.object("graph", graph -> graph(graph, mdp));
    }

    private static void graph(JsonObject graph, Mdp mdp) {
        graph.texts("states", mdp.states().stream().map(State::name).toList());
        mdp.start().ifPresent(start -> graph.count("start", start.index()));
        mdp.layout().ifPresent(layout -> graph.object("grid", grid -> grid(grid, layout)));
        graph.array(
                "choices", array -> mdp.choices().forEach(each -> array.element(entry -> choice(entry, mdp, each))));
    }

    private static void grid(JsonObject fields, GridLayout layout) {
        fields.count("rows", layout.rows())
                .count("cols", layout.cols())
                .array(
                        "cells",
                        array -> layout.cells().forEach(cell -> array.indices(List.of(cell.row(), cell.col()))));
    }

    /** The probabilities are left out where there is one successor. */
    private static void choice(JsonObject entry, Mdp mdp, Choice choice) {
        List<Outcome> outcomes = mdp.outcomes(choice);
        entry.count("state", choice.state().index())
                .text("action", choice.action())
                .indices(
                        "successors",
                        outcomes.stream()
                                .map(outcome -> outcome.successor().index())
                                .toList());
        if (outcomes.size() > 1) {
            entry.texts(
                    "probabilities",
                    outcomes.stream()
                            .map(outcome -> Fractions.text(outcome.probability()))
                            .toList());
        }
    }
}
