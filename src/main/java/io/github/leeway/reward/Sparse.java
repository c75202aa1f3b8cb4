package io.github.leeway.reward;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * So many of the rewards, any of them with equal probability, are independent draws; the others are 0. Each has a draw of its own that is
 * its reward if it is chosen, and a key: those with the smallest keys are chosen.
 *
 * @param chosen how many are not 0, at least 1
 * @param distribution of these
 */
public record Sparse(int chosen, Distribution distribution) implements Exchangeable {

    private static final int MOST_COUNTS = 1000; // that a sum over them is worth its time for

    /** Checks the number. */
    public Sparse {
        if (!(chosen >= 1)) {
            throw new IllegalArgumentException(
                    "number of rewards that sparse draws is " + chosen + ", expected at least 1");
        }
    }

    @Override
    public void check(int count, String members) {
        if (!(chosen <= count)) {
            throw new IllegalArgumentException("number of rewards that sparse draws is " + chosen
                    + ", expected at most " + count + ", the number of " + members + " it is for");
        }
    }

    @Override
    public Distribution marginal(int count) {
        double weight = chosen / (double) count;
        return chosen == count
                ? distribution
                : new Mixture(List.of(
                        new Mixture.Component(weight, distribution),
                        new Mixture.Component(1 - weight, Discrete.constant(0))));
    }

    @Override
    public double covariance(int count) {
        double mean = distribution.mean();
        double share = chosen / (double) count;
        double bothChosen = share * (chosen - 1) / (count - 1);
        return Double.isFinite(mean) ? mean * mean * (bothChosen - share * share) : Double.POSITIVE_INFINITY;
    }

    /** Where no draw is below 0, by how many of them are among those asked for; where none is above, only if all are. */
    @Override
    public OptionalDouble expectedMaximum(int count, int some) {
        if (some == 1) {
            return OptionalDouble.of(marginal(count).mean());
        }
        HypergeometricDistribution among = HypergeometricDistribution.of(count, chosen, some);
        if (distribution.upper() <= 0 || among.getSupportLowerBound() == some) {
            double allChosen = among.probability(some);
            return allChosen == 0 ? OptionalDouble.of(0) : times(allChosen, distribution.expectedMaximum(some));
        }
        if (!(distribution.lower() >= 0) || among.getSupportUpperBound() > MOST_COUNTS) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = Math.max(1, among.getSupportLowerBound()); i <= among.getSupportUpperBound(); i++) {
            OptionalDouble most = times(among.probability(i), distribution.expectedMaximum(i));
            if (most.isEmpty()) {
                return most;
            }
            sum += most.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    private static OptionalDouble times(double factor, OptionalDouble number) {
        return number.isPresent() ? OptionalDouble.of(factor * number.getAsDouble()) : number;
    }

    @Override
    public int drawCount(int count) {
        return Math.multiplyExact(2, count);
    }

    @Override
    public RewardTransform transform(int count) {
        DoubleUnaryOperator drawn = distribution.fromUniform();
        return (lanes, uniforms, rewards) -> {
            KeyOrder order = new KeyOrder(count);
            for (int lane = 0; lane < lanes; lane++) {
                order.take(uniforms, count, lanes, lane);
                for (int i = 0; i < count; i++) {
                    int at = i * lanes + lane;
                    rewards[at] = order.rank(i) < chosen ? drawn.applyAsDouble(uniforms[at]) : 0;
                }
            }
        };
    }

    @Override
    public String toString() {
        return "sparse(" + chosen + "," + distribution + ")";
    }
}
