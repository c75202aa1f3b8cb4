package io.github.leeway.reward;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * A distribution from a continuous family.
 *
 * @param family which one
 * @param parameters finite, as many as the family has, in its order and ranges
 */
public record Continuous(Family family, List<Double> parameters) implements Distribution {

    /** Checks number and ranges of the parameters. */
    public Continuous {
        parameters = parameters.stream().map(Numbers::withoutNegativeZero).toList();
        if (parameters.size() != family.parameterNames().size()) {
            throw new IllegalArgumentException("number of parameters of " + family.label() + " is " + parameters.size()
                    + ", expected " + family.parameterNames().size() + ": " + family.signature());
        }
        for (double parameter : parameters) {
            Numbers.requireSensible(parameter, "parameter of " + family.label());
        }
        family.check(parameters);
    }

    @Override
    public DoubleUnaryOperator fromUniform() {
        return family.quantile(parameters);
    }

    @Override
    public boolean hasAtoms() {
        return false;
    }

    @Override
    public double mean() {
        return orInfinity(family.law(parameters).getMean());
    }

    @Override
    public double variance() {
        return orInfinity(family.law(parameters).getVariance());
    }

    @Override
    public OptionalDouble expectedMaximum(int draws) {
        return draws == 1 ? OptionalDouble.of(mean()) : family.expectedMaximum(parameters, draws);
    }

    @Override
    public double lower() {
        return family.law(parameters).getSupportLowerBound();
    }

    @Override
    public double upper() {
        return family.law(parameters).getSupportUpperBound();
    }

    @Override
    public String toString() {
        return family.label() + parameters.stream().map(Numbers::text).collect(Collectors.joining(",", "(", ")"));
    }

    private static double orInfinity(double moment) {
        return Double.isNaN(moment) ? Double.POSITIVE_INFINITY : moment;
    }
}
