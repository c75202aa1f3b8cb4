package io.github.leeway.reward;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/** The continuous distributions that have a name, with their parameters in the order in which they are written. */
public enum Family {
    /** Uniform on [low, high]. */
    UNIFORM("low", "high") {
        @Override
        ContinuousDistribution law(List<Double> p) {
            return UniformContinuousDistribution.of(p.get(0), p.get(1));
        }

        @Override
        DoubleUnaryOperator quantile(List<Double> p) {
            double low = p.get(0);
            double width = p.get(1) - low;
            return u -> u * width + low;
        }

        @Override
        OptionalDouble expectedMaximum(List<Double> p, int draws) {
            return OptionalDouble.of(p.get(0) + (p.get(1) - p.get(0)) * draws / (draws + 1.0));
        }

        @Override
        void check(List<Double> p) {
            if (!(p.get(0) < p.get(1))) {
                throw new IllegalArgumentException("high of uniform is " + Numbers.text(p.get(1))
                        + ", expected a value above low, which is " + Numbers.text(p.get(0)));
            }
        }
    },
    /** Normal with a mean and a standard deviation. */
    NORMAL("mean", "sd") {
        @Override
        ContinuousDistribution law(List<Double> p) {
            return NormalDistribution.of(p.get(0), p.get(1));
        }

        @Override
        void check(List<Double> p) {
            requirePositive(p, 1);
        }
    },
    /** Exponential with a mean. */
    EXPONENTIAL("mean") {
        @Override
        ContinuousDistribution law(List<Double> p) {
            return ExponentialDistribution.of(p.get(0));
        }

        @Override
        OptionalDouble expectedMaximum(List<Double> p, int draws) {
            double harmonic = 0;
            for (int i = draws; i > 0; i--) {
                harmonic += 1.0 / i;
            }
            return OptionalDouble.of(p.get(0) * harmonic);
        }

        @Override
        void check(List<Double> p) {
            requirePositive(p, 0);
        }
    },
    /** Beta on [0, 1], with density proportional to x^(a−1) (1−x)^(b−1). */
    BETA("a", "b") {
        @Override
        ContinuousDistribution law(List<Double> p) {
            return BetaDistribution.of(p.get(0), p.get(1));
        }

        @Override
        void check(List<Double> p) {
            requirePositive(p, 0);
            requirePositive(p, 1);
        }
    },
    /** Pareto with density shape·scale^shape / x^(shape+1) from scale on. */
    PARETO("scale", "shape") {
        @Override
        ContinuousDistribution law(List<Double> p) {
            return ParetoDistribution.of(p.get(0), p.get(1));
        }

        @Override
        void check(List<Double> p) {
            requirePositive(p, 0);
            requirePositive(p, 1);
        }
    },
    /** The distribution function x^c on [0, 1]: the largest of c uniform draws where c is whole; the same as beta(c, 1). */
    POWER("c") {
        @Override
        ContinuousDistribution law(List<Double> p) {
            return BetaDistribution.of(p.get(0), 1);
        }

        @Override
        OptionalDouble expectedMaximum(List<Double> p, int draws) {
            double power = p.get(0) * draws;
            return OptionalDouble.of(power / (power + 1));
        }

        @Override
        DoubleUnaryOperator quantile(List<Double> p) {
            double inverse = 1 / p.get(0);
            return u -> Math.pow(u, inverse);
        }

        @Override
        void check(List<Double> p) {
            requirePositive(p, 0);
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> parameterNames;

    Family(String... parameterNames) {
        this.parameterNames = List.of(parameterNames);
    }

    abstract ContinuousDistribution law(List<Double> parameters);

    abstract void check(List<Double> parameters);

    DoubleUnaryOperator quantile(List<Double> parameters) {
        return law(parameters)::inverseCumulativeProbability;
    }

    /** The mean of the largest of so many independent draws, where there is a closed form. */
    OptionalDouble expectedMaximum(List<Double> parameters, int draws) {
        return OptionalDouble.empty();
    }

    /** What it is called in model files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> parameterNames() {
        return parameterNames;
    }

    /** How it is written, for example {@code normal(mean,sd)}. */
    public String signature() {
        return label() + "(" + String.join(",", parameterNames) + ")";
    }

    void requirePositive(List<Double> parameters, int index) {
        if (!(parameters.get(index) > 0)) {
            throw new IllegalArgumentException(parameterNames.get(index) + " of " + label() + " is "
                    + Numbers.text(parameters.get(index)) + ", expected a value above 0");
        }
    }
}
