package io.github.leeway.report;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.ExactPower;
import io.github.leeway.options.Reasons;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.ValueDistribution;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Everything as JSON, for programs; {@link #SCHEMA} describes it. */
public record JsonResult() implements Renderer {

    /** Name of the JSON Schema, a resource beside this class. */
    public static final String SCHEMA = "result.schema.json";

    static final int VERSION = 1;

    @Override
    public void write(Run run, Writer out) {
        JsonDocument.write(out, result -> fields(run, result));
    }

    private static void fields(Run run, JsonObject result) {
        PowerEstimate estimate = run.estimate();
        Mdp mdp = estimate.mdp();
        JsonDocument.tool(result.count("schema", VERSION), run.tool())
                .count("seed", estimate.plan().seed())
                .object("model", model -> JsonDocument.model(model, run.model(), mdp))
                .text("reward", run.reward())
                .count("samples", estimate.samples())
                .count("samplesAsked", estimate.plan().samples())
                .flag("partial", estimate.isPartial())
                .number("precision", estimate.plan().precision().orElse(Double.NaN))
                .text("sampler", estimate.plan().sampling().name().toLowerCase(Locale.ROOT))
                .text("varianceReduction", estimate.plan().reduction().name().toLowerCase(Locale.ROOT))
                .array(
                        "discounts",
                        array -> estimate.discounts()
                                .forEach(discount -> array.element(
                                        entry -> discount(entry, discount).text("solver", discount.solver()))))
                .array(
                        "states",
                        array -> estimate.discounts()
                                .forEach(discount -> discount.states()
                                        .forEach(state -> array.element(entry -> state(entry, run, discount, state)))))
                .array(
                        "actions",
                        array -> estimate.discounts()
                                .forEach(discount ->
                                        discount.states().forEach(state -> actions(array, run, discount, state))))
                .array("differences", array -> differences(array, estimate))
                .array("explanations", array -> explanations(array, run))
                .array(
                        "headlines",
                        array -> run.headlines()
                                .forEach(each -> array.element(entry -> JsonHeadline.write(entry, each))))
                .array(
                        "claims",
                        array -> claims(run).forEach(found -> array.element(claim -> JsonClaims.claim(claim, found))))
                .array(
                        "distributions",
                        array -> run.extras().distribution().ifPresent(found -> distributions(array, run, found)))
                .texts("warnings", run.warnings());
        run.extras().claims().ifPresent(judged -> result.number("confidence", judged.confidence()));
        JsonRewards.write(result, claims(run));
        run.extras()
                .exact()
                .ifPresent(exact -> result.object(
                        "exact", fields -> exact.obstacle().ifPresent(obstacle -> fields.text("obstacle", obstacle))));
        run.extras()
                .sensitivity()
                .ifPresent(found -> result.object("sensitivity", fields -> JsonSensitivity.found(fields, found)));
        policySets(result, estimate);
        result.text("modelText", run.model().text());
        JsonGraph.write(result, mdp);
    }

    private static List<FoundClaim> claims(Run run) {
        return run.extras().claims().map(JudgedClaims::claims).orElse(List.of());
    }

    private static void policySets(JsonObject result, PowerEstimate estimate) {
        if (!estimate.plan().sets().isEmpty()) {
            result.array(
                    "policySets",
                    array -> estimate.discounts()
                            .forEach(discount -> discount.sets()
                                    .forEach(
                                            set -> array.element(entry -> JsonPolicySet.write(entry, discount, set)))));
        }
    }

    private static void distributions(JsonObject array, Run run, ValueDistribution found) {
        List<DiscountEstimate> discounts = run.estimate().discounts();
        for (ValueDistribution.OfState state : found.states()) {
            for (int d = 0; d < discounts.size(); d++) {
                DiscountEstimate discount = discounts.get(d);
                List<Integer> counts = state.counts().get(d);
                array.element(
                        entry -> discount(entry.text("state", state.state().name()), discount)
                                .count("samples", found.samples())
                                .number("low", found.low())
                                .number("high", found.high())
                                .numbers("counts", counts));
            }
        }
    }

    private static void differences(JsonObject array, PowerEstimate estimate) {
        DiscountEstimate before = estimate.discounts().get(0);
        for (DiscountEstimate discount : estimate.discounts()) {
            DiscountEstimate previous = before;
            discount.differences()
                    .forEach(difference -> array.element(entry ->
                            JsonDifference.fields(entry, QuantityWords.of(estimate), difference, discount, previous)));
            before = discount;
        }
    }

    private static void explanations(JsonObject array, Run run) {
        for (Run.Headline headline : run.headlines()) {
            headline.reasons().ifPresent(reasons -> array.element(entry -> reasons(entry, headline.state(), reasons)));
        }
    }

    private static void reasons(JsonObject entry, State state, Reasons reasons) {
        entry.text("state", state.name())
                .array(
                        "kept",
                        kept -> reasons.kept()
                                .forEach(each -> kept.element(fields -> JsonOptions.futures(
                                        fields.texts(
                                                        "actions",
                                                        JsonOptions.labels(
                                                                each.actions().choices()))
                                                .count(
                                                        "visitFunctions",
                                                        each.kept().size())
                                                .count(
                                                        "recurrent",
                                                        each.recurrent().size()),
                                        "functions",
                                        "distributions",
                                        each))))
                .array(
                        "certificates",
                        certificates -> reasons.certificates()
                                .forEach(each -> certificates.element(fields -> JsonCertificate.whole(fields, each))));
    }

    private static JsonObject discount(JsonObject entry, DiscountEstimate discount) {
        return entry.number("discount", discount.discount().value())
                .text("discountExact", discount.discount().toString());
    }

    private static void state(JsonObject entry, Run run, DiscountEstimate discount, StateEstimate state) {
        QuantityWords words = QuantityWords.of(run.estimate());
        mean(discount(entry.text("state", state.state().name()), discount), words.field(), "", state.power())
                .extended("solverError", state.solverError())
                .extended(
                        "varianceSaved",
                        discount.varianceSaved().get(state.state().index()));
        exact(run, discount, state).ifPresent(exact -> entry.text("exact", Fractions.text(exact.power())));
    }

    private static Optional<ExactPower> exact(Run run, DiscountEstimate discount, StateEstimate state) {
        return run.extras().exact().flatMap(exact -> exact.of(discount.discount(), state.state()));
    }

    private static void actions(JsonObject array, Run run, DiscountEstimate discount, StateEstimate state) {
        Optional<ExactPower> exact = exact(run, discount, state);
        QuantityWords words = QuantityWords.of(run.estimate());
        for (ActionEstimate actions : state.actions()) {
            for (Choice choice : actions.actions().choices()) {
                array.element(entry -> {
                    action(entry, words, discount, state, actions, choice);
                    exact.ifPresent(known -> exact(entry, known.of(actions.actions())));
                    if (actions.actions().choices().size() > 1) {
                        ofClass(entry, actions.optimality(), "pClassUnique", "pClassTied");
                        actions.average()
                                .ifPresent(
                                        average -> ofClass(entry, average, "pAverageClassUnique", "pAverageClassTied"));
                    }
                    JsonShares.variances(entry, "groupVariances", actions.optimality());
                    actions.average()
                            .ifPresent(average -> JsonShares.variances(entry, "averageGroupVariances", average));
                });
            }
        }
    }

    private static void action(
            JsonObject entry,
            QuantityWords words,
            DiscountEstimate discount,
            StateEstimate state,
            ActionEstimate actions,
            Choice choice) {
        int classSize = actions.actions().choices().size();
        Optimality own = actions.optimality().ofOneAction(classSize);
        entry.text("state", state.state().name()).text("action", choice.action());
        discount(entry, discount)
                .texts(
                        "equivalent",
                        actions.actions().choices().stream()
                                .filter(other -> !other.equals(choice))
                                .map(Choice::action)
                                .toList())
                .number("pOptimal", actions.optimal().value())
                .number("standardError", actions.optimal().standardError())
                .number("ciLow", actions.optimal().low())
                .number("ciHigh", actions.optimal().high())
                .number("pUnique", own.unique().value())
                .number("pTied", own.tied().value())
                .number("pUndecided", own.undecided().value());
        mean(entry, words.field() + "Next", words.field() + "Next", actions.powerNext())
                .text("verdict", VerdictWords.token(state.verdict(), actions.actions()));
        actions.average().map(each -> each.ofOneAction(classSize)).ifPresent(each -> average(entry, each));
    }

    /** Of the class as a whole, what is not the same of one of its actions. */
    private static void ofClass(JsonObject entry, Optimality optimality, String unique, String tied) {
        entry.number(unique, optimality.unique().value())
                .number(tied, optimality.tied().value());
    }

    private static void exact(JsonObject entry, ExactPower.ActionChance chance) {
        boolean isAlone =
                chance.actions().choices().size() == 1; // no single action is the only best of equivalent ones
        entry.text("exact", Fractions.text(chance.optimal()))
                .text("exactUnique", Fractions.text(isAlone ? chance.unique() : BigFraction.ZERO));
        if (!isAlone) {
            entry.text("exactClassUnique", Fractions.text(chance.unique()));
        }
    }

    private static void average(JsonObject entry, Optimality average) {
        entry.number("pAverage", average.optimal().value())
                .number("pAverageStandardError", average.optimal().standardError())
                .number("pAverageCiLow", average.optimal().low())
                .number("pAverageCiHigh", average.optimal().high())
                .number("pAverageUnique", average.unique().value())
                .number("pAverageTied", average.tied().value())
                .number("pAverageUndecided", average.undecided().value());
    }

    private static JsonObject mean(JsonObject entry, String field, String prefix, Mean mean) {
        return entry.extended(field, mean.value())
                .extended(prefix.isEmpty() ? "standardError" : prefix + "StandardError", mean.standardError())
                .extended(prefix.isEmpty() ? "ciLow" : prefix + "CiLow", mean.low())
                .extended(prefix.isEmpty() ? "ciHigh" : prefix + "CiHigh", mean.high());
    }
}
