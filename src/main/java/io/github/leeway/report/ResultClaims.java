package io.github.leeway.report;

import io.github.leeway.claim.Claim;
import io.github.leeway.claim.ClaimParser;
import io.github.leeway.claim.ClaimSyntaxException;
import io.github.leeway.claim.Judgement;
import io.github.leeway.claim.Route;
import io.github.leeway.claim.Verdict;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Expectation;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** The claims of a result file, which {@link JsonClaims} and {@link JsonRewards} wrote. */
final class ResultClaims {

    private final Mdp mdp;
    private final List<RewardFunction> rewards;

    private ResultClaims(JsonNode result, Mdp mdp) {
        this.mdp = mdp;
        rewards = result.optional("rewardFunctions").map(JsonNode::items).orElse(List.of()).stream()
                .map(this::rewards)
                .toList();
    }

    /** Reads them; nothing if there are none. */
    static Optional<JudgedClaims> read(JsonNode result, Mdp mdp) {
        ResultClaims reader = new ResultClaims(result, mdp);
        List<FoundClaim> claims =
                result.field("claims").items().stream().map(reader::found).toList();
        return claims.isEmpty() ? Optional.empty() : Optional.of(new JudgedClaims(claims, confidence(result)));
    }

    private static double confidence(JsonNode result) {
        double confidence = result.field("confidence").number();
        if (!(confidence > 0 && confidence < 1)) {
            throw result.field("confidence").wrong("a number between 0 and 1");
        }
        return confidence;
    }

    private FoundClaim found(JsonNode entry) {
        return new FoundClaim(
                new Judgement(
                        claim(entry.field("text")),
                        entry.field("verdict").word(Verdict.class),
                        entry.field("route").word(Route.class),
                        entry.field("detail").text()),
                entry.field("expected").word(Expectation.class));
    }

    private Claim claim(JsonNode text) {
        try {
            return ClaimParser.parse(text.text(), mdp, rewards);
        } catch (ClaimSyntaxException fault) {
            throw text.place()
                    .fault(ErrorCode.RESULT_VALUE, text.place().path() + ": " + fault.getMessage(), fault.help());
        }
    }

    private RewardFunction rewards(JsonNode entry) {
        SortedMap<RewardFunction.Step, BigFraction> steps = new TreeMap<>();
        int states = mdp.states().size();
        int choices = mdp.choices().size();
        entry.field("steps")
                .items()
                .forEach(step -> steps.put(
                        new RewardFunction.Step(
                                step.field("choice").index(choices),
                                step.field("successor").index(states)),
                        step.field("reward").fraction()));
        return entry.checked(() -> {
            RewardFunction function = new RewardFunction(
                    entry.field("name").text(),
                    byIndex(entry.field("states"), states),
                    byIndex(entry.field("choices"), choices),
                    steps);
            function.checkFits(mdp);
            return function;
        });
    }

    private static SortedMap<Integer, BigFraction> byIndex(JsonNode array, int count) {
        SortedMap<Integer, BigFraction> rewards = new TreeMap<>();
        array.items()
                .forEach(entry -> rewards.put(
                        entry.field("index").index(count), entry.field("reward").fraction()));
        return rewards;
    }
}
