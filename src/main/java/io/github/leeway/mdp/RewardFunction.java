package io.github.leeway.mdp;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One reward function of a model under its name: what PRISM calls a reward structure and Storm a reward model. A step from s by the
 * choice c to s' is paid the reward of s, that of c and that of the step from c to s'. What is not given is 0.
 *
 * @param name not empty
 * @param states rewards by index of a state
 * @param choices rewards by index of a choice
 * @param steps rewards by choice and successor
 */
public record RewardFunction(
        String name,
        SortedMap<Integer, BigFraction> states,
        SortedMap<Integer, BigFraction> choices,
        SortedMap<Step, BigFraction> steps) {

    /** Copies the maps. */
    public RewardFunction {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name of a reward is empty, expected at least one character");
        }
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
        steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    }

    /**
     * From a choice to a state that may follow.
     *
     * @param choice index of the choice
     * @param successor index of the state
     */
    public record Step(int choice, int successor) implements Comparable<Step> {

        private static final Comparator<Step> ORDER =
                Comparator.comparingInt(Step::choice).thenComparingInt(Step::successor);

        @Override
        public int compareTo(Step other) {
            return ORDER.compare(this, other);
        }
    }

    /** What a choice is paid on average: its state, itself, and the steps that may follow. */
    public BigFraction expected(Mdp mdp, Choice choice) {
        BigFraction sum = states.getOrDefault(choice.state().index(), BigFraction.ZERO)
                .add(choices.getOrDefault(choice.index(), BigFraction.ZERO));
        if (steps.isEmpty()) {
            return sum;
        }
        for (Outcome outcome : mdp.outcomes(choice)) {
            Step step = new Step(choice.index(), outcome.successor().index());
            sum = sum.add(outcome.probability().multiply(steps.getOrDefault(step, BigFraction.ZERO)));
        }
        return sum;
    }

    /**
     * Checks that it is one of a model.
     *
     * @throws IllegalArgumentException if a reward is for a state, a choice or a step that the model does not have
     */
    public void checkFits(Mdp mdp) {
        check(states, mdp.states().size(), "state");
        check(choices, mdp.choices().size(), "choice");
        for (Step step : steps.keySet()) {
            boolean isFollowed = step.choice() >= 0
                    && step.choice() < mdp.choices().size()
                    && mdp.outcomes(mdp.choices().get(step.choice())).stream()
                            .anyMatch(outcome -> outcome.successor().index() == step.successor());
            if (!isFollowed) {
                throw new IllegalArgumentException("reward '" + name + "' is given for the step from choice "
                        + step.choice() + " to state " + step.successor() + ", expected an outcome of the model");
            }
        }
    }

    private void check(SortedMap<Integer, BigFraction> rewards, int count, String what) {
        if (!rewards.isEmpty() && !(rewards.firstKey() >= 0 && rewards.lastKey() < count)) {
            int wrong = rewards.firstKey() >= 0 ? rewards.lastKey() : rewards.firstKey();
            throw new IllegalArgumentException("reward '" + name + "' is given for " + what + " " + wrong
                    + ", expected an index from 0 to " + (count - 1));
        }
    }
}
