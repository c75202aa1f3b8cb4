package io.github.leeway.reward;

import java.util.OptionalDouble;

/** Rewards that are all exchangeable. */
final class ExchangeableRewards implements RewardDistribution {

    private final Exchangeable law;
    private final int count;
    private final Marginal marginal;

    private ExchangeableRewards(Exchangeable law, int count) {
        this.law = law;
        this.count = count;
        marginal = Marginal.of(law.marginal(count));
    }

    /** So many of them, at least 1. */
    static ExchangeableRewards of(Exchangeable law, int count) {
        return new ExchangeableRewards(law, count);
    }

    @Override
    public int stateCount() {
        return count;
    }

    @Override
    public int drawCount() {
        return law.drawCount(count);
    }

    @Override
    public Marginal marginal(int state) {
        return marginal;
    }

    @Override
    public OptionalDouble covariance(int state, int other) {
        return state == other ? marginal.variance() : OptionalDouble.of(law.covariance(count));
    }

    @Override
    public boolean hasFiniteMeans() {
        return Double.isFinite(marginal.mean());
    }

    @Override
    public boolean hasFiniteVariances() {
        return Double.isFinite(marginal.variance().orElseThrow());
    }

    /** The share of a Dirichlet draw may be too small for a double, so it is not known of any of them. */
    @Override
    public boolean mayTie() {
        return count > 1;
    }

    @Override
    public OptionalDouble expectedMaximum(int[] states) {
        return law.expectedMaximum(count, states.length);
    }

    @Override
    public RewardTransform transform() {
        return law.transform(count);
    }
}
