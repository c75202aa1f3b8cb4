package io.github.leeway.reward;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Reward functions that somebody gives: sample i is the i-th of them, once. They stand for a distribution that nobody knows, and what is
 * told of a reward alone is told of those that are given.
 */
public final class GivenRewards implements RewardDistribution {

    private static final double HALF = 0.5;

    private final List<double[]> rows; // [rows][S]
    private final List<Marginal> marginals; // [S]
    private final boolean hasTies;

    private GivenRewards(List<double[]> rows) {
        this.rows = List.copyOf(rows);
        marginals = IntStream.range(0, rows.get(0).length)
                .mapToObj(this::marginalOf)
                .toList();
        hasTies = rows.stream().anyMatch(GivenRewards::hasEqual);
    }

    /**
     * A distribution from its reward functions.
     *
     * @param rows at least one, each with a reward for every state, of size at most 1e100; the arrays are kept and not copied
     */
    public static GivenRewards of(List<double[]> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("number of reward functions is 0, expected at least 1");
        }
        int states = rows.get(0).length;
        for (double[] row : rows) {
            if (!(row.length == states && states >= 1)) {
                throw new IllegalArgumentException("number of rewards is " + row.length + ", expected "
                        + Math.max(1, states) + ", as many as in the first reward function and at least 1");
            }
            for (double reward : row) {
                Numbers.requireSensible(reward, "reward");
            }
        }
        return new GivenRewards(rows);
    }

    /** How many reward functions are given, and so the most samples that there are. */
    public int count() {
        return rows.size();
    }

    @Override
    public int stateCount() {
        return marginals.size();
    }

    /** One, which says what reward function it is. */
    @Override
    public int drawCount() {
        return 1;
    }

    @Override
    public Marginal marginal(int state) {
        return marginals.get(state);
    }

    @Override
    public boolean hasFiniteMeans() {
        return true;
    }

    /** The means are those of the sample: with them as control variates, POWER would seem to vary less than it does. */
    @Override
    public boolean hasKnownMeans() {
        return false;
    }

    @Override
    public boolean hasFiniteVariances() {
        return true;
    }

    @Override
    public boolean mayTie() {
        return hasTies;
    }

    @Override
    public OptionalDouble expectedMaximum(int[] states) {
        return OptionalDouble.empty();
    }

    @Override
    public RewardTransform transform() {
        return (lanes, uniforms, rewards) -> {
            for (int lane = 0; lane < lanes; lane++) {
                double[] row = rows.get((int) (uniforms[lane] * rows.size()));
                for (int s = 0; s < row.length; s++) {
                    rewards[s * lanes + lane] = Numbers.withoutNegativeZero(row[s]);
                }
            }
        };
    }

    /** The reward functions in their order, whatever the seed; there is no other way to choose among them, and none after the last. */
    @Override
    public RewardSampler sampler(Sampling sampling, long seed) {
        if (sampling != Sampling.RANDOM) {
            throw new IllegalArgumentException(
                    "sampling of given reward functions is " + sampling + ", expected " + Sampling.RANDOM);
        }
        return RewardSampler.of(this, (firstSample, lanes, uniforms) -> {
            if (!(firstSample <= rows.size() - lanes)) {
                throw new IllegalArgumentException("last sample is " + (firstSample + lanes - 1)
                        + ", expected one of the given reward functions, 0 to " + (rows.size() - 1));
            }
            fill(firstSample, lanes, uniforms);
        });
    }

    /** The same reward functions, from the first on again after the last. */
    @Override
    public RewardSampler pilot(long seed) {
        return RewardSampler.of(this, this::fill);
    }

    private void fill(long firstSample, int lanes, double[] uniforms) {
        for (int lane = 0; lane < lanes; lane++) {
            uniforms[lane] = ((firstSample + lane) % rows.size() + HALF) / rows.size();
        }
    }

    private Marginal marginalOf(int state) {
        double[] column = rows.stream().mapToDouble(row -> row[state] + 0.0).toArray();
        double first = column[0]; // deviations from it are 0 where all are equal, as rounding would not leave them
        double mean =
                first + Arrays.stream(column).map(reward -> reward - first).sum() / column.length;
        double variance = Arrays.stream(column)
                        .map(reward -> (reward - mean) * (reward - mean))
                        .sum()
                / column.length;
        return new Marginal(
                mean,
                OptionalDouble.of(variance),
                Arrays.stream(column).min().orElseThrow(),
                Arrays.stream(column).max().orElseThrow());
    }

    private static boolean hasEqual(double[] row) {
        double[] sorted = row.clone();
        Arrays.sort(sorted);
        return IntStream.range(1, sorted.length).anyMatch(s -> sorted[s - 1] == sorted[s]);
    }
}
