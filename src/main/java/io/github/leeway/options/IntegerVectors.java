package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Vectors on some states, all times one positive number that makes their entries integers. */
final class IntegerVectors {

    private final BigInteger[][] entries; // [vectors][states]

    private IntegerVectors(BigInteger[][] entries) {
        this.entries = entries;
    }

    /** What vectors are on these states. */
    static IntegerVectors of(List<StateVector> vectors, List<State> states) {
        List<BigFraction> all = vectors.stream()
                .flatMap(vector -> states.stream().map(vector::entry))
                .toList();
        CommonDenominator common = CommonDenominator.of(all);
        return new IntegerVectors(vectors.stream()
                .map(vector -> states.stream()
                        .map(state -> common.numerator(vector.entry(state)))
                        .toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new));
    }

    /** The states on which not all vectors are the same, in the order of the model: the rewards of others gain all the same. */
    static List<State> states(List<StateVector> vectors) {
        return vectors.stream()
                .flatMap(vector -> vector.entries().keySet().stream())
                .distinct()
                .filter(state -> vectors.stream()
                                .map(vector -> vector.entry(state))
                                .distinct()
                                .count()
                        > 1)
                .sorted(StateVector.MODEL_ORDER)
                .toList();
    }

    /** x r for one of the vectors. */
    BigInteger gain(int vector, BigInteger[] rewards) {
        BigInteger sum = BigInteger.ZERO;
        for (int s = 0; s < rewards.length; s++) {
            if (entries[vector][s].signum() != 0) {
                sum = sum.add(entries[vector][s].multiply(rewards[s]));
            }
        }
        return sum;
    }

    /** The largest x r of those from one to before another, at least one. */
    BigInteger largestGain(int from, int to, BigInteger[] rewards) {
        return IntStream.range(from, to)
                .mapToObj(vector -> gain(vector, rewards))
                .reduce(BigInteger::max)
                .orElseThrow();
    }
}
