package io.github.leeway.reward;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Given values in an order that is uniformly random: the state with the smallest uniform draw gets the smallest value, and so on.
 *
 * @param values ascending, at least one
 */
public record Permutations(List<Double> values) implements Exchangeable {

    /** Sorts the values and checks them. */
    public Permutations {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("number of values of permutations is 0, expected at least 1");
        }
        values = values.stream()
                .map(value -> Numbers.withoutNegativeZero(Numbers.requireSensible(value, "value of permutations")))
                .sorted()
                .toList();
    }

    @Override
    public void check(int count, String members) {
        if (count != values.size()) {
            throw new IllegalArgumentException("number of values of permutations is " + values.size() + ", expected "
                    + count + ", one for each of the " + members + " it is for");
        }
    }

    @Override
    public Distribution marginal(int count) {
        List<Discrete.Atom> atoms = values.stream()
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Discrete.Atom(entry.getKey(), entry.getValue() / (double) count))
                .toList();
        return new Discrete(atoms);
    }

    /** What one gets the others do not: the covariances of one with all sum to 0. */
    @Override
    public double covariance(int count) {
        return -marginal(count).variance() / (count - 1);
    }

    /** The largest is at most the i-th value with probability C(i, some) / C(count, some). */
    @Override
    public OptionalDouble expectedMaximum(int count, int some) {
        double sum = 0;
        double upTo = 1; // P(largest <= i-th value)
        for (int i = count; i >= some; i--) {
            double below = upTo * (i - some) / i;
            sum += values.get(i - 1) * (upTo - below);
            upTo = below;
        }
        return OptionalDouble.of(sum);
    }

    @Override
    public int drawCount(int count) {
        return count;
    }

    @Override
    public RewardTransform transform(int count) {
        double[] ascending = values.stream().mapToDouble(Double::doubleValue).toArray();
        return (lanes, uniforms, rewards) -> {
            KeyOrder order = new KeyOrder(count);
            for (int lane = 0; lane < lanes; lane++) {
                order.take(uniforms, 0, lanes, lane);
                for (int i = 0; i < count; i++) {
                    rewards[i * lanes + lane] = ascending[order.rank(i)];
                }
            }
        };
    }

    @Override
    public String toString() {
        return values.stream().map(Numbers::text).collect(Collectors.joining(",", "permutations(", ")"));
    }
}
