package io.github.leeway.options;

import io.github.leeway.options.FiniteRewards.Atom;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Means over a few reward functions, in which rewards may depend on each other in any way.
 *
 * @param weights of reward functions: their probabilities times a positive number
 * @param kinds what a state gets by each reward function, times a positive number; each once
 * @param kindOf the kind of each state
 */
record JointMean(List<BigInteger> weights, List<List<BigInteger>> kinds, List<Integer> kindOf) implements Orbit.Mean {

    static JointMean of(FiniteRewards rewards) {
        List<BigFraction> probabilities =
                rewards.atoms().stream().map(Atom::probability).toList();
        CommonDenominator probability = CommonDenominator.of(probabilities);
        CommonDenominator reward = CommonDenominator.of(rewards.atoms().stream()
                .flatMap(atom -> atom.rewards().stream())
                .toList());
        Map<List<BigInteger>, Integer> kinds = new LinkedHashMap<>();
        List<Integer> kindOf = new ArrayList<>();
        for (int s = 0; s < rewards.stateCount(); s++) {
            int state = s;
            List<BigInteger> kind = rewards.atoms().stream()
                    .map(atom -> reward.numerator(atom.rewards().get(state)))
                    .toList();
            kinds.putIfAbsent(kind, kinds.size());
            kindOf.add(kinds.getOrDefault(kind, 0));
        }
        return new JointMean(
                probabilities.stream().map(probability::numerator).toList(), List.copyOf(kinds.keySet()), kindOf);
    }

    @Override
    public int sign(Advantage advantage, int[] given) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger[] rewards = new BigInteger[given.length];
        for (int atom = 0; atom < weights.size(); atom++) {
            for (int i = 0; i < given.length; i++) {
                rewards[i] = kinds.get(given[i]).get(atom);
            }
            sum = sum.add(weights.get(atom).multiply(advantage.of(rewards)));
        }
        return sum.signum();
    }

    @Override
    public long cases(int states) {
        return 1; // few, by construction
    }
}
