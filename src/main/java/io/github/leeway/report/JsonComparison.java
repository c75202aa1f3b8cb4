package io.github.leeway.report;

import io.github.leeway.comparison.Compared;
import io.github.leeway.comparison.DiscountComparison;
import io.github.leeway.comparison.Gap;
import io.github.leeway.comparison.LoneAction;
import io.github.leeway.comparison.PowerGap;
import io.github.leeway.comparison.ShareGap;
import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** How two models differ as JSON, for programs; {@link #SCHEMA} describes it. */
public final class JsonComparison {

    /** Name of the JSON Schema, a resource beside this class. */
    public static final String SCHEMA = "comparison.schema.json";

    private static final int VERSION = 1;

    private JsonComparison() {}

    /** Writes the result; neither flushes nor closes. */
    public static void write(ComparisonRun run, Writer out) {
        JsonDocument.write(out, result -> fields(run, result));
    }

    private static void fields(ComparisonRun run, JsonObject result) {
        Compared found = run.found();
        PowerEstimate estimate = found.estimate();
        JsonDocument.tool(result.count("schema", VERSION), run.tool())
                .count("seed", estimate.plan().seed())
                .object("a", side -> side(side, run.first()))
                .object("b", side -> side(side, run.second()))
                .count("samples", estimate.samples())
                .count("samplesAsked", estimate.plan().samples())
                .flag("partial", estimate.isPartial())
                .number("precision", estimate.plan().precision().orElse(Double.NaN))
                .text("sampler", estimate.plan().sampling().name().toLowerCase(Locale.ROOT))
                .text("varianceReduction", estimate.plan().reduction().name().toLowerCase(Locale.ROOT))
                .count("tests", found.tests())
                .array(
                        "discounts",
                        array -> found.discounts()
                                .forEach(discount -> array.element(entry -> discount(entry, discount)
                                        .text("solver", discount.estimate().solver()))))
                .array(
                        "states",
                        array -> found.discounts()
                                .forEach(discount -> discount.powers()
                                        .forEach(each -> array.element(entry -> power(entry, discount, each)))))
                .array(
                        "actions",
                        array -> found.discounts()
                                .forEach(discount -> discount.shares().forEach(each -> share(array, discount, each))))
                .texts("statesOnlyInA", names(found.models().onlyInFirst()))
                .texts("statesOnlyInB", names(found.models().onlyInSecond()))
                .array("actionsOnlyInA", array -> alone(array, found.models().actionsOnlyInFirst()))
                .array("actionsOnlyInB", array -> alone(array, found.models().actionsOnlyInSecond()))
                .texts("warnings", run.warnings());
    }

    private static void side(JsonObject fields, ComparisonRun.Side side) {
        JsonDocument.model(fields, side.source(), side.mdp());
        fields.text("reward", side.reward());
        side.mdp().start().ifPresent(start -> fields.text("start", start.name()));
    }

    private static JsonObject discount(JsonObject entry, DiscountComparison discount) {
        return entry.number("discount", discount.estimate().discount().value())
                .text("discountExact", discount.estimate().discount().toString());
    }

    private static void power(JsonObject entry, DiscountComparison discount, PowerGap each) {
        discount(entry.text("state", each.state().name()), discount)
                .object("a", fields -> power(fields, each.first()))
                .object("b", fields -> power(fields, each.second()));
        gap(entry, each.gap());
    }

    private static void power(JsonObject fields, StateEstimate estimate) {
        fields.number("power", estimate.power().value())
                .number("standardError", estimate.power().standardError())
                .number("ciLow", estimate.power().low())
                .number("ciHigh", estimate.power().high())
                .number("solverError", estimate.solverError());
    }

    private static void share(JsonObject array, DiscountComparison discount, ShareGap each) {
        for (String label : each.action().labels()) {
            array.element(entry -> {
                discount(entry.text("state", each.action().state().name()).text("action", label), discount)
                        .object("a", fields -> share(fields, each.first()))
                        .object("b", fields -> share(fields, each.second()));
                gap(entry, each.gap());
            });
        }
    }

    private static void share(JsonObject fields, ActionEstimate estimate) {
        fields.number("pOptimal", estimate.optimal().value())
                .number("standardError", estimate.optimal().standardError())
                .number("ciLow", estimate.optimal().low())
                .number("ciHigh", estimate.optimal().high())
                .number("pUndecided", estimate.undecided().value());
    }

    private static void gap(JsonObject entry, Gap gap) {
        entry.number("difference", gap.difference().value())
                .number("standardError", gap.difference().standardError())
                .number("ciLow", gap.difference().low())
                .number("ciHigh", gap.difference().high())
                .number("solverError", gap.solverError())
                .text("verdict", ComparisonWords.token(gap.finding()));
    }

    private static List<String> names(List<State> states) {
        return states.stream().map(State::name).toList();
    }

    private static void alone(JsonObject array, List<LoneAction> actions) {
        actions.forEach(
                each -> array.element(entry -> entry.text("state", each.state()).text("action", each.action())));
    }
}
