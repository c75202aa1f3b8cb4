package io.github.leeway.reward;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * One of several distributions, chosen at random. One uniform draw does both: component i has an interval as wide as its weight, and
 * where in it the draw lies, as a share of it, is the component's own draw. A uniform draw is one of 2^52 numbers, so that a
 * component of weight p draws from p · 2^52 of them: as fine for the p · n times that it is chosen as 2^52 are for n.
 *
 * @param components at least one; their weights sum to 1 within 1e-9
 */
public record Mixture(List<Component> components) implements Distribution {

    private static final double SUM_TOLERANCE = 1e-9;
    private static final double LEAST = 0x1.0p-53; // of the open interval that draws come from
    private static final int MOST_DRAWS = 1000; // that a sum over counts is worth its time for

    /**
     * A distribution and how often it is chosen.
     *
     * @param weight probability in (0, 1]
     */
    public record Component(double weight, Distribution distribution) {

        /** Checks the weight. */
        public Component {
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("weight of " + distribution + " in mixture is "
                        + Numbers.text(weight) + ", expected a value above 0 and at most 1");
            }
        }
    }

    /** Checks the weights. */
    public Mixture {
        components = List.copyOf(components);
        if (components.isEmpty()) {
            throw new IllegalArgumentException("number of distributions in mixture is 0, expected at least 1");
        }
        double sum = components.stream().mapToDouble(Component::weight).sum();
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException("weights of mixture sum to " + Numbers.text(sum) + ", expected 1");
        }
    }

    @Override
    public DoubleUnaryOperator fromUniform() {
        DoubleUnaryOperator[] draws = components.stream()
                .map(component -> component.distribution().fromUniform())
                .toArray(DoubleUnaryOperator[]::new);
        double[] start = starts();
        return u -> {
            int i = 0;
            while (start[i + 1] <= u) {
                i++;
            }
            double share = (u - start[i]) / (start[i + 1] - start[i]);
            return draws[i].applyAsDouble(Math.min(Math.max(share, LEAST), 1 - LEAST));
        };
    }

    @Override
    public boolean hasAtoms() {
        return components.stream()
                .anyMatch(component -> component.distribution().hasAtoms());
    }

    @Override
    public double mean() {
        return average(Distribution::mean);
    }

    /** The mean variance, and the variance of the means. */
    @Override
    public double variance() {
        double mean = mean();
        return Double.isFinite(mean)
                ? average(component -> component.variance() + (component.mean() - mean) * (component.mean() - mean))
                : Double.POSITIVE_INFINITY;
    }

    /** Where one component is random and the others are one constant that it is never below: the number of its draws decides. */
    @Override
    public OptionalDouble expectedMaximum(int draws) {
        if (draws == 1) {
            return OptionalDouble.of(mean());
        }
        List<Distribution> random = components.stream()
                .map(Component::distribution)
                .filter(component -> component.lower() < component.upper())
                .toList();
        double[] constants = components.stream()
                .map(Component::distribution)
                .filter(component -> component.lower() == component.upper())
                .mapToDouble(Distribution::lower)
                .distinct()
                .toArray();
        if (random.size() + constants.length == 1) {
            return components.get(0).distribution().expectedMaximum(draws);
        }
        boolean isFloor = random.size() == 1
                && constants.length == 1
                && constants[0] <= random.get(0).lower();
        return isFloor && draws <= MOST_DRAWS
                ? expectedMaximum(draws, random.get(0), constants[0])
                : OptionalDouble.empty();
    }

    private OptionalDouble expectedMaximum(int draws, Distribution random, double floor) {
        double weight = 0;
        for (int i = 0; i < components.size(); i++) {
            weight = components.get(i).distribution().equals(random) ? weight(i) : weight;
        }
        BinomialDistribution count = BinomialDistribution.of(draws, weight);
        double sum = floor * count.probability(0);
        for (int i = 1; i <= draws; i++) {
            OptionalDouble most = random.expectedMaximum(i);
            if (most.isEmpty()) {
                return most;
            }
            sum += count.probability(i) * most.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    @Override
    public double lower() {
        return components.stream()
                .mapToDouble(component -> component.distribution().lower())
                .min()
                .orElseThrow();
    }

    @Override
    public double upper() {
        return components.stream()
                .mapToDouble(component -> component.distribution().upper())
                .max()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return components.stream()
                .map(component -> Numbers.text(component.weight()) + ":" + component.distribution())
                .collect(Collectors.joining(",", "mixture(", ")"));
    }

    private double average(ToDoubleFunction<Distribution> number) {
        double sum = 0;
        for (int i = 0; i < components.size(); i++) {
            sum += weight(i) * number.applyAsDouble(components.get(i).distribution());
        }
        return sum;
    }

    /** Where the interval of each component begins, and 1: the last one ends there, whatever rounding makes of the sum. */
    private double[] starts() {
        double[] starts = new double[components.size() + 1];
        for (int i = 0; i < components.size(); i++) {
            starts[i + 1] = Math.min(1, starts[i] + components.get(i).weight());
        }
        starts[components.size()] = 1;
        return starts;
    }

    /** The probability with which a component is chosen: its weight up to rounding. */
    private double weight(int component) {
        double[] starts = starts();
        return starts[component + 1] - starts[component];
    }
}
