package io.github.leeway.solve;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private final int[][] choicesOf; // [S], the choices of a state
    private final int[][] successors; // [C], the successors of a choice
    private final int[][] probabilities; // [C], numbers of their probabilities
    private final List<BigFraction> probabilityOf = new ArrayList<>(); // by number
    private final Map<BigFraction, Integer> numberOf = new HashMap<>();
    private int[] pattern = {}; // [S], states with equal rewards carry equal numbers
    private int[] blockOf = {}; // [S], for that pattern

    /** A prover for a model. */
    public RewardBisimulation(Mdp mdp) {
        choicesOf = mdp.states().stream()
                .map(state ->
                        mdp.choices(state).stream().mapToInt(Choice::index).toArray())
                .toArray(int[][]::new);
        successors = mdp.choices().stream()
                .map(choice -> mdp.outcomes(choice).stream()
                        .mapToInt(outcome -> outcome.successor().index())
                        .toArray())
                .toArray(int[][]::new);
        probabilities = mdp.choices().stream()
                .map(choice -> mdp.outcomes(choice).stream()
                        .map(Outcome::probability)
                        .mapToInt(this::number)
                        .toArray())
                .toArray(int[][]::new);
    }

    /**
     * Takes the next reward function.
     *
     * @param rewards [S × lanes]
     * @param lanes number of reward functions in the batch
     * @param lane which of them
     */
    public void partition(double[] rewards, int lanes, int lane) {
        Map<Double, Integer> numbers = new HashMap<>();
        int[] next = new int[choicesOf.length];
        for (int s = 0; s < next.length; s++) {
            double reward = rewards[s * lanes + lane] + 0.0; // makes −0 and 0 the same
            next[s] = number(numbers, reward);
        }
        if (!Arrays.equals(next, pattern)) {
            pattern = next;
            blockOf = refine(next, numbers.size());
        }
    }

    /** Whether two classes of actions are proven to be worth the same for the reward function at hand. */
    public boolean areTied(ActionClass one, ActionClass other) {
        Map<Key, Integer> kinds = new HashMap<>();
        return kind(one.representative().index(), blockOf, kinds)
                == kind(other.representative().index(), blockOf, kinds);
    }

    /** Whether two states are proven to have equal rewards and equal values for the reward function at hand. */
    public boolean areAlike(State one, State other) {
        return blockOf[one.index()] == blockOf[other.index()];
    }

    /** The number of the class of a state; alike states have the same. */
    int classOf(State state) {
        return blockOf[state.index()];
    }

    private int[] refine(int[] start, int startCount) {
        int[] blocks = start;
        int count = startCount;
        while (true) {
            Map<Key, Integer> kinds = new HashMap<>();
            Map<Key, Integer> signatures = new HashMap<>();
            int[] finer = new int[blocks.length];
            for (int s = 0; s < finer.length; s++) {
                finer[s] = number(signatures, signature(s, blocks, kinds));
            }
            if (signatures.size() == count) {
                return finer;
            }
            count = signatures.size();
            blocks = finer;
        }
    }

    /** The block of a state and the kinds of its choices, each once. */
    private Key signature(int s, int[] blocks, Map<Key, Integer> kinds) {
        int[] choices = choicesOf[s];
        int[] sorted = new int[choices.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = kind(choices[i], blocks, kinds);
        }
        Arrays.sort(sorted);
        int[] numbers = new int[sorted.length + 1];
        numbers[0] = blocks[s];
        int length = 1;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                numbers[length++] = sorted[i];
            }
        }
        return new Key(Arrays.copyOf(numbers, length));
    }

    /** Equal for choices that lead to the same blocks with the same probabilities: below 0 for certain ones. */
    private int kind(int c, int[] blocks, Map<Key, Integer> kinds) {
        if (successors[c].length == 1) {
            return ~blocks[successors[c][0]];
        }
        Map<Integer, BigFraction> lottery = new TreeMap<>();
        for (int i = 0; i < successors[c].length; i++) {
            lottery.merge(blocks[successors[c][i]], probabilityOf.get(probabilities[c][i]), BigFraction::add);
        }
        if (lottery.size() == 1) {
            return ~lottery.keySet().iterator().next();
        }
        int[] numbers = new int[2 * lottery.size()];
        int length = 0;
        for (Map.Entry<Integer, BigFraction> prize : lottery.entrySet()) {
            numbers[length++] = prize.getKey();
            numbers[length++] = number(prize.getValue());
        }
        return number(kinds, new Key(numbers));
    }

    private int number(BigFraction probability) {
        int number = number(numberOf, probability);
        if (number == probabilityOf.size()) {
            probabilityOf.add(probability);
        }
        return number;
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        Integer known = numbers.putIfAbsent(key, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** A list of numbers to look things up by. */
    private static final class Key {
        private final int[] numbers;
        private final int hash;

        Key(int[] numbers) {
            this.numbers = numbers;
            hash = Arrays.hashCode(numbers);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(numbers, key.numbers);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
