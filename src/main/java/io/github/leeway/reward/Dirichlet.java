package io.github.leeway.reward;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The symmetric Dirichlet distribution: rewards are at least 0 and sum to 1. With concentration 1 all such are equally likely, with less
 * most of the sum is on few, with more all are nearly equal. They are independent gamma draws divided by their sum.
 *
 * @param concentration a, in [0.001, 1000]
 */
public record Dirichlet(double concentration) implements Exchangeable {

    private static final double LEAST = 1e-3;
    private static final double MOST = 1e3;

    /** Checks the range. */
    public Dirichlet {
        if (!(concentration >= LEAST && concentration <= MOST)) {
            throw new IllegalArgumentException("a of dirichlet is " + Numbers.text(concentration)
                    + ", expected a value from " + Numbers.text(LEAST) + " to " + Numbers.text(MOST));
        }
    }

    @Override
    public void check(int count, String members) {
        if (!(count >= 1)) {
            throw new IllegalArgumentException(
                    "number of " + members + " that dirichlet is for is 0, expected at least 1");
        }
    }

    @Override
    public Distribution marginal(int count) {
        return count == 1
                ? Discrete.constant(1)
                : new Continuous(Family.BETA, List.of(concentration, (count - 1) * concentration));
    }

    @Override
    public double covariance(int count) {
        return -1 / ((double) count * count * (count * concentration + 1));
    }

    /** With concentration 1: the largest of exponential draws, of which the sum of all is independent once they are divided by it. */
    @Override
    public OptionalDouble expectedMaximum(int count, int some) {
        if (some == 1 || count == 1) {
            return OptionalDouble.of(1.0 / count);
        }
        return concentration == 1
                ? Family.EXPONENTIAL.expectedMaximum(List.of(1.0 / count), some)
                : OptionalDouble.empty();
    }

    @Override
    public int drawCount(int count) {
        return count;
    }

    @Override
    public RewardTransform transform(int count) {
        GammaQuantile gamma = new GammaQuantile(concentration);
        return (lanes, uniforms, rewards) -> {
            for (int lane = 0; lane < lanes; lane++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int i = lane; i < count * lanes; i += lanes) {
                    rewards[i] = gamma.logarithm(uniforms[i]);
                    most = Math.max(most, rewards[i]);
                }
                double sum = 0;
                for (int i = lane; i < count * lanes; i += lanes) {
                    rewards[i] = Math.exp(rewards[i] - most); // so that not all of them underflow
                    sum += rewards[i];
                }
                for (int i = lane; i < count * lanes; i += lanes) {
                    rewards[i] /= sum;
                }
            }
        };
    }

    @Override
    public String toString() {
        return "dirichlet(" + Numbers.text(concentration) + ")";
    }
}
