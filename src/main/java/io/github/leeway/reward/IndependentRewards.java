package io.github.leeway.reward;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.Philox4x64;

/**
 * Rewards that are independent between states, except for groups of states that share one draw.
 *
 * <p>Sample i reads the stream of a counter-based generator, Philox 4×64, whose key is the seed and the purpose and whose counter has
 * i as its highest word; state s takes the s-th number of that stream through its quantile function. So the draw of a state depends
 * neither on how many samples there are nor on the distributions of other states.
 */
public final class IndependentRewards implements RewardDistribution {

    private static final long PURPOSE =
            0x726577617264L; // "reward": keeps this stream apart from others of the same seed
    private static final long PILOT = 0x70696c6f74L; // "pilot"
    private static final double HALF = 0.5;
    private static final double STEP = 0x1.0p-52;
    private static final int DROPPED_BITS = 12; // of 64, so that (k + 1/2) · 2^-52 is exact and inside (0, 1)

    private final List<Distribution> marginals;
    private final int[] drawOf; // [S], the state whose draw is used

    private IndependentRewards(List<Distribution> marginals, int[] drawOf) {
        this.marginals = marginals;
        this.drawOf = drawOf;
    }

    /**
     * A distribution from its parts.
     *
     * @param marginals one for each state
     * @param drawOf for each state the index of the state whose draw it takes: its own, or that of an earlier or later state with
     *     the same distribution
     */
    static IndependentRewards of(List<Distribution> marginals, int[] drawOf) {
        return new IndependentRewards(List.copyOf(marginals), drawOf.clone());
    }

    @Override
    public int stateCount() {
        return drawOf.length;
    }

    @Override
    public Distribution marginal(int state) {
        return marginals.get(state);
    }

    @Override
    public boolean hasFiniteMeans() {
        return marginals.stream().allMatch(marginal -> Double.isFinite(marginal.mean()));
    }

    @Override
    public boolean hasFiniteVariances() {
        return marginals.stream().allMatch(marginal -> Double.isFinite(marginal.variance()));
    }

    @Override
    public boolean mayTie() {
        long atomic = marginals.stream().filter(Discrete.class::isInstance).count();
        long shared = drawOf.length - Arrays.stream(drawOf).distinct().count();
        return atomic > 1 || shared > 0;
    }

    /** Where all random rewards have one distribution; a constant that none of them is below changes nothing. */
    @Override
    public OptionalDouble expectedMaximum(int[] states) {
        OptionalDouble constant = Arrays.stream(states)
                .mapToObj(marginals::get)
                .filter(marginal -> marginal.lower() == marginal.upper())
                .mapToDouble(Distribution::upper)
                .max();
        int[] random = Arrays.stream(states)
                .filter(s -> marginals.get(s).lower() < marginals.get(s).upper())
                .toArray();
        if (random.length == 0) {
            return constant;
        }
        Distribution first = marginals.get(random[0]);
        boolean isOne = Arrays.stream(random).mapToObj(marginals::get).allMatch(first::equals);
        if (!isOne || constant.orElse(Double.NEGATIVE_INFINITY) > first.lower()) {
            return OptionalDouble.empty();
        }
        return first.expectedMaximum(
                (int) Arrays.stream(random).map(s -> drawOf[s]).distinct().count());
    }

    @Override
    public RewardSampler sampler(long seed) {
        return sampler(seed, PURPOSE);
    }

    @Override
    public RewardSampler pilot(long seed) {
        return sampler(seed, PILOT);
    }

    private RewardSampler sampler(long seed, long purpose) {
        DoubleUnaryOperator[] quantiles =
                marginals.stream().map(Distribution::quantile).toArray(DoubleUnaryOperator[]::new);
        return (firstSample, lanes, rewards) -> {
            int states = drawOf.length;
            if (!(firstSample >= 0)) {
                throw new IllegalArgumentException("firstSample is " + firstSample + ", expected at least 0");
            }
            if (!(lanes >= 1)) {
                throw new IllegalArgumentException("lanes is " + lanes + ", expected at least 1");
            }
            if (rewards.length < (long) states * lanes) {
                throw new IllegalArgumentException("length of rewards is " + rewards.length + ", expected at least "
                        + states + " states times " + lanes + " lanes");
            }
            double[] uniforms = new double[states];
            for (int lane = 0; lane < lanes; lane++) {
                long[] key = {seed, purpose, 0, 0, 0, firstSample + lane};
                UniformRandomProvider stream = new Philox4x64(key);
                Arrays.setAll(uniforms, s -> ((stream.nextLong() >>> DROPPED_BITS) + HALF) * STEP);
                for (int s = 0; s < states; s++) {
                    rewards[s * lanes + lane] = quantiles[s].applyAsDouble(uniforms[drawOf[s]]);
                }
            }
        };
    }
}
