package io.github.leeway.solve;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Compares, exactly, what two trajectories of a deterministic model earn for all discounts near enough to 1. Both follow one policy
 * and so end in cycles. With the difference d_t of their rewards at time t, periodic with period L from time m on, Σ γ^t d_t times
 * 1 − γ^L is a polynomial of degree below m + L; the sign of its first Taylor coefficient at γ = 1 that is not 0 is the sign of the
 * difference, and its place tells whether gain, bias or a later term decides.
 */
final class TrajectoryOrder {

    private static final int MOST_TERMS = 4096; // beyond, a comparison would take a second and more

    private final int[] successorOf; // [S], under the policy
    private final double[] rewards; // [S]

    TrajectoryOrder(int[] successorOf, double[] rewards) {
        this.successorOf = successorOf;
        this.rewards = rewards;
    }

    /**
     * Compares the trajectories from two states.
     *
     * @return nothing if they are too long to tell
     */
    Optional<Comparison> compare(int one, int other) {
        Lasso first = lasso(one);
        Lasso second = lasso(other);
        int prefix = Math.max(first.prefix(), second.prefix());
        long period = (long) first.period() / gcd(first.period(), second.period()) * second.period();
        if (prefix + period > MOST_TERMS) {
            return Optional.empty();
        }
        return Optional.of(sign(coefficients(one, other, prefix, (int) period)));
    }

    /** Of Σ_{t<m} γ^t d_t (1 − γ^L) + γ^m Σ_{i<L} γ^i d_(m+i). */
    private BigDecimal[] coefficients(int one, int other, int prefix, int period) {
        BigDecimal[] coefficients = new BigDecimal[prefix + period];
        BigDecimal[] difference = new BigDecimal[prefix + period];
        int s = one;
        int t = other;
        for (int i = 0; i < difference.length; i++) {
            difference[i] = new BigDecimal(rewards[s]).subtract(new BigDecimal(rewards[t]));
            coefficients[i] = i < period ? difference[i] : difference[i].subtract(difference[i - period]);
            s = successorOf[s];
            t = successorOf[t];
        }
        return coefficients;
    }

    /** The k-th Taylor coefficient in 1 − γ is (−1)^k Σ_i p_i C(i, k). */
    private static Comparison sign(BigDecimal[] coefficients) {
        BigInteger[] binomials = new BigInteger[coefficients.length]; // C(i, k)
        Arrays.fill(binomials, BigInteger.ONE);
        for (int k = 0; k < coefficients.length; k++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = k; i < coefficients.length; i++) {
                sum = sum.add(coefficients[i].multiply(new BigDecimal(binomials[i])));
                binomials[i] = binomials[i].multiply(BigInteger.valueOf(i - k)).divide(BigInteger.valueOf(k + 1L));
            }
            int sign = k % 2 == 0 ? sum.signum() : -sum.signum();
            if (sign != 0) {
                return sign > 0 ? Comparison.BETTER : worse(k);
            }
            if (k == 0 && Arrays.stream(coefficients).allMatch(p -> p.signum() == 0)) {
                return Comparison.EQUAL;
            }
        }
        return Comparison.EQUAL;
    }

    private static Comparison worse(int k) {
        return switch (k) {
            case 0 -> Comparison.WORSE_IN_GAIN;
            case 1 -> Comparison.WORSE_IN_BIAS;
            default -> Comparison.WORSE_LATER;
        };
    }

    /** How many steps lead into the cycle, and how long that is; by Brent's method. */
    private Lasso lasso(int start) {
        int power = 1;
        int period = 1;
        int slow = start;
        int fast = successorOf[start];
        while (slow != fast) {
            if (power == period) {
                slow = fast;
                power *= 2;
                period = 0;
            }
            fast = successorOf[fast];
            period++;
        }
        fast = start;
        for (int i = 0; i < period; i++) {
            fast = successorOf[fast];
        }
        int prefix = 0;
        slow = start;
        while (slow != fast) {
            slow = successorOf[slow];
            fast = successorOf[fast];
            prefix++;
        }
        return new Lasso(prefix, period);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private record Lasso(int prefix, int period) {}
}
