package io.github.leeway.exchange;

import io.github.leeway.mdp.RewardFunction;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** A reward function while it is read. Zeros are not kept. */
final class RewardDraft {

    private final String name;
    private final SortedMap<Integer, BigFraction> states = new TreeMap<>();
    private final SortedMap<Integer, BigFraction> choices = new TreeMap<>();
    private final SortedMap<RewardFunction.Step, BigFraction> steps = new TreeMap<>();

    RewardDraft(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void state(int state, BigFraction reward) {
        if (reward.signum() != 0) {
            states.put(state, reward);
        }
    }

    /** Pays a choice, by its index among all. */
    void choice(int choice, BigFraction reward) {
        if (reward.signum() != 0) {
            choices.put(choice, reward);
        }
    }

    /** Pays the step from a choice to a state. */
    void step(int choice, int successor, BigFraction reward) {
        if (reward.signum() != 0) {
            steps.put(new RewardFunction.Step(choice, successor), reward);
        }
    }

    /** Whether nothing is paid. */
    boolean isEmpty() {
        return states.isEmpty() && choices.isEmpty() && steps.isEmpty();
    }

    RewardFunction function() {
        return new RewardFunction(name, states, choices, steps);
    }
}
