package io.github.leeway.report;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.options.ActionOptions;
import io.github.leeway.options.ExactPower;
import io.github.leeway.options.OptionCounts;
import io.github.leeway.options.StateVector;
import java.io.Writer;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What a model leaves open as JSON, for programs; {@link #SCHEMA} describes it. Fractions are texts. */
public final class JsonOptions {

    /** Name of the JSON Schema, a resource beside this class. */
    public static final String SCHEMA = "options.schema.json";

    private static final int VERSION = 1;

    private JsonOptions() {}

    /** Writes the result; neither flushes nor closes. */
    public static void write(OptionsRun run, Writer out) {
        JsonDocument.write(out, result -> fields(run, result));
    }

    private static void fields(OptionsRun run, JsonObject result) {
        JsonDocument.tool(result.count("schema", VERSION), run.tool())
                .object("model", model -> JsonDocument.model(model, run.model(), run.mdp()))
                .text("reward", run.reward())
                .array("states", array -> run.counts().forEach(each -> array.element(entry -> counts(entry, each))));
        run.detail().ifPresent(detail -> result.object("detail", fields -> detail(fields, detail)));
        run.orbit().ifPresent(orbit -> result.object("orbit", fields -> JsonOrbit.write(fields, orbit)));
        run.empowerment()
                .ifPresent(found -> result.object("empowerment", fields -> JsonEmpowerment.write(fields, found)));
        result.texts("warnings", run.warnings());
    }

    private static void counts(JsonObject entry, OptionCounts counts) {
        entry.text("state", counts.state().name());
        count(entry, "visitFunctions", counts.visitFunctions());
        count(entry, "nonDominated", counts.nonDominated());
        count(entry, "recurrent", counts.recurrent());
        count(entry, "recurrentNonDominated", counts.recurrentNonDominated());
        counts.obstacle().ifPresent(obstacle -> entry.text("obstacle", obstacle));
    }

    private static void count(JsonObject entry, String field, OptionalInt count) {
        count.ifPresent(known -> entry.count(field, known));
    }

    private static void detail(JsonObject fields, OptionsRun.Detail detail) {
        fields.text("state", detail.state().name())
                .array(
                        "actions",
                        array -> detail.actions().forEach(each -> array.element(entry -> action(entry, each))))
                .array(
                        "certificates",
                        array -> detail.certificates()
                                .forEach(each -> array.element(entry -> JsonCertificate.fields(entry, each))))
                .array("exact", array -> detail.exact().forEach(each -> array.element(entry -> exact(entry, each))))
                .object("functions", functions -> JsonFunctions.write(functions, detail.functions()));
        detail.obstacle().ifPresent(obstacle -> fields.text("obstacle", obstacle));
    }

    private static void action(JsonObject entry, ActionOptions options) {
        futures(entry.texts("actions", labels(options.actions().choices())), "visitFunctions", "recurrent", options);
    }

    /** What a class of actions leaves: an array of visit functions and one of recurrent distributions, of these names. */
    static JsonObject futures(JsonObject entry, String functions, String distributions, ActionOptions options) {
        return entry.array(
                        functions,
                        array -> options.kept()
                                .forEach(kept -> array.element(each -> each.array(
                                                "policy",
                                                steps -> kept.policy()
                                                        .actions()
                                                        .forEach(actions -> steps.element(step -> step.text(
                                                                        "state",
                                                                        actions.state()
                                                                                .name())
                                                                .texts("actions", labels(actions.choices())))))
                                        .array("recurrent", weights -> vector(weights, kept.limit())))))
                .array(distributions, array -> distributions(array, options.recurrent()));
    }

    /** Each as an element of an array. */
    static void distributions(JsonObject array, Set<StateVector> distributions) {
        distributions.forEach(each ->
                array.element(entry -> entry.array("distribution", weights -> vector(weights, each))));
    }

    /** Labels of equivalent actions. */
    static List<String> labels(List<Choice> choices) {
        return choices.stream().map(Choice::action).toList();
    }

    private static void vector(JsonObject array, StateVector vector) {
        vector.entries()
                .forEach((state, weight) -> array.element(
                        entry -> entry.text("state", state.name()).text("weight", Fractions.text(weight))));
    }

    private static void exact(JsonObject entry, OptionsRun.Exact exact) {
        entry.text("discount", exact.discount().toString())
                .text("power", Fractions.text(exact.power().power()))
                .array(
                        "actions",
                        array ->
                                exact.power().actions().forEach(chance -> array.element(each -> chance(each, chance))));
    }

    private static void chance(JsonObject entry, ExactPower.ActionChance chance) {
        entry.texts("actions", labels(chance.actions().choices()))
                .text("optimal", Fractions.text(chance.optimal()))
                .text("unique", Fractions.text(chance.unique()));
    }
}
