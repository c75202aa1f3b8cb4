package io.github.leeway.power;

import java.util.List;

/**
 * What POWER is the mean of, for each of some consecutive reward functions: (1−γ)/γ · (V*(s) − R(s)), computed as the largest
 * E[(1−γ) V*(s')] over the actions of s, to within the solver's error. Nothing is taken off for control variates.
 */
public final class PowerValues {

    private final long firstSample;
    private final List<double[][]> values; // by discount, [states or more][samples]
    private final List<Double> factors; // by discount
    private final int stateCount;

    private PowerValues(long firstSample, List<double[][]> values, List<Double> factors, int stateCount) {
        this.firstSample = firstSample;
        this.values = List.copyOf(values);
        this.factors = List.copyOf(factors);
        this.stateCount = stateCount;
    }

    /**
     * Values of a batch.
     *
     * @param firstSample index of the first reward function
     * @param values by discount, at least one, each [S][samples]; the arrays are kept and not copied
     */
    static PowerValues of(long firstSample, List<double[][]> values) {
        return new PowerValues(
                firstSample, values, values.stream().map(each -> 1.0).toList(), values.get(0).length);
    }

    /**
     * Those of the first states, times a factor for each discount.
     *
     * @param states how many, at least 1
     */
    PowerValues ofFirst(int states, List<Double> times) {
        return new PowerValues(firstSample, values, times, states);
    }

    /** The index of the first reward function, from 0. */
    public long firstSample() {
        return firstSample;
    }

    /** How many reward functions. */
    public int sampleCount() {
        return values.get(0)[0].length;
    }

    /** How many discounts, in the order of the plan. */
    public int discountCount() {
        return values.size();
    }

    /** How many states, in the order of the model. */
    public int stateCount() {
        return stateCount;
    }

    /**
     * A value, in units of reward.
     *
     * @param sample from 0, the first of these
     * @param d place of the discount in the plan
     * @param s index of the state
     */
    public double value(int sample, int d, int s) {
        return factors.get(d) * values.get(d)[s][sample];
    }
}
