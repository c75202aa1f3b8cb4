package io.github.leeway.reward;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Rewards that are linear in random weights: R(s) = Σ_k Φ(s, k) α_k + an own reward of the state, which is independent of the weights. Terms are
 * added in the order of the features, so that states with equal rows of Φ have equal rewards to the last bit.
 */
final class FeatureRewards implements RewardDistribution {

    private final RewardDistribution weights;
    private final RewardDistribution own;
    private final int[][] features; // [S], those of which a state has some, ascending
    private final double[][] amounts; // [S], of these
    private final List<Marginal> marginals;

    private FeatureRewards(RewardDistribution weights, RewardDistribution own, int[][] features, double[][] amounts) {
        this.weights = weights;
        this.own = own;
        this.features = features;
        this.amounts = amounts;
        marginals = IntStream.range(0, features.length).mapToObj(this::known).toList();
    }

    /**
     * A distribution from its parts.
     *
     * @param columns for each feature how much of it each state has
     */
    static FeatureRewards of(RewardDistribution weights, RewardDistribution own, List<double[]> columns) {
        int states = own.stateCount();
        int[][] features = new int[states][];
        double[][] amounts = new double[states][];
        for (int i = 0; i < states; i++) {
            int s = i;
            features[s] = IntStream.range(0, columns.size())
                    .filter(k -> columns.get(k)[s] != 0)
                    .toArray();
            amounts[s] = Arrays.stream(features[s])
                    .mapToDouble(k -> columns.get(k)[s])
                    .toArray();
        }
        return new FeatureRewards(weights, own, features, amounts);
    }

    @Override
    public int stateCount() {
        return features.length;
    }

    /** Those of the weights, then those of own rewards where any state has a random one. */
    @Override
    public int drawCount() {
        return weights.drawCount() + (hasOwn() ? own.drawCount() : 0);
    }

    private boolean hasOwn() {
        return IntStream.range(0, features.length)
                .anyMatch(s -> !own.marginal(s).equals(Marginal.of(Discrete.constant(0))));
    }

    @Override
    public Marginal marginal(int state) {
        return marginals.get(state);
    }

    private Marginal known(int state) {
        Marginal base = own.marginal(state);
        double mean = 0;
        double lower = 0;
        double upper = 0;
        for (int i = 0; i < features[state].length; i++) {
            Marginal weight = weights.marginal(features[state][i]);
            double amount = amounts[state][i];
            mean += amount * weight.mean();
            lower += amount * (amount > 0 ? weight.lower() : weight.upper());
            upper += amount * (amount > 0 ? weight.upper() : weight.lower());
        }
        mean += base.mean();
        return new Marginal(
                Double.isFinite(mean) ? mean : Double.POSITIVE_INFINITY,
                variance(state),
                lower + base.lower(),
                upper + base.upper());
    }

    /** ΦᵀΣΦ for the row of the state and the covariance Σ of the weights, and the variance of its own reward. */
    private OptionalDouble variance(int state) {
        OptionalDouble ownVariance = own.marginal(state).variance();
        double sum = ownVariance.orElse(Double.NaN);
        for (int i = 0; i < features[state].length; i++) {
            for (int j = 0; j < features[state].length; j++) {
                OptionalDouble covariance = weights.covariance(features[state][i], features[state][j]);
                sum += amounts[state][i] * amounts[state][j] * covariance.orElse(Double.NaN);
            }
        }
        return Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, sum));
    }

    @Override
    public boolean hasFiniteMeans() {
        return weights.hasFiniteMeans() && own.hasFiniteMeans();
    }

    @Override
    public boolean hasFiniteVariances() {
        return weights.hasFiniteVariances() && own.hasFiniteVariances();
    }

    /** States with equal rows of Φ do; of others it is not known. */
    @Override
    public boolean mayTie() {
        return true;
    }

    /**
     * Where every state has the same amount above 0 of just one feature and no own reward: then it is that of the weights. It is also known
     * for states of equal rows without own rewards.
     */
    @Override
    public OptionalDouble expectedMaximum(int[] states) {
        boolean isWithoutOwn =
                Arrays.stream(states).allMatch(s -> own.marginal(s).equals(Marginal.of(Discrete.constant(0))));
        if (!isWithoutOwn) {
            return OptionalDouble.empty();
        }
        int first = states[0];
        if (Arrays.stream(states).allMatch(s -> isTwin(s, first))) {
            return OptionalDouble.of(marginal(first).mean());
        }
        boolean isScaled = Arrays.stream(states)
                .allMatch(s -> amounts[s].length == 1 && amounts[s][0] == amounts[first][0] && amounts[s][0] > 0);
        OptionalDouble most = isScaled
                ? weights.expectedMaximum(Arrays.stream(states)
                        .map(s -> features[s][0])
                        .distinct()
                        .toArray())
                : OptionalDouble.empty();
        return most.isPresent() ? OptionalDouble.of(amounts[first][0] * most.getAsDouble()) : most;
    }

    private boolean isTwin(int state, int other) {
        return Arrays.equals(features[state], features[other]) && Arrays.equals(amounts[state], amounts[other]);
    }

    @Override
    public RewardTransform transform() {
        RewardTransform ofWeights = weights.transform();
        RewardTransform ofOwn = own.transform();
        boolean hasOwn = hasOwn();
        int weightCount = weights.stateCount();
        return (lanes, uniforms, rewards) -> {
            double[] alpha = new double[weightCount * lanes];
            ofWeights.apply(lanes, uniforms, alpha);
            Arrays.fill(rewards, 0, features.length * lanes, 0);
            for (int s = 0; s < features.length; s++) {
                for (int i = 0; i < features[s].length; i++) {
                    int from = features[s][i] * lanes;
                    for (int lane = 0; lane < lanes; lane++) {
                        rewards[s * lanes + lane] += amounts[s][i] * alpha[from + lane];
                    }
                }
            }
            if (hasOwn) {
                int start = weights.drawCount() * lanes;
                double[] added = new double[features.length * lanes];
                ofOwn.apply(lanes, Arrays.copyOfRange(uniforms, start, start + own.drawCount() * lanes), added);
                for (int i = 0; i < added.length; i++) {
                    rewards[i] += added[i];
                }
            }
        };
    }
}
