package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Comparison;
import io.github.leeway.power.PolicySet;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.Sampling;
import io.github.leeway.sensitivity.Answer;
import io.github.leeway.sensitivity.Conclusion;
import io.github.leeway.sensitivity.Flip;
import io.github.leeway.sensitivity.Inapplicable;
import io.github.leeway.sensitivity.Outcome;
import io.github.leeway.sensitivity.Question;
import io.github.leeway.sensitivity.Sensitivity;
import io.github.leeway.sensitivity.SensitivityPlan;
import io.github.leeway.sensitivity.Variation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sensitivity of conclusions in a result file, which {@link JsonSensitivity} wrote. */
final class ResultSensitivity {

    private static final int MOST_COPIES = 1_000_000;

    private final ResultNames names;
    private final SensitivityPlan plan;

    private ResultSensitivity(JsonNode fields, Mdp mdp) {
        names = new ResultNames(mdp);
        State from = names.state(fields.field("state"));
        List<State> targets = names.states(fields.field("targets"));
        List<RewardLaw> laws = fields.field("laws").items().stream()
                .map(ResultSensitivity::law)
                .toList();
        List<Discount> discounts = fields.field("discounts").items().stream()
                .map(JsonNode::discount)
                .toList();
        plan = fields.checked(() -> new SensitivityPlan(
                from,
                targets,
                fields.field("discount").discount(),
                discounts,
                laws,
                fields.field("samples").whole(1, PowerPlan.MOST_SAMPLES),
                fields.field("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE),
                fields.field("sampler").word(Sampling.class)));
        if (!plan.discounts().equals(discounts)) {
            throw fields.field("discounts").wrong("ascending ones, that of conclusions among them");
        }
    }

    /** Reads it; nothing if there is none. */
    static Optional<Sensitivity> read(JsonNode result, Mdp mdp) {
        return result.optional("sensitivity").map(fields -> new ResultSensitivity(fields, mdp).read(fields));
    }

    private Sensitivity read(JsonNode fields) {
        return new Sensitivity(
                plan,
                fields.field("conclusions").items().stream()
                        .map(this::conclusion)
                        .toList(),
                fields.field("notVaried").items().stream()
                        .map(entry -> new Inapplicable(
                                variation(entry), entry.field("reason").text()))
                        .toList(),
                fields.field("tests").whole(1, Long.MAX_VALUE),
                Math.toIntExact(fields.field("scenariosMissing").whole(0, Integer.MAX_VALUE)));
    }

    private Conclusion conclusion(JsonNode entry) {
        Question question = new Question(set(entry.field("first")), set(entry.field("second")));
        JsonNode scenarios = entry.field("scenarios");
        List<Outcome> outcomes = scenarios.items().stream().map(this::outcome).toList();
        if (outcomes.isEmpty() || !(outcomes.get(0).variation() instanceof Variation.AsModeled)) {
            throw scenarios.wrong("at least one scenario, the first as modeled");
        }
        return new Conclusion(question, outcomes);
    }

    private PolicySet set(JsonNode entry) {
        JsonNode what = entry.field("do");
        return switch (what.text()) {
            case "take" -> new PolicySet.Taking(names.choices(plan.from(), entry.field("actions")));
            case "avoid" -> new PolicySet.Avoiding(plan.from(), names.states(entry.field("states")));
            case "reach" -> new PolicySet.Reaching(plan.from(), names.states(entry.field("states")));
            default -> throw what.wrong("take or avoid or reach");
        };
    }

    private Variation variation(JsonNode entry) {
        return switch (entry.field("kind").word(VariationKind.class)) {
            case AS_MODELED -> new Variation.AsModeled();
            case COPIES -> new Variation.SplitState(state(entry), copies(entry));
            case COPIES_ONE_DRAW -> new Variation.SplitStateTied(state(entry), copies(entry));
            case PAID_ONCE -> new Variation.PaidOnce(state(entry));
            case PAID_FOR_EVER -> new Variation.PaidForEver(state(entry));
            case ON_ACTIONS -> new Variation.OnBasis(Payment.Basis.ACTION);
            case ON_STATES -> new Variation.OnBasis(Payment.Basis.STATE);
            case LAW -> new Variation.OtherLaw(law(entry.field("law")));
        };
    }

    private State state(JsonNode entry) {
        return names.state(entry.field("state"));
    }

    private static int copies(JsonNode entry) {
        return Math.toIntExact(entry.field("copies").whole(2, MOST_COPIES));
    }

    private Outcome outcome(JsonNode entry) {
        Map<Discount, Answer> answers = new TreeMap<>();
        for (JsonNode each : entry.field("answers").items()) {
            JsonNode exact = each.field("discountExact");
            Discount discount = exact.discount();
            if (!plan.discounts().contains(discount) || answers.put(discount, answer(each)) != null) {
                throw exact.wrong("a discount that is examined, once");
            }
        }
        return new Outcome(
                variation(entry),
                Optional.ofNullable(answers.get(plan.base())),
                plan.discounts().stream()
                        .map(discount -> Optional.ofNullable(answers.get(discount)))
                        .toList(),
                entry.optional("turn").map(ResultSensitivity::flip));
    }

    private Answer answer(JsonNode entry) {
        JsonNode token = entry.field("comparison");
        Comparison comparison = Stream.of(Comparison.values())
                .filter(each -> SensitivityWords.token(each).equals(token.text()))
                .findFirst()
                .orElseThrow(() -> token.wrong("first-more-often or second-more-often or not-detectable"));
        return new Answer(
                ResultShares.read(entry.field("first")).of(plan.samples(), plan.sampling()),
                ResultShares.read(entry.field("second")).of(plan.samples(), plan.sampling()),
                comparison);
    }

    private static Flip flip(JsonNode entry) {
        return new Flip(
                entry.field("aboveExact").discount(),
                entry.field("belowExact").discount(),
                entry.field("crossingExact").discount());
    }

    private static RewardLaw law(JsonNode text) {
        return text.checked(() -> RewardLaw.parse(text.text()));
    }
}
