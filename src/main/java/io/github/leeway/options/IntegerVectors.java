package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Vectors on some states, all times one positive number that makes their entries integers. Which of them gain most is looked for in
 * floating point first; only those that its error does not tell from the best are compared exactly. That takes a tenth of the time.
 */
final class IntegerVectors {

    private static final double UNIT = 0x1p-53;

    private final BigInteger[][] entries; // [vectors][states]
    private final double[][] rounded; // [vectors][states], entries divided by the largest
    private final double largestSum; // of the absolute values of a vector in that unit

    private IntegerVectors(BigInteger[][] entries) {
        this.entries = entries;
        BigInteger largest = Arrays.stream(entries)
                .flatMap(Arrays::stream)
                .map(BigInteger::abs)
                .reduce(BigInteger.ONE, BigInteger::max);
        rounded = Arrays.stream(entries)
                .map(vector -> Arrays.stream(vector)
                        .mapToDouble(entry -> BigFraction.of(entry, largest).doubleValue())
                        .toArray())
                .toArray(double[][]::new);
        largestSum = Arrays.stream(rounded)
                .mapToDouble(vector -> Arrays.stream(vector).map(Math::abs).sum())
                .max()
                .orElse(0);
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
    private BigInteger gain(int vector, BigInteger[] rewards) {
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
        BitSet candidates = new BitSet();
        candidates.set(from, to);
        return nearlyBest(candidates, rewards).stream()
                .mapToObj(vector -> gain(vector, rewards))
                .reduce(BigInteger::max)
                .orElseThrow();
    }

    /** Those of some of the vectors, at least one, whose x r is largest. */
    BitSet best(BitSet candidates, BigInteger[] rewards) {
        BitSet near = nearlyBest(candidates, rewards);
        if (near.cardinality() == 1) {
            return near;
        }
        int[] vectors = near.stream().toArray();
        BigInteger[] gains =
                Arrays.stream(vectors).mapToObj(vector -> gain(vector, rewards)).toArray(BigInteger[]::new);
        BigInteger most = Arrays.stream(gains).reduce(BigInteger::max).orElseThrow();
        BitSet best = new BitSet();
        for (int i = 0; i < vectors.length; i++) {
            if (gains[i].equals(most)) {
                best.set(vectors[i]);
            }
        }
        return best;
    }

    /**
     * Some that include the best. A sum of n products of rounded numbers is wrong by at most n + 2 units of the sum of their absolute
     * values ({@link io.github.leeway.Bibliography#HIGHAM_2002}, section 3.1), to first order; twice that much is allowed for.
     */
    private BitSet nearlyBest(BitSet candidates, BigInteger[] rewards) {
        double[] numbers = new double[rewards.length];
        double largest = 0;
        for (int s = 0; s < rewards.length; s++) {
            numbers[s] = rewards[s].doubleValue();
            largest = Math.max(largest, Math.abs(numbers[s]));
        }
        double error = 2 * UNIT * (rewards.length + 2) * largestSum * largest;
        if (!(error < Double.MAX_VALUE)) {
            return candidates;
        }
        double[] gains = new double[entries.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int vector = candidates.nextSetBit(0); vector >= 0; vector = candidates.nextSetBit(vector + 1)) {
            for (int s = 0; s < numbers.length; s++) {
                gains[vector] += rounded[vector][s] * numbers[s];
            }
            most = Math.max(most, gains[vector]);
        }
        BitSet near = new BitSet();
        for (int vector = candidates.nextSetBit(0); vector >= 0; vector = candidates.nextSetBit(vector + 1)) {
            if (gains[vector] >= most - 2 * error) {
                near.set(vector);
            }
        }
        return near;
    }
}
