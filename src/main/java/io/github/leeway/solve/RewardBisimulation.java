package io.github.leeway.solve;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Proves ties. States that have equal rewards, and choices that lead with equal probabilities to states of the same kind, have equal
 * values whatever the discount ({@link io.github.leeway.Bibliography#GIVAN_2003}); so choices that lead with equal probabilities to
 * the same classes of states are worth exactly the same. The coarsest such partition is found by refinement, in exact arithmetic.
 *
 * <p>Only proves: choices may tie without being alike in this sense. Depends on the rewards through which of them are equal, so the
 * last partition is kept for the next reward function with the same pattern. Not shared between threads.
 */
public final class RewardBisimulation {

    private final Mdp mdp;
    private int[] pattern = {}; // [S], states with equal rewards carry equal numbers
    private int[] blockOf = {}; // [S], for that pattern

    /** A prover for a model. */
    public RewardBisimulation(Mdp mdp) {
        this.mdp = mdp;
    }

    /**
     * Takes the next reward function.
     *
     * @param rewards [S × lanes]
     * @param lanes number of reward functions in the batch
     * @param lane which of them
     */
    public void partition(double[] rewards, int lanes, int lane) {
        int states = mdp.states().size();
        Map<Double, Integer> numberOf = new HashMap<>();
        int[] next = new int[states];
        for (int s = 0; s < states; s++) {
            double reward = rewards[s * lanes + lane] + 0.0; // makes −0 and 0 the same
            next[s] = number(numberOf, reward);
        }
        if (!Arrays.equals(next, pattern)) {
            pattern = next;
            blockOf = refine(next);
        }
    }

    /** Whether two choices are proven to be worth the same for the reward function at hand. */
    public boolean areTied(ActionClass one, ActionClass other) {
        return distribution(one.representative(), blockOf).equals(distribution(other.representative(), blockOf));
    }

    private int[] refine(int[] start) {
        int[] blocks = start;
        int count = (int) Arrays.stream(start).distinct().count();
        while (true) {
            Map<Signature, Integer> numberOf = new HashMap<>();
            int[] finer = new int[blocks.length];
            for (State state : mdp.states()) {
                Set<Map<Integer, BigFraction>> choices = new HashSet<>();
                for (Choice choice : mdp.choices(state)) {
                    choices.add(distribution(choice, blocks));
                }
                finer[state.index()] = number(numberOf, new Signature(blocks[state.index()], choices));
            }
            if (numberOf.size() == count) {
                return finer;
            }
            count = numberOf.size();
            blocks = finer;
        }
    }

    private Map<Integer, BigFraction> distribution(Choice choice, int[] blocks) {
        Map<Integer, BigFraction> distribution = new LinkedHashMap<>();
        for (Outcome outcome : mdp.outcomes(choice)) {
            distribution.merge(blocks[outcome.successor().index()], outcome.probability(), BigFraction::add);
        }
        return distribution;
    }

    private static <K> int number(Map<K, Integer> numberOf, K key) {
        Integer known = numberOf.putIfAbsent(key, numberOf.size());
        return known == null ? numberOf.size() - 1 : known;
    }

    private record Signature(int block, Set<Map<Integer, BigFraction>> choices) {}
}
