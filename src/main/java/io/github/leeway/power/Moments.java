package io.github.leeway.power;

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
     * @param samples quantity q of sample i at {@code q * lanes + i}
     * @param quantities how many
     * @param lanes number of samples, at least 1
     */
    static Moments of(double[] samples, int quantities, int lanes) {
        double[] means = new double[quantities];
        double[] squares = new double[quantities];
        for (int q = 0; q < quantities; q++) {
            int at = q * lanes;
            double sum = 0;
            for (int lane = 0; lane < lanes; lane++) {
                sum += samples[at + lane];
            }
            double mean = sum / lanes;
            double square = 0;
            double rest = 0; // what rounding left out of the mean, times lanes
            for (int lane = 0; lane < lanes; lane++) {
                double deviation = samples[at + lane] - mean;
                rest += deviation;
                square += deviation * deviation;
            }
            means[q] = mean + rest / lanes;
            squares[q] = Math.max(0, square - rest * rest / lanes);
        }
        return new Moments(lanes, means, squares);
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

    long count() {
        return count;
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
