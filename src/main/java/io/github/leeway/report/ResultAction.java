package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.options.ExactPower;
import io.github.leeway.power.Mean;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An entry of the actions in a result file. What it says of the class is the same in the entries of all equivalent actions.
 *
 * @param state name of the state that offers it
 * @param action its label
 * @param discount as it is written exactly
 * @param equivalent labels of the other actions of its class
 * @param shares how often the class is optimal
 * @param average how often it is average-optimal, if that was looked at
 * @param next mean value of the state that follows
 * @param verdict on the class
 * @param exact the probability that it is optimal, if there is one
 * @param exactUnique that no other class is, if there is one
 */
record ResultAction(
        JsonNode state,
        JsonNode action,
        JsonNode discount,
        List<String> equivalent,
        ResultShares shares,
        Optional<ResultShares> average,
        Mean next,
        JsonNode verdict,
        Optional<BigFraction> exact,
        Optional<BigFraction> exactUnique) {

    static ResultAction read(JsonNode entry) {
        List<String> equivalent = entry.field("equivalent").texts();
        boolean isAlone = equivalent.isEmpty();
        String next = QuantityWords.of(QuantityWords.quantity(entry, "Next")).field() + "Next";
        return new ResultAction(
                entry.field("state"),
                entry.field("action"),
                entry.field("discountExact"),
                equivalent,
                ResultShares.read(
                        entry,
                        "pOptimal",
                        isAlone ? "pUnique" : "pClassUnique",
                        isAlone ? "pTied" : "pClassTied",
                        "pUndecided",
                        "groupVariances"),
                entry.optional("pAverage")
                        .map(average -> ResultShares.read(
                                entry,
                                "pAverage",
                                isAlone ? "pAverageUnique" : "pAverageClassUnique",
                                isAlone ? "pAverageTied" : "pAverageClassTied",
                                "pAverageUndecided",
                                "averageGroupVariances")),
                ResultState.mean(entry, next, next + "StandardError", next + "CiLow", next + "CiHigh"),
                entry.field("verdict"),
                entry.optional("exact").map(JsonNode::fraction),
                entry.optional(isAlone ? "exactUnique" : "exactClassUnique").map(JsonNode::fraction));
    }

    /** The exact chance of the class. */
    ExactPower.ActionChance chance(ActionClass actions) {
        return new ExactPower.ActionChance(
                actions,
                exact.orElseThrow(() -> action.wrong("an action with an exact probability, as its state has one")),
                exactUnique.orElseThrow(
                        () -> action.wrong("an action with an exact probability, as its state has one")));
    }
}
