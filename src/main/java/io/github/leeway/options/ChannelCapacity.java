package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.Arrays;
import java.util.List;

/**
 * The capacity of a channel, max over p of I(p), in bits, by the algorithm of Arimoto and Blahut ({@link
 * io.github.leeway.Bibliography#ARIMOTO_1972}, {@link io.github.leeway.Bibliography#BLAHUT_1972}): p(x) is multiplied by 2^D(x) and
 * made to sum to 1 again, where D(x) is the divergence of W(·|x) from the mixture of all rows by p. At every step I(p) = Σ p(x) D(x) ≤
 * capacity ≤ max D(x). Both ends are moved outwards by a bound on what floating point may add, and are in [0, log₂ of the smaller of
 * the numbers of inputs and outputs] besides.
 *
 * @param low bits
 * @param high bits, at least low
 */
record ChannelCapacity(double low, double high) {

    /** The width of the interval at which to stop, in bits. */
    static final double PRECISION = 1e-9;

    private static final double UNIT = 0x1p-53;
    private static final double LEAST = 1e-300; // of q; so little more than 1 in sum that no bound moves
    private static final double LN2 = Math.log(2);
    private static final int ENTRIES_A_STEP = 1000; // of the channel, read in some 10 microseconds

    /**
     * Bounds it, as well as the limit allows.
     *
     * @param channel the distribution over outputs for each input, no two the same, at least one
     */
    static ChannelCapacity of(List<StateVector> channel, SearchLimit limit) {
        if (channel.stream().allMatch(row -> row.entries().size() == 1)) {
            double bits = log2(channel.size());
            return new ChannelCapacity(bits, bits);
        }
        double[][] rows = rows(channel);
        double most = log2(Math.min(rows.length, rows[0].length));
        double[] input = new double[rows.length];
        Arrays.fill(input, 1.0 / rows.length);
        double[] negatedEntropy = Arrays.stream(rows)
                .mapToDouble(row ->
                        Arrays.stream(row).map(ChannelCapacity::timesLog2).sum())
                .toArray();
        long iterations = limit.steps() * ENTRIES_A_STEP / ((long) rows.length * rows[0].length) + 1;
        ChannelCapacity best = new ChannelCapacity(0, most);
        for (long i = 0; i < iterations && best.high - best.low > PRECISION; i++) {
            StepCounter.checkInterrupt();
            double[] divergence = divergences(rows, negatedEntropy, input);
            best = best.narrowed(bounds(divergence, input, rows[0].length));
            improve(input, divergence);
        }
        return best;
    }

    /** log₂ k, without an error for powers of two. */
    private static double log2(int k) {
        int whole = Integer.highestOneBit(k);
        return Integer.numberOfTrailingZeros(whole) + Math.log((double) k / whole) / LN2;
    }

    private static double[][] rows(List<StateVector> channel) {
        List<State> outputs = channel.stream()
                .flatMap(row -> row.entries().keySet().stream())
                .distinct()
                .toList();
        return channel.stream()
                .map(row -> outputs.stream()
                        .mapToDouble(output -> row.entry(output).doubleValue())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double timesLog2(double probability) {
        return probability == 0 ? 0 : probability * Math.log(probability) / LN2;
    }

    /**
     * D(x) = Σ_y W(y|x) log₂ (W(y|x) / q(y)), with q = Σ_x p(x) W(·|x). An input may become too rare for floating point; with a q that
     * is larger where it would be 0 for that, Σ p(x) D(x) is less than I(p), and max D(x) bounds the capacity with any q.
     */
    private static double[] divergences(double[][] rows, double[] negatedEntropy, double[] input) {
        double[] mixture = new double[rows[0].length];
        for (int x = 0; x < rows.length; x++) {
            for (int y = 0; y < mixture.length; y++) {
                mixture[y] += input[x] * rows[x][y];
            }
        }
        double[] logarithm = Arrays.stream(mixture)
                .map(q -> Math.log(Math.max(q, LEAST)) / LN2)
                .toArray();
        double[] divergence = new double[rows.length];
        for (int x = 0; x < rows.length; x++) {
            double sum = negatedEntropy[x];
            for (int y = 0; y < mixture.length; y++) {
                sum -= rows[x][y] == 0 ? 0 : rows[x][y] * logarithm[y];
            }
            divergence[x] = sum;
        }
        return divergence;
    }

    /**
     * What they prove. The terms of a divergence sum, without their signs, to at most 2 log₂ (outputs) + max D + 1, and each has a
     * relative error of a few units for its logarithm and products, and of one unit for each sum before it; q has one for each input.
     */
    private static ChannelCapacity bounds(double[] divergence, double[] input, int outputs) {
        double low = 0;
        double high = 0;
        for (int x = 0; x < divergence.length; x++) {
            low += input[x] * divergence[x];
            high = Math.max(high, divergence[x]);
        }
        double error = UNIT * 2 * (divergence.length + outputs + 10) * (2 * log2(outputs) + high + 2);
        return new ChannelCapacity(low - error, high + error);
    }

    private ChannelCapacity narrowed(ChannelCapacity other) {
        return new ChannelCapacity(Math.max(low, other.low), Math.min(high, other.high));
    }

    private static void improve(double[] input, double[] divergence) {
        double greatest = Arrays.stream(divergence).max().orElseThrow();
        double sum = 0;
        for (int x = 0; x < input.length; x++) {
            input[x] *= Math.pow(2, divergence[x] - greatest);
            sum += input[x];
        }
        for (int x = 0; x < input.length; x++) {
            input[x] /= sum;
        }
    }
}
