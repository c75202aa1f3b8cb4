package io.github.leeway.reward;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Many reward functions of a distribution, for what samples should show. */
final class Draws {

    private final double[][] rewards; // [S][samples]

    private Draws(double[][] rewards) {
        this.rewards = rewards;
    }

    static Draws of(RewardDistribution distribution, int samples) {
        return of(distribution, 1, 0, samples);
    }

    static Draws of(RewardDistribution distribution, long seed, long firstSample, int samples) {
        int states = distribution.stateCount();
        double[] batch = new double[states * samples];
        distribution.sampler(seed).fill(firstSample, samples, batch);
        double[][] rewards = new double[states][];
        Arrays.setAll(rewards, s -> Arrays.copyOfRange(batch, s * samples, (s + 1) * samples));
        return new Draws(rewards);
    }

    /** The rewards of a state in all samples. */
    double[] of(int state) {
        return rewards[state].clone();
    }

    /** The reward function of a sample. */
    double[] function(int sample) {
        return Arrays.stream(rewards).mapToDouble(row -> row[sample]).toArray();
    }

    List<double[]> functions() {
        return IntStream.range(0, rewards[0].length).mapToObj(this::function).toList();
    }

    /** The largest of the rewards of some states in each sample. */
    double[] largest(int... states) {
        return functions().stream()
                .mapToDouble(function -> Arrays.stream(states)
                        .mapToDouble(s -> function[s])
                        .max()
                        .orElseThrow())
                .toArray();
    }

    /** Products of what the rewards of two states deviate from their means. */
    double[] products(int state, double mean, int other, double otherMean) {
        return functions().stream()
                .mapToDouble(function -> (function[state] - mean) * (function[other] - otherMean))
                .toArray();
    }

    static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElseThrow();
    }

    static double standardError(double[] sample) {
        double mean = mean(sample);
        double squares = Arrays.stream(sample)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        return Math.sqrt(squares / sample.length);
    }
}
