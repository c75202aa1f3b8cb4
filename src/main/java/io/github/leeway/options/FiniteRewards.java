package io.github.leeway.options;

import io.github.leeway.mdp.Fractions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A distribution over reward functions that draws one of a few, exactly; they may depend on each other in any way.
 *
 * @param atoms at least one, no two with the same reward function; their probabilities sum to 1
 */
public record FiniteRewards(List<Atom> atoms) {

    /**
     * One of the reward functions.
     *
     * @param probability positive
     * @param rewards of each state, by index, at least one
     */
    public record Atom(BigFraction probability, List<BigFraction> rewards) {

        /** Copies the list and checks both. */
        public Atom {
            rewards = List.copyOf(rewards);
            if (rewards.isEmpty()) {
                throw new IllegalArgumentException("number of rewards is 0, expected at least 1");
            }
            if (probability.signum() <= 0) {
                throw new IllegalArgumentException(
                        "probability is " + Fractions.text(probability) + ", expected a positive number");
            }
        }
    }

    /** Joins atoms with the same reward function, and checks them. */
    public FiniteRewards {
        Map<List<BigFraction>, BigFraction> joined = new LinkedHashMap<>();
        atoms.forEach(atom -> joined.merge(atom.rewards(), atom.probability(), BigFraction::add));
        BigFraction sum = joined.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
        if (!sum.equals(BigFraction.ONE)) {
            throw new IllegalArgumentException("sum of probabilities is " + Fractions.text(sum) + ", expected 1");
        }
        List<Atom> different = new ArrayList<>();
        joined.forEach((rewards, probability) -> different.add(new Atom(probability, rewards)));
        int states = different.get(0).rewards().size();
        for (Atom atom : different) {
            if (atom.rewards().size() != states) {
                throw new IllegalArgumentException("number of rewards is "
                        + atom.rewards().size() + ", expected " + states + ", as many as in the first reward function");
            }
        }
        atoms = List.copyOf(different);
    }

    /**
     * The one reward function for certain.
     *
     * @param rewards of each state, by index, at least one
     */
    public static FiniteRewards certain(List<BigFraction> rewards) {
        return new FiniteRewards(List.of(new Atom(BigFraction.ONE, rewards)));
    }

    /** For how many states there are rewards. */
    public int stateCount() {
        return atoms.get(0).rewards().size();
    }
}
