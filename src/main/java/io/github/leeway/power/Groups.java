package io.github.leeway.power;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How samples are put together into groups that are independent of each other. A group is a sample, or a few that lie within a batch, or
 * all samples of a block.
 *
 * @param size number of samples in a group: {@link BlockEstimator#BLOCK}, or a number that divides the number of lanes
 */
record Groups(int size) {

    /** Groups of one. */
    static final Groups SINGLES = new Groups(1);

    /** How many parts of a batch are counted apart. */
    int partCount(int lanes) {
        return isWithinBatch() ? lanes / size : 1;
    }

    private boolean isWithinBatch() {
        return size > 1 && size < BlockEstimator.BLOCK;
    }

    /**
     * The mean of each group of a batch; the samples themselves where groups are not within it.
     *
     * @param samples [quantities][lanes]
     * @return [quantities][groups]
     */
    double[][] means(double[][] samples) {
        return isWithinBatch() ? Arrays.stream(samples).map(this::means).toArray(double[][]::new) : samples;
    }

    private double[] means(double[] samples) {
        double[] means = new double[samples.length / size];
        for (int lane = 0; lane < samples.length; lane++) {
            means[lane / size] += samples[lane] / size;
        }
        return means;
    }

    /**
     * Shares of the groups of a batch, where they are within it.
     *
     * @param parts what was decided in each
     * @param averages the same for average-optimality, or empty
     */
    Optional<Moments> sharesOfBatch(List<Decisions> parts, List<Decisions> averages) {
        return isWithinBatch() ? Optional.of(shares(parts, averages, size)) : Optional.empty();
    }

    /** A block whose batches are joined, made one group if that is what it is. */
    Tally ofBlock(Tally block) {
        if (size != BlockEstimator.BLOCK) {
            return block;
        }
        return new Tally(
                block.power().asOneGroup(),
                block.plain(),
                block.powerNext().asOneGroup(),
                block.differences().asOneGroup(),
                block.decisions(),
                block.average(),
                Optional.of(shares(
                        List.of(block.decisions()), block.average().stream().toList(), size)),
                block.solverError());
    }

    private static Moments shares(List<Decisions> groups, List<Decisions> averages, int size) {
        double[][] shares = Stream.of(groups, averages)
                .filter(each -> !each.isEmpty())
                .map(each -> shares(each, size))
                .flatMap(Arrays::stream)
                .toArray(double[][]::new);
        return Moments.of(shares, groups.size());
    }

    /** Share i of choice c in each group, [{@link Optimality#SHARES} · c + i][groups]. */
    private static double[][] shares(List<Decisions> groups, int size) {
        List<double[]> shares = new ArrayList<>();
        for (int c = 0; c < groups.get(0).choiceCount(); c++) {
            double[][] ofChoice = new double[Optimality.SHARES][groups.size()];
            for (int i = 0; i < groups.size(); i++) {
                long[] counts = Optimality.counts(groups.get(i), c);
                for (int q = 0; q < counts.length; q++) {
                    ofChoice[q][i] = (double) counts[q] / size;
                }
            }
            shares.addAll(Arrays.asList(ofChoice));
        }
        return shares.toArray(double[][]::new);
    }
}
