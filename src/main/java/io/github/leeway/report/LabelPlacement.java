package io.github.leeway.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels apart that would cover each other, as little as it takes. */
final class LabelPlacement {

    private LabelPlacement() {}

    /**
     * Places for labels, in the order given, at least {@code gap} apart where there is room for it.
     *
     * @param wanted where each label would stand if it were alone
     * @param gap least distance of two labels
     * @param low least place
     * @param high greatest place
     */
    static double[] spread(double[] wanted, double gap, double low, double high) {
        List<Integer> order = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .toList();
        double apart = wanted.length < 2 ? gap : Math.min(gap, (high - low) / (wanted.length - 1));
        List<Cluster> clusters = new ArrayList<>();
        for (int i : order) {
            Cluster last = new Cluster(wanted[i], 1).within(apart, low, high);
            while (!clusters.isEmpty() && clusters.get(clusters.size() - 1).touches(last, apart)) {
                last = clusters.remove(clusters.size() - 1).joined(last).within(apart, low, high);
            }
            clusters.add(last);
        }
        double[] places = new double[wanted.length];
        int next = 0;
        for (Cluster cluster : clusters) {
            for (int i = 0; i < cluster.size; i++) {
                places[order.get(next)] = cluster.first(apart) + i * apart;
                next++;
            }
        }
        return places;
    }

    /**
     * Labels that stand close together.
     *
     * @param center of all
     * @param size how many
     */
    private record Cluster(double center, int size) {

        double first(double apart) {
            return center - (size - 1) * apart / 2;
        }

        double last(double apart) {
            return center + (size - 1) * apart / 2;
        }

        boolean touches(Cluster next, double apart) {
            return next.first(apart) - last(apart) < apart - 1e-9;
        }

        Cluster joined(Cluster next) {
            return new Cluster((center * size + next.center * next.size) / (size + next.size), size + next.size);
        }

        Cluster within(double apart, double low, double high) {
            double reach = (size - 1) * apart / 2;
            return new Cluster(Math.max(low + reach, Math.min(high - reach, center)), size);
        }
    }
}
