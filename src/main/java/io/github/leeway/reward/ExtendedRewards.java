package io.github.leeway.reward;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * Rewards of a model's states and of further states, which come after them. What the old states draw stays the same.
 */
public final class ExtendedRewards implements RewardDistribution {

    private static final Distribution ZERO = Discrete.constant(0);

    private final RewardDistribution old;
    private final List<Further> further;

    private ExtendedRewards(RewardDistribution old, List<Further> further) {
        this.old = old;
        this.further = further;
    }

    /** The reward of a further state. */
    public sealed interface Further {

        /** No reward. */
        record Zero() implements Further {}

        /**
         * The reward of another state.
         *
         * @param state index of an old state
         */
        record Same(int state) implements Further {}

        /**
         * An independent draw.
         *
         * @param distribution of it
         */
        record Own(Distribution distribution) implements Further {}
    }

    /** Adds states. */
    public static RewardDistribution of(RewardDistribution old, List<Further> further) {
        return further.isEmpty() ? old : new ExtendedRewards(old, List.copyOf(further));
    }

    @Override
    public int stateCount() {
        return old.stateCount() + further.size();
    }

    @Override
    public int drawCount() {
        return old.drawCount() + (int) own().count();
    }

    @Override
    public Marginal marginal(int state) {
        if (state < old.stateCount()) {
            return old.marginal(state);
        }
        Further added = further.get(state - old.stateCount());
        return added instanceof Further.Same same ? old.marginal(same.state()) : Marginal.of(own(added));
    }

    @Override
    public OptionalDouble covariance(int state, int other) {
        int first = drawnBy(state);
        int second = drawnBy(other);
        if (first < old.stateCount() && second < old.stateCount()) {
            return old.covariance(first, second);
        }
        return first == second ? marginal(first).variance() : OptionalDouble.of(0);
    }

    /** The state whose draw decides. */
    private int drawnBy(int state) {
        return state >= old.stateCount() && further.get(state - old.stateCount()) instanceof Further.Same same
                ? same.state()
                : state;
    }

    private static Distribution own(Further added) {
        return added instanceof Further.Own own ? own.distribution() : ZERO;
    }

    @Override
    public boolean hasFiniteMeans() {
        return old.hasFiniteMeans() && own().allMatch(distribution -> Double.isFinite(distribution.mean()));
    }

    @Override
    public boolean hasFiniteVariances() {
        return old.hasFiniteVariances() && own().allMatch(distribution -> Double.isFinite(distribution.variance()));
    }

    @Override
    public boolean mayTie() {
        return old.mayTie() || further.stream().anyMatch(added -> !isContinuous(added));
    }

    private static boolean isContinuous(Further added) {
        return added instanceof Further.Own own && !own.distribution().hasAtoms();
    }

    /** Known where it is known of old states, and only rewards of theirs are asked for. */
    @Override
    public OptionalDouble expectedMaximum(int[] states) {
        int[] drawn = Arrays.stream(states).map(this::drawnBy).distinct().toArray();
        return Arrays.stream(drawn).allMatch(s -> s < old.stateCount())
                ? old.expectedMaximum(drawn)
                : OptionalDouble.empty();
    }

    @Override
    public RewardTransform transform() {
        RewardTransform first = old.transform();
        DoubleUnaryOperator[] quantiles = new DoubleUnaryOperator[further.size()];
        Arrays.setAll(quantiles, i -> own(further.get(i)).fromUniform());
        return (lanes, uniforms, rewards) -> {
            first.apply(lanes, uniforms, rewards);
            int draw = old.drawCount();
            for (int i = 0; i < quantiles.length; i++) {
                int to = (old.stateCount() + i) * lanes;
                if (further.get(i) instanceof Further.Same same) {
                    System.arraycopy(rewards, same.state() * lanes, rewards, to, lanes);
                } else if (further.get(i) instanceof Further.Zero) {
                    Arrays.fill(rewards, to, to + lanes, 0);
                } else {
                    int from = lanes * draw++;
                    for (int lane = 0; lane < lanes; lane++) {
                        rewards[to + lane] = quantiles[i].applyAsDouble(uniforms[from + lane]);
                    }
                }
            }
        };
    }

    private Stream<Distribution> own() {
        return further.stream()
                .filter(Further.Own.class::isInstance)
                .map(added -> ((Further.Own) added).distribution());
    }
}
