package io.github.leeway.report;

import io.github.leeway.claim.Claim;
import io.github.leeway.claim.Expression;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.RewardFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** The reward functions that claims name, as JSON. {@link ResultClaims} reads them back. */
final class JsonRewards {

    private JsonRewards() {}

    /** Writes those of the claims, each once; nothing if they name none. */
    static void write(JsonObject result, List<FoundClaim> claims) {
        Map<String, RewardFunction> named = new LinkedHashMap<>();
        claims.forEach(found -> {
            Claim claim = found.judgement().claim();
            add(named, claim.left());
            add(named, claim.right());
        });
        if (!named.isEmpty()) {
            result.array(
                    "rewardFunctions",
                    array -> named.values().forEach(each -> array.element(entry -> write(entry, each))));
        }
    }

    private static void add(Map<String, RewardFunction> named, Expression expression) {
        if (expression instanceof Expression.Value value) {
            named.putIfAbsent(value.rewards().name(), value.rewards());
        } else if (expression instanceof Expression.Negated negated) {
            add(named, negated.of());
        } else if (expression instanceof Expression.Joined joined) {
            add(named, joined.left());
            add(named, joined.right());
        }
    }

    private static void write(JsonObject entry, RewardFunction function) {
        entry.text("name", function.name());
        rewards(entry, "states", function.states());
        rewards(entry, "choices", function.choices());
        entry.array(
                "steps",
                array -> function.steps()
                        .forEach((step, reward) -> array.element(fields -> fields.count("choice", step.choice())
                                .count("successor", step.successor())
                                .text("reward", Fractions.text(reward)))));
    }

    private static void rewards(JsonObject entry, String field, SortedMap<Integer, BigFraction> rewards) {
        entry.array(
                field,
                array -> rewards.forEach((index, reward) ->
                        array.element(fields -> fields.count("index", index).text("reward", Fractions.text(reward)))));
    }
}
