package io.github.leeway.exchange;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.RewardFunction.Step;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** A reward function on states and choices alone: what is paid for steps is paid for choices, on average, which has the same values. */
final class ChoiceRewards {

    private ChoiceRewards() {}

    /** Rewards by index of a choice, without zeros. */
    static SortedMap<Integer, BigFraction> of(Mdp mdp, RewardFunction reward) {
        SortedMap<Integer, BigFraction> choices = new TreeMap<>(reward.choices());
        for (Map.Entry<Step, BigFraction> paid : reward.steps().entrySet()) {
            Step step = paid.getKey();
            for (Outcome outcome : mdp.outcomes(mdp.choices().get(step.choice()))) {
                if (outcome.successor().index() == step.successor()) {
                    choices.merge(step.choice(), outcome.probability().multiply(paid.getValue()), BigFraction::add);
                }
            }
        }
        choices.values().removeIf(value -> value.signum() == 0);
        return choices;
    }
}
