package io.github.leeway.report;

import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.options.ExactAnswers;
import io.github.leeway.options.ExactPower;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.VarianceReduction;
import io.github.leeway.reward.Sampling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads what {@link JsonResult} wrote: the run itself, bit for bit, with nothing computed again. The order of fields does not matter,
 * and those that this version does not know are not looked at; each part of a run is read by a class of its own.
 */
public final class ResultFile {

    /** The most bytes that a file may have. */
    public static final long MOST_BYTES = 1L << 29;

    private final String name;
    private final List<ResultState> states = new ArrayList<>();
    private final List<ResultAction> actions = new ArrayList<>();
    private final ResultGraph graph = new ResultGraph();

    private ResultFile(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @param model the model that the run was made from, for a file that leaves it out
     * @throws ResultFileException if it cannot be read or is not a result of {@code leeway power}
     */
    public static Run read(Path path, Optional<LoadedModel> model) {
        String name = path.toString();
        if (!Files.isRegularFile(path)) {
            boolean isThere = Files.exists(path);
            throw refused(
                    name,
                    isThere ? ErrorCode.NOT_A_FILE : ErrorCode.FILE_MISSING,
                    isThere ? "this is not an ordinary file" : "there is no such file");
        }
        try {
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                throw refused(
                        name,
                        ErrorCode.FILE_TOO_LARGE,
                        "the file has " + size + " bytes, expected at most " + MOST_BYTES);
            }
            try (InputStream in = Files.newInputStream(path)) {
                return read(name, in, model);
            }
        } catch (IOException fault) {
            throw refused(name, ErrorCode.FILE_UNREADABLE, "the file cannot be read: " + fault.getMessage());
        }
    }

    /**
     * Reads a text.
     *
     * @param name how complaints call it
     * @param model as above
     */
    static Run read(String name, InputStream in, Optional<LoadedModel> model) {
        ResultFile file = new ResultFile(name);
        JsonNode result = JsonTree.read(
                name,
                in,
                Map.of(
                        "schema",
                        ResultFile::checkVersion,
                        "states[]",
                        entry -> file.states.add(ResultState.read(entry)),
                        "actions[]",
                        entry -> file.actions.add(ResultAction.read(entry)),
                        "graph.choices[]",
                        file.graph::choice));
        return file.run(result, model);
    }

    private static ResultFileException refused(String name, ErrorCode code, String message) {
        return new ResultFileException(new Diagnostic(code, name, Optional.empty(), message, ""));
    }

    private static void checkVersion(JsonNode schema) {
        if (schema.whole(1, Integer.MAX_VALUE) > JsonResult.VERSION) {
            throw schema.place()
                    .fault(
                            ErrorCode.RESULT_VERSION,
                            "schema is " + schema.token() + ", expected " + JsonResult.VERSION
                                    + ": a newer version of Leeway wrote this",
                            "read it with that version");
        }
    }

    private Run run(JsonNode result, Optional<LoadedModel> given) {
        checkKind(result);
        Run.Model model = model(result);
        Mdp mdp = graph.mdp(result, model, given);
        ResultEstimate reader = new ResultEstimate(result, mdp, states, actions);
        PowerEstimate estimate = reader.of(plan(result));
        return new Run(
                tool(result),
                model,
                result.field("reward").text(),
                estimate,
                ResultReasons.read(result, mdp),
                new Run.Extras(
                        result.optional("exact").map(exact -> answers(exact, estimate, reader.exact())),
                        ResultClaims.read(result, mdp),
                        ResultDistributions.read(result, mdp, estimate.plan().discounts()),
                        ResultSensitivity.read(result, mdp)),
                result.field("warnings").texts());
    }

    private void checkKind(JsonNode result) {
        boolean isResult = result.kind() == JsonNode.Kind.OBJECT
                && List.of("schema", "tool", "model", "discounts", "states", "actions").stream()
                        .allMatch(result.fields()::containsKey);
        if (!isResult) {
            throw new ResultFileException(new Diagnostic(
                    ErrorCode.RESULT_OTHER,
                    name,
                    Optional.empty(),
                    "this is not a result of 'leeway power'",
                    "give the result.json of a run, or what 'leeway power --json' printed"));
        }
    }

    private static Run.Tool tool(JsonNode result) {
        JsonNode tool = result.field("tool");
        return new Run.Tool(
                tool.field("version").text(),
                result.field("command").text(),
                tool.field("java").text(),
                tool.field("architecture").text());
    }

    private static Run.Model model(JsonNode result) {
        JsonNode model = result.field("model");
        return new Run.Model(
                model.field("name").text(),
                model.field("description").text(),
                model.field("path").text(),
                model.field("sha256").text(),
                result.field("modelText").text(),
                model.optional("changes").map(JsonNode::texts).orElse(List.of()));
    }

    private static PowerPlan plan(JsonNode result) {
        JsonNode list = result.field("discounts");
        List<Discount> discounts = new ArrayList<>();
        list.items().forEach(entry -> discounts.add(discount(entry)));
        if (discounts.stream().distinct().count() != discounts.size()) {
            throw list.wrong("different ones");
        }
        JsonNode precision = result.field("precision");
        OptionalDouble asked =
                precision.kind() == JsonNode.Kind.NULL ? OptionalDouble.empty() : OptionalDouble.of(precision.number());
        return result.checked(() -> new PowerPlan(
                discounts,
                result.field("samplesAsked").whole(1, PowerPlan.MOST_SAMPLES),
                result.field("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE),
                result.field("varianceReduction").word(VarianceReduction.class),
                asked,
                result.field("sampler").word(Sampling.class)));
    }

    private static Discount discount(JsonNode entry) {
        JsonNode exact = entry.field("discountExact");
        Discount discount = exact.discount();
        if (entry.field("discount").number() != discount.value()) {
            throw entry.field("discount").wrong(discount + ", as 'discountExact' has it");
        }
        return discount;
    }

    private static ExactAnswers answers(
            JsonNode exact, PowerEstimate estimate, List<List<Optional<ExactPower>>> found) {
        List<ExactAnswers.AtDiscount> answers = new ArrayList<>();
        for (int d = 0; d < found.size(); d++) {
            answers.add(new ExactAnswers.AtDiscount(estimate.plan().discounts().get(d), found.get(d)));
        }
        return new ExactAnswers(answers, exact.optional("obstacle").map(JsonNode::text));
    }
}
