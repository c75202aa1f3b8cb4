package io.github.leeway.cli;

import io.github.leeway.mdp.State;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.reward.Marginal;
import io.github.leeway.reward.RewardDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the reader of an estimate should know of its rewards and samples first.
 *
 * @param problem that was solved
 * @param estimate of its model
 */
record EstimateWarnings(RewardProblem problem, PowerEstimate estimate) {

    private static final int FEW_GROUPS = 20;

    /**
     * A sentence each.
     *
     * @param nameOf what states are called
     */
    List<String> sentences(Function<State, String> nameOf) {
        RewardDistribution rewards = problem.rewards();
        String quantity = estimate.quantity().toString();
        List<String> warnings = new ArrayList<>();
        if (!rewards.hasFiniteVariances()) {
            warnings.add(
                    "A reward has no finite variance: standard errors and intervals of " + quantity + " mean little.");
        }
        if (!IntStream.range(0, rewards.stateCount())
                .mapToObj(rewards::marginal)
                .allMatch(Marginal::isBounded)) {
            warnings.add("A reward is not bounded: " + quantity
                    + " and shares exist all the same, but the paper's theorems are for bounded"
                    + " rewards, and no sample bounds what rarer ones would add.");
        }
        unvaried()
                .map(nameOf)
                .ifPresent(state -> warnings.add(quantity + " of " + state
                        + " was the same for every sampled reward function, though rewards that it can reach are random:"
                        + " its interval of width 0 says nothing about rarer ones."));
        alikeInAllGroups()
                .map(nameOf)
                .ifPresent(state -> warnings.add(quantity + " of " + state
                        + " was the same in every group of reward functions, of which there are few: its interval of"
                        + " width 0 says little; sample more."));
        return warnings;
    }

    /** A state whose POWER did not vary in the sample, although a reward after it may vary. */
    private Optional<State> unvaried() {
        return estimate.mdp().states().stream()
                .filter(state -> estimate.discounts().stream()
                        .anyMatch(discount -> discount.of(state).power().standardError() == 0
                                && !(discount.varianceSaved().get(state.index()) > 0)))
                .filter(problem::hasRandomRewardAfter)
                .findFirst();
    }

    /** A state whose POWER varied, but within groups alone, where few groups are enough for that to be by chance. */
    private Optional<State> alikeInAllGroups() {
        long groups = estimate.samples() / estimate.plan().sampling().groupSize();
        return estimate.mdp().states().stream()
                .filter(state -> groups < FEW_GROUPS
                        && estimate.discounts().stream()
                                .anyMatch(discount -> discount.of(state).power().standardError() == 0
                                        && discount.varianceSaved().get(state.index()) > 0))
                .findFirst();
    }
}
