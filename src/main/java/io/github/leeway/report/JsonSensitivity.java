package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.PolicySet;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.sensitivity.Answer;
import io.github.leeway.sensitivity.Conclusion;
import io.github.leeway.sensitivity.Flip;
import io.github.leeway.sensitivity.Outcome;
import io.github.leeway.sensitivity.Sensitivity;
import io.github.leeway.sensitivity.SensitivityPlan;
import io.github.leeway.sensitivity.Variation;
import java.io.Writer;
import java.util.List;

/**
 * Which conclusions survive as JSON, for programs; {@link #SCHEMA} describes it. {@link ResultSensitivity} reads back what a result has
 * of it.
 */
public final class JsonSensitivity {

    /** Name of the JSON Schema, a resource beside this class. */
    public static final String SCHEMA = "sensitivity.schema.json";

    private static final int VERSION = 1;

    private JsonSensitivity() {}

    /** Writes the result; neither flushes nor closes. */
    public static void write(SensitivityRun run, Writer out) {
        JsonDocument.write(out, result -> {
            JsonDocument.tool(result.count("schema", VERSION), run.tool())
                    .object("model", model -> JsonDocument.model(model, run.model(), run.mdp()))
                    .text("reward", run.reward());
            found(result, run.found());
            result.texts("warnings", run.warnings());
        });
    }

    /** The fields of what was examined, and found. */
    static void found(JsonObject result, Sensitivity found) {
        SensitivityPlan plan = found.plan();
        result.count("seed", plan.seed())
                .count("samples", plan.samples())
                .word("sampler", plan.sampling())
                .text("state", plan.from().name())
                .texts("targets", names(plan.targets()))
                .texts("laws", plan.laws().stream().map(RewardLaw::toString).toList())
                .text("discount", plan.base().toString())
                .texts(
                        "discounts",
                        plan.discounts().stream().map(Discount::toString).toList())
                .count("tests", found.tests())
                .count("scenariosMissing", found.missing())
                .array(
                        "conclusions",
                        array -> found.conclusions()
                                .forEach(conclusion ->
                                        array.element(entry -> conclusion(entry, conclusion, plan.discounts()))))
                .array(
                        "notVaried",
                        array -> found.inapplicable()
                                .forEach(one -> array.element(entry ->
                                        variation(entry, one.variation()).text("reason", one.reason()))));
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
                    .texts("actions", JsonOptions.labels(taking.choices()))
                    .text("text", SensitivityWords.plain(VerdictWords.name(new ActionClass(taking.choices()))));
            return;
        }
        boolean isAvoiding = set instanceof PolicySet.Avoiding;
        List<State> targets =
                set instanceof PolicySet.Avoiding avoiding ? avoiding.targets() : ((PolicySet.Reaching) set).targets();
        entry.text("do", isAvoiding ? "avoid" : "reach")
                .texts("states", names(targets))
                .text("text", SensitivityWords.plain(SensitivityWords.of(set)));
    }

    private static List<String> names(List<State> states) {
        return states.stream().map(State::name).toList();
    }

    private static JsonObject variation(JsonObject entry, Variation variation) {
        entry.word("kind", VariationKind.of(variation))
                .text("text", SensitivityWords.plain(SensitivityWords.of(variation)));
        SensitivityWords.copies(variation).ifPresent(copies -> entry.count("copies", copies));
        SensitivityWords.state(variation).ifPresent(state -> entry.text("state", state.name()));
        return variation instanceof Variation.OtherLaw other
                ? entry.text("law", other.law().toString())
                : entry;
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
        fields.number("standardError", optimality.optimal().standardError())
                .number("ciLow", optimality.optimal().low())
                .number("ciHigh", optimality.optimal().high());
        JsonShares.write(fields, optimality);
    }

    private static void flip(JsonObject fields, Flip flip) {
        fields.number("above", flip.below().value())
                .text("aboveExact", flip.below().toString())
                .number("below", flip.above().value())
                .text("belowExact", flip.above().toString())
                .number("crossing", flip.crossing().value())
                .text("crossingExact", flip.crossing().toString());
    }
}
