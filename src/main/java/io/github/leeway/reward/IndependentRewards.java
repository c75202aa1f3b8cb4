package io.github.leeway.reward;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Rewards that are independent between states, except for groups of states that share one draw.
 * State s takes the s-th uniform draw through its quantile function. So the draw of a state does not depend on the distributions of
 * other states.
 */
public final class IndependentRewards implements RewardDistribution {

    private final List<Distribution> marginals;
    private final List<Marginal> known; // of each of them
    private final int[] drawOf; // [S], the state whose draw is used

    private IndependentRewards(List<Distribution> marginals, int[] drawOf) {
        this.marginals = marginals;
        Map<Distribution, Marginal> once = new HashMap<>(); // looked up only
        known = marginals.stream()
                .map(marginal -> once.computeIfAbsent(marginal, Marginal::of))
                .toList();
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

    /** One for each state, used or not, so that what a state draws does not depend on the ties of others. */
    @Override
    public int drawCount() {
        return drawOf.length;
    }

    @Override
    public Marginal marginal(int state) {
        return known.get(state);
    }

    @Override
    public OptionalDouble covariance(int state, int other) {
        return OptionalDouble.of(
                drawOf[state] == drawOf[other] ? known.get(state).variance().orElseThrow() : 0);
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
        long atomic = marginals.stream().filter(Distribution::hasAtoms).count();
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
    public RewardTransform transform() {
        DoubleUnaryOperator[] quantiles =
                marginals.stream().map(Distribution::fromUniform).toArray(DoubleUnaryOperator[]::new);
        return (lanes, uniforms, rewards) -> {
            for (int s = 0; s < quantiles.length; s++) {
                int from = drawOf[s] * lanes;
                for (int lane = 0; lane < lanes; lane++) {
                    rewards[s * lanes + lane] = quantiles[s].applyAsDouble(uniforms[from + lane]);
                }
            }
        };
    }
}
