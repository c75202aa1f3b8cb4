package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.PolicySet;
import io.github.leeway.sensitivity.Answer;
import io.github.leeway.sensitivity.Conclusion;
import io.github.leeway.sensitivity.Flip;
import io.github.leeway.sensitivity.Outcome;
import io.github.leeway.sensitivity.Sensitivity;
import io.github.leeway.sensitivity.Variation;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Which conclusions survive as JSON, for programs; {@link #SCHEMA} describes it. */
public final class JsonSensitivity {

    /** Name of the JSON Schema, a resource beside this class. */
    public static final String SCHEMA = "sensitivity.schema.json";

    private static final int VERSION = 1;

    private JsonSensitivity() {}

    /** Writes the result; neither flushes nor closes. */
    public static void write(SensitivityRun run, Writer out) {
        JsonDocument.write(out, result -> fields(run, result));
    }

    private static void fields(SensitivityRun run, JsonObject result) {
        Sensitivity found = run.found();
        List<Discount> discounts = found.plan().discounts();
        JsonDocument.tool(result.count("schema", VERSION), run.tool())
                .count("seed", found.plan().seed())
                .object("model", model -> JsonDocument.model(model, run.model(), found.mdp()))
                .text("reward", run.reward())
                .count("samples", found.plan().samples())
                .text("sampler", found.plan().sampling().name().toLowerCase(Locale.ROOT))
                .text("state", found.plan().from().name())
                .text("discount", found.plan().base().toString())
                .texts("discounts", discounts.stream().map(Discount::toString).toList())
                .count("tests", found.tests())
                .count("scenariosMissing", found.missing())
                .array(
                        "conclusions",
                        array -> found.conclusions()
                                .forEach(
                                        conclusion -> array.element(entry -> conclusion(entry, conclusion, discounts))))
                .array(
                        "notVaried",
                        array -> found.inapplicable()
                                .forEach(one -> array.element(entry ->
                                        variation(entry, one.variation()).text("reason", one.reason()))))
                .texts("warnings", run.warnings());
    }

    private static void conclusion(JsonObject entry, Conclusion conclusion, List<Discount> discounts) {
        entry.object("first", set -> set(set, conclusion.question().first()))
                .object("second", set -> set(set, conclusion.question().second()))
                .flag("drawn", conclusion.isDrawn())
                .array(
                        "scenarios",
                        array -> conclusion
                                .outcomes()
                                .forEach(outcome -> array.element(each -> outcome(each, outcome, discounts))));
    }

    private static void set(JsonObject entry, PolicySet set) {
        if (set instanceof PolicySet.Taking taking) {
            entry.text("do", "take")
                    .texts(
                            "actions",
                            taking.choices().stream().map(Choice::action).toList())
                    .text("text", SensitivityWords.plain(VerdictWords.name(new ActionClass(taking.choices()))));
            return;
        }
        boolean isAvoiding = set instanceof PolicySet.Avoiding;
        List<State> targets =
                set instanceof PolicySet.Avoiding avoiding ? avoiding.targets() : ((PolicySet.Reaching) set).targets();
        entry.text("do", isAvoiding ? "avoid" : "reach")
                .texts("states", targets.stream().map(State::name).toList())
                .text("text", SensitivityWords.plain(SensitivityWords.of(set)));
    }

    private static JsonObject variation(JsonObject entry, Variation variation) {
        entry.text("kind", SensitivityWords.kind(variation))
                .text("text", SensitivityWords.plain(SensitivityWords.of(variation)));
        SensitivityWords.copies(variation).ifPresent(copies -> entry.count("copies", copies));
        return entry;
    }

    private static void outcome(JsonObject entry, Outcome outcome, List<Discount> discounts) {
        variation(entry, outcome.variation())
                .text(
                        "verdict",
                        outcome.base()
                                .map(answer -> SensitivityWords.token(answer.comparison()))
                                .orElse("not-solved"))
                .array("answers", array -> {
                    for (int d = 0; d < discounts.size(); d++) {
                        Discount discount = discounts.get(d);
                        outcome.answers()
                                .get(d)
                                .ifPresent(answer -> array.element(each -> answer(each, discount, answer)));
                    }
                });
        outcome.flip().ifPresent(flip -> entry.object("turn", fields -> flip(fields, flip)));
    }

    private static void answer(JsonObject entry, Discount discount, Answer answer) {
        entry.number("discount", discount.value())
                .text("discountExact", discount.toString())
                .object("first", fields -> optimality(fields, answer.first()))
                .object("second", fields -> optimality(fields, answer.second()))
                .text("comparison", SensitivityWords.token(answer.comparison()));
    }

    private static void optimality(JsonObject fields, Optimality optimality) {
        fields.number("pOptimal", optimality.optimal().value())
                .number("standardError", optimality.optimal().standardError())
                .number("ciLow", optimality.optimal().low())
                .number("ciHigh", optimality.optimal().high())
                .number("pUnique", optimality.unique().value())
                .number("pTied", optimality.tied().value())
                .number("pUndecided", optimality.undecided().value());
    }

    private static void flip(JsonObject fields, Flip flip) {
        fields.number("above", flip.below().value())
                .number("below", flip.above().value())
                .number("crossing", flip.crossing().value());
    }
}
