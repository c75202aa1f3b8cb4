package io.github.leeway.reward;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * A distribution on finitely many values; with one value, a constant.
 *
 * @param atoms ascending by value, each value once, at least one; their probabilities sum to 1 within 1e-9
 */
public record Discrete(List<Atom> atoms) implements Distribution {

    private static final double SUM_TOLERANCE = 1e-9;

    /**
     * A value with its probability.
     *
     * @param value finite
     * @param probability in (0, 1]
     */
    public record Atom(double value, double probability) {

        /** Checks ranges. */
        public Atom {
            value = Numbers.withoutNegativeZero(Numbers.requireSensible(value, "reward"));
            if (!(probability > 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability of reward " + Numbers.text(value) + " is "
                        + Numbers.text(probability) + ", expected a value above 0 and at most 1");
            }
        }
    }

    /** Sorts the atoms and checks them. */
    public Discrete {
        atoms = atoms.stream().sorted(Comparator.comparingDouble(Atom::value)).toList();
        if (atoms.isEmpty()) {
            throw new IllegalArgumentException("number of rewards is 0, expected at least 1");
        }
        for (int i = 1; i < atoms.size(); i++) {
            if (!(atoms.get(i - 1).value() < atoms.get(i).value())) {
                throw new IllegalArgumentException(
                        "reward " + Numbers.text(atoms.get(i).value()) + " is given twice, expected different rewards");
            }
        }
        double sum = atoms.stream().mapToDouble(Atom::probability).sum();
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException("probabilities of rewards sum to " + Numbers.text(sum) + ", expected 1");
        }
    }

    /** The distribution that always gives one value. */
    public static Discrete constant(double value) {
        return new Discrete(List.of(new Atom(value, 1)));
    }

    /** 1 with probability p in [0, 1], else 0. */
    public static Discrete bernoulli(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p of bernoulli is " + Numbers.text(p) + ", expected a value in [0, 1]");
        }
        return p == 0 || p == 1 ? constant(p) : new Discrete(List.of(new Atom(0, 1 - p), new Atom(1, p)));
    }

    @Override
    public DoubleUnaryOperator fromUniform() {
        double[] values = atoms.stream().mapToDouble(Atom::value).toArray();
        double[] cumulative = new double[values.length]; // P(reward <= values[i]); the last is 1
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += atoms.get(i).probability();
            cumulative[i] = sum;
        }
        cumulative[values.length - 1] = 1;
        return u -> {
            int i = 0;
            while (cumulative[i] < u) {
                i++;
            }
            return values[i];
        };
    }

    @Override
    public boolean hasAtoms() {
        return true;
    }

    @Override
    public double mean() {
        return atoms.stream()
                .mapToDouble(atom -> atom.probability() * atom.value())
                .sum();
    }

    @Override
    public double variance() {
        double mean = mean();
        return atoms.stream()
                .mapToDouble(atom -> atom.probability() * (atom.value() - mean) * (atom.value() - mean))
                .sum();
    }

    @Override
    public OptionalDouble expectedMaximum(int draws) {
        double sum = 0;
        double cumulative = 0; // P(reward < value)
        double below = 0; // P(all draws < value)
        for (int i = 0; i < atoms.size(); i++) {
            cumulative = i == atoms.size() - 1 ? 1 : cumulative + atoms.get(i).probability();
            double upTo = Math.pow(cumulative, draws);
            sum += atoms.get(i).value() * (upTo - below);
            below = upTo;
        }
        return OptionalDouble.of(sum);
    }

    @Override
    public double lower() {
        return atoms.get(0).value();
    }

    @Override
    public double upper() {
        return greatest().value();
    }

    @Override
    public String toString() {
        if (equals(constant(lower()))) {
            return "constant(" + Numbers.text(lower()) + ")";
        }
        if (upper() == 1 && equals(bernoulli(greatest().probability()))) {
            return "bernoulli(" + Numbers.text(greatest().probability()) + ")";
        }
        return atoms.stream()
                .map(atom -> Numbers.text(atom.value()) + ":" + Numbers.text(atom.probability()))
                .collect(Collectors.joining(",", "discrete(", ")"));
    }

    private Atom greatest() {
        return atoms.get(atoms.size() - 1);
    }
}
