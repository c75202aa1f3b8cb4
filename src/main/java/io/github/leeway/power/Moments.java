package io.github.leeway.power;

import io.github.leeway.solve.SparseMdp;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Count, means and sums of squared deviations of many quantities over the same samples; joined as by {@link
 * io.github.leeway.Bibliography#CHAN_1983}, so that no precision is lost where means are large beside deviations.
 */
final class Moments {

    private final long count;
    private final double[] means; // [quantities]
    private final double[] squares; // [quantities], sums of squared deviations from the mean

    private Moments(long count, double[] means, double[] squares) {
        this.count = count;
        this.means = means;
        this.squares = squares;
    }

    /**
     * The moments of a batch.
     *
     * @param samples of each quantity, [quantities][lanes]
     * @param lanes number of samples, at least 1
     */
    static Moments of(double[][] samples, int lanes) {
        double[] means = new double[samples.length];
        double[] squares = new double[samples.length];
        for (int q = 0; q < samples.length; q++) {
            means[q] = mean(samples[q], lanes);
            squares[q] = sumOfSquares(samples[q], means[q], lanes);
        }
        return new Moments(lanes, means, squares);
    }

    /**
     * The moments of what follows each choice, where these are those of what follows each state.
     *
     * @param samples expectations after each choice of the same batch, [C][lanes]; not looked at where one state follows for certain
     */
    Moments afterChoices(SparseMdp mdp, double[][] samples) {
        double[] nextMeans = new double[samples.length];
        double[] nextSquares = new double[samples.length];
        for (int c = 0; c < samples.length; c++) {
            int s = mdp.certainSuccessor(c);
            if (s == SparseMdp.NONE) {
                nextMeans[c] = mean(samples[c], (int) count);
                nextSquares[c] = sumOfSquares(samples[c], nextMeans[c], (int) count);
            } else {
                nextMeans[c] = means[s];
                nextSquares[c] = squares[s];
            }
        }
        return new Moments(count, nextMeans, nextSquares);
    }

    private static double mean(double[] values, int count) {
        double mean = sum(values, 0, count) / count;
        return mean + sum(values, mean, count) / count; // what rounding left out
    }

    /** Of value − offset; four sums side by side, which take a fourth of the time. */
    private static double sum(double[] values, double offset, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += values[i] - offset;
            b += values[i + 1] - offset;
            c += values[i + 2] - offset;
            d += values[i + 3] - offset;
        }
        for (; i < count; i++) {
            a += values[i] - offset;
        }
        return (a + b) + (c + d);
    }

    private static double sumOfSquares(double[] values, double offset, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += (values[i] - offset) * (values[i] - offset);
            b += (values[i + 1] - offset) * (values[i + 1] - offset);
            c += (values[i + 2] - offset) * (values[i + 2] - offset);
            d += (values[i + 3] - offset) * (values[i + 3] - offset);
        }
        for (; i < count; i++) {
            a += (values[i] - offset) * (values[i] - offset);
        }
        return (a + b) + (c + d);
    }

    /** The moments of these samples and others together. */
    Moments plus(Moments other) {
        long total = count + other.count;
        double weight = (double) other.count / total;
        double[] joinedMeans = new double[means.length];
        double[] joinedSquares = new double[means.length];
        for (int q = 0; q < means.length; q++) {
            double difference = other.means[q] - means[q];
            joinedMeans[q] = means[q] + difference * weight;
            joinedSquares[q] = squares[q] + other.squares[q] + difference * difference * count * weight;
        }
        return new Moments(total, joinedMeans, joinedSquares);
    }

    /**
     * The mean of each quantity with an interval that holds at every look; needs at least 2 samples.
     *
     * @param ranges in which the samples of each quantity lie, [quantities]
     */
    List<Mean> means(SequentialBound bound, double[] ranges, int look) {
        List<Mean> list = new ArrayList<>();
        for (int q = 0; q < means.length; q++) {
            double variance = squares[q] / (count - 1);
            double halfWidth = bound.halfWidth(variance, ranges[q], count, look);
            list.add(Mean.within(means[q], Math.sqrt(variance / count), halfWidth));
        }
        return list;
    }

    /**
     * How many times the variance of each quantity's mean is that of the mean of groups of samples, were the samples independent; not a
     * number where neither varies. As many samples as groups: groups of one.
     */
    List<Double> variancesOver(Moments groups) {
        double groupSize = (double) count / groups.count;
        double degrees = (groups.count - 1) / ((count - 1) * groupSize);
        List<Double> ratios = new ArrayList<>();
        for (int q = 0; q < squares.length; q++) {
            ratios.add(squares[q] / groups.squares[q] * degrees);
        }
        return ratios;
    }

    /** These samples as one group: their means as a single sample. */
    Moments asOneGroup() {
        return new Moments(1, means, new double[squares.length]);
    }

    long count() {
        return count;
    }

    /** The variance of the samples of a quantity; needs at least 2. */
    double variance(int q) {
        return squares[q] / (count - 1);
    }

    /** Writes the numbers as they are. */
    void write(DataOutput out) throws IOException {
        out.writeLong(count);
        for (int q = 0; q < means.length; q++) {
            out.writeDouble(means[q]);
            out.writeDouble(squares[q]);
        }
    }

    /** Reads what {@link #write} wrote of so many quantities. */
    static Moments read(int quantities, DataInput in) throws IOException {
        long count = in.readLong();
        double[] means = new double[quantities];
        double[] squares = new double[quantities];
        for (int q = 0; q < quantities; q++) {
            means[q] = in.readDouble();
            squares[q] = in.readDouble();
        }
        return new Moments(count, means, squares);
    }

    /** The mean of each quantity with its sampling error; needs at least 2 samples. */
    List<Mean> means() {
        double quantile = Mean.quantile(count);
        List<Mean> list = new ArrayList<>();
        for (int q = 0; q < means.length; q++) {
            list.add(Mean.of(means[q], Math.sqrt(squares[q] / (count - 1) / count), quantile));
        }
        return list;
    }
}
