package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.RewardFunction.Step;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The one reward function of formats that have rewards on steps alone: what state, choice and step are paid in one. */
final class TableRewards {

    private final Optional<RewardFunction> reward;

    /** Of a model, of which the first reward function is written. */
    TableRewards(ModelFile model, Losses losses) {
        reward = model.rewardFunctions().stream().findFirst();
        int count = model.rewardFunctions().size();
        if (count > 1) {
            losses.add(count - 1 + " of " + count + " reward functions");
        }
        reward.map(RewardFunction::name)
                .filter(name -> !name.equals("reward"))
                .ifPresent(name -> losses.add("name of the reward function"));
    }

    boolean isThere() {
        return reward.isPresent();
    }

    /** What a step is paid in all. */
    BigFraction of(Choice choice, Outcome outcome) {
        if (reward.isEmpty()) {
            return BigFraction.ZERO;
        }
        RewardFunction paid = reward.get();
        return paid.states()
                .getOrDefault(choice.state().index(), BigFraction.ZERO)
                .add(paid.choices().getOrDefault(choice.index(), BigFraction.ZERO))
                .add(paid.steps()
                        .getOrDefault(
                                new Step(choice.index(), outcome.successor().index()), BigFraction.ZERO));
    }
}
