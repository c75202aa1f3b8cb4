package io.github.leeway.report;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpAssembler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Takes the model of a result file out of what {@link JsonGraph} wrote, choice by choice while it is read. */
final class ResultGraph {

    private static final String CERTAIN = "1";

    private final MdpAssembler assembler = new MdpAssembler();
    private final Map<String, Integer> probabilities = new HashMap<>(); // numbers by text; never iterated

    /** Takes the next choice. */
    void choice(JsonNode entry) {
        int state = entry.field("state").index(Integer.MAX_VALUE);
        String action = entry.field("action").text();
        JsonNode successors = entry.field("successors");
        Optional<List<JsonNode>> weights = entry.optional("probabilities").map(JsonNode::items);
        int count = successors.items().size();
        if (count == 0 || weights.map(List::size).orElse(1) != count) {
            throw successors.wrong("at least one successor, and a probability for each of several");
        }
        entry.checked(() -> {
            assembler.choice(state, action);
            for (int i = 0; i < count; i++) {
                int probability = weights.isEmpty()
                        ? number(CERTAIN, successors)
                        : number(weights.get().get(i));
                assembler.outcome(successors.items().get(i).index(Integer.MAX_VALUE), probability);
            }
            return entry;
        });
    }

    private int number(JsonNode weight) {
        return number(weight.text(), weight);
    }

    private int number(String text, JsonNode weight) {
        Integer known = probabilities.get(text);
        if (known == null) {
            known = assembler.probability(text.equals(CERTAIN) ? BigFraction.ONE : weight.fraction());
            probabilities.put(text, known);
        }
        return known;
    }

    /**
     * The model, after all choices.
     *
     * @param result the file
     * @param model which one it is
     * @param given the model that the user names, for a file that leaves it out
     */
    Mdp mdp(JsonNode result, Run.Model model, Optional<LoadedModel> given) {
        given.ifPresent(loaded -> checkHash(result, model, loaded));
        Mdp mdp = result.optional("graph").isPresent()
                ? built(result.field("graph"))
                : given.map(loaded -> loaded.file().mdp()).orElseThrow(() -> missing(result));
        JsonNode sizes = result.field("model");
        check(sizes.field("states"), mdp.states().size());
        check(sizes.field("choices"), mdp.choices().size());
        check(sizes.field("transitions"), mdp.outcomeCount());
        return mdp;
    }

    private Mdp built(JsonNode graph) {
        graph.field("choices").items();
        List<String> names = graph.field("states").texts();
        Optional<Integer> start = graph.optional("start").map(node -> node.index(names.size()));
        Optional<GridLayout> layout = graph.optional("grid").map(ResultGraph::layout);
        return graph.checked(() -> assembler.build(names, start, layout));
    }

    private static GridLayout layout(JsonNode grid) {
        int rows = Math.toIntExact(grid.field("rows").whole(1, Limits.BYTES));
        int cols = Math.toIntExact(grid.field("cols").whole(1, Limits.BYTES / rows));
        List<GridLayout.Cell> cells = grid.field("cells").items().stream()
                .map(cell -> cell(cell, rows, cols))
                .toList();
        return grid.checked(() -> new GridLayout(rows, cols, cells));
    }

    private static GridLayout.Cell cell(JsonNode cell, int rows, int cols) {
        if (cell.items().size() != 2) {
            throw cell.wrong("a row and a column");
        }
        return new GridLayout.Cell(
                cell.items().get(0).index(rows), cell.items().get(1).index(cols));
    }

    private static void check(JsonNode size, int count) {
        if (size.whole(1, Integer.MAX_VALUE) != count) {
            throw size.wrong(count + ", as its model has");
        }
    }

    private static void checkHash(JsonNode result, Run.Model model, LoadedModel loaded) {
        if (!loaded.sha256().equals(model.sha256())) {
            throw result.place()
                    .fault(
                            ErrorCode.RESULT_MODEL,
                            "the hash of the model that is given is " + loaded.sha256() + ", expected "
                                    + model.sha256(),
                            "give the file that the run was made from, as it was then");
        }
        if (!model.changes().isEmpty() && result.optional("graph").isEmpty()) {
            throw result.place()
                    .fault(
                            ErrorCode.RESULT_MODEL,
                            "the model was changed before the run, so its file is not enough",
                            "do the run again");
        }
    }

    private static ResultFileException missing(JsonNode result) {
        boolean isLarge = result.optional("graphLeftOut").isPresent();
        return result.place()
                .fault(
                        ErrorCode.RESULT_MODEL,
                        isLarge
                                ? "the file holds no model: "
                                        + result.field("graphLeftOut").text()
                                : "the file has no 'graph', as those of older versions of Leeway",
                        isLarge ? "name the model with --model" : "do the run again with this version");
    }
}
