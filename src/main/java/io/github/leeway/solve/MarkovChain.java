package io.github.leeway.solve;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RecurrentClasses;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates policies of stochastic models, with several recurrent classes or one ({@link
 * io.github.leeway.Bibliography#PUTERMAN_1994}, section 9.2). One state stands for each recurrent class, with a bias of 0. Let T(s) be
 * the expected number of steps until one of these is reached, and X(s) the expected reward on the way: then g = X / T for a class, the
 * gains of the other states are expectations of those, and h solves h = R − g + Q h. The expectation is that of what a class gains
 * less than the best: rounded probabilities do not add up to 1, and where the way is long, what is missing would add up to much.
 *
 * <p>Solved in floating point, refined once, and then bounded: where a residual is at most ρ and T − Q T at least τ, both computed with
 * their rounding, h is within ρ T / τ.
 */
final class MarkovChain implements PolicyEvaluation {

    private static final double UNIT_ROUNDOFF = 0x1.01p-53; // and a little for products of errors

    private final Mdp model;
    private final SparseMdp mdp;
    private final int[] classOf; // [S], or TRANSIENT
    private int[] policy = {};
    private double[] rewards = {};
    private double[] gain = {};
    private double[] bias = {};
    private double[] biasError = {};
    private double gainError;
    private double largestGain;
    private double largestBias;
    private List<List<State>> classes = List.of(); // the recurrent ones
    private Optional<GainClasses> gainClasses = Optional.empty(); // made when first asked for

    MarkovChain(Mdp model, SparseMdp mdp) {
        this.model = model;
        this.mdp = mdp;
        classOf = new int[mdp.stateCount()];
    }

    @Override
    public void evaluate(int[] policy, double[] rewards) {
        this.policy = policy;
        this.rewards = rewards;
        gainClasses = Optional.empty();
        List<Choice> choices = new ArrayList<>();
        for (int c : policy) {
            choices.add(mdp.actions(c).representative());
        }
        classes = RecurrentClasses.of(model, choices).sets();
        Arrays.fill(classOf, TRANSIENT);
        boolean[] stands = new boolean[policy.length];
        for (int k = 0; k < classes.size(); k++) {
            for (State state : classes.get(k)) {
                classOf[state.index()] = k;
            }
            stands[classes.get(k).get(0).index()] = true;
        }
        solve(stands);
    }

    private void solve(boolean[] stands) {
        int states = policy.length;
        PolicySystem system = new PolicySystem(mdp, policy, stands, 1);
        double[] ones = new double[states];
        Arrays.fill(ones, 1);
        double[] steps = system.solve(ones); // T
        double[] sums = system.solve(rewards); // X
        double[] classGain = new double[states]; // where a state stands for a class
        for (List<State> set : classes) {
            int s = set.get(0).index();
            classGain[s] = set.size() == 1 ? rewards[s] : sums[s] / steps[s];
        }
        double best = classes.stream()
                .mapToDouble(set -> classGain[set.get(0).index()])
                .max()
                .orElseThrow();
        double[] arrival = arrival(classGain, best, stands);
        double[] less = system.solve(arrival);
        gain = new double[states];
        Arrays.setAll(gain, s -> less[s] + best);
        setClassGains(classGain);
        double[] surplus = new double[states];
        Arrays.setAll(surplus, s -> rewards[s] - gain[s]);
        bias = system.solve(surplus);
        double[] correction = system.solve(system.residual(surplus, bias));
        Arrays.setAll(bias, s -> stands[s] ? 0 : bias[s] + correction[s]);
        bound(system, stands, steps, system.residual(arrival, less), largest(less), surplus);
    }

    /** The probability of coming to a class in the next step, times what its gain is more than the best. */
    private double[] arrival(double[] classGain, double best, boolean[] stands) {
        double[] arrival = new double[policy.length];
        for (int s = 0; s < arrival.length; s++) {
            for (int e = mdp.firstOutcome(policy[s]); e < mdp.firstOutcome(policy[s] + 1); e++) {
                if (stands[mdp.successor(e)]) {
                    arrival[s] += mdp.probability(e) * (classGain[mdp.successor(e)] - best);
                }
            }
        }
        return arrival;
    }

    private void setClassGains(double[] classGain) {
        for (List<State> set : classes) {
            double own = classGain[set.get(0).index()];
            set.forEach(state -> gain[state.index()] = own);
        }
    }

    private void bound(
            PolicySystem system,
            boolean[] stands,
            double[] steps,
            double[] gainRest,
            double largestLess,
            double[] surplus) {
        largestGain = largest(gain);
        largestBias = largest(bias);
        double[] biasRest = system.residual(surplus, bias);
        double gainRounding = 3 * rounding(largestLess);
        double biasRounding = rounding(largest(rewards) + largestGain + 3 * largestBias);
        double classError = 0;
        double gainResidual = 0;
        double biasResidual = 0;
        for (int s = 0; s < steps.length; s++) {
            double rest = Math.abs(biasRest[s]) + biasRounding;
            biasResidual = Math.max(biasResidual, rest);
            if (classOf[s] == TRANSIENT) {
                gainResidual = Math.max(gainResidual, Math.abs(gainRest[s]) + gainRounding);
            } else if (classes.get(classOf[s]).size() > 1) {
                classError = Math.max(classError, rest); // an average of the residuals over the visits
            }
        }
        double stretch = 1 / leastProgress(system, steps);
        gainError = classError + gainResidual * stretch * largest(steps) + 2 * UNIT_ROUNDOFF * largestGain;
        double perStep = (biasResidual + gainError) * stretch;
        biasError = new double[steps.length];
        Arrays.setAll(biasError, s -> stands[s] ? 0 : perStep * steps[s]);
    }

    /** A lower bound on T − Q T, the amount by which a step shortens the way; 0 if none can be told, so that errors are infinite. */
    private double leastProgress(PolicySystem system, double[] steps) {
        double[] ones = new double[steps.length];
        Arrays.fill(ones, 1);
        double least = 1 - largest(system.residual(ones, steps)) - rounding(1 + 3 * largest(steps));
        return least > 0 ? least : 0;
    }

    /** A bound on the rounding errors of the sum over the outcomes of a choice and a few terms more, of that size together. */
    private double rounding(double size) {
        return UNIT_ROUNDOFF * (mdp.mostOutcomes() + 6) * size;
    }

    @Override
    public double gain(int s) {
        return gain[s];
    }

    @Override
    public double gainError() {
        return gainError;
    }

    @Override
    public double bias(int s) {
        return bias[s];
    }

    @Override
    public Comparison compare(int c, int other) {
        double gainDifference = expected(gain, c) - expected(gain, other);
        double error = 2 * (gainError + rounding(largestGain));
        boolean isSameGain = Math.abs(gainDifference) <= error && gainClasses().areEqual(c, other);
        if (!isSameGain && Math.abs(gainDifference) > error) {
            return gainDifference > 0 ? Comparison.BETTER : Comparison.WORSE_IN_GAIN;
        }
        double difference = expected(bias, c) - expected(bias, other);
        boolean isClear =
                Math.abs(difference) > expected(biasError, c) + expected(biasError, other) + rounding(2 * largestBias);
        if (isSameGain && isClear) {
            return difference > 0 ? Comparison.BETTER : Comparison.WORSE_IN_BIAS;
        }
        if (isClear && difference > 0) {
            return Comparison.SEEMS_BETTER;
        }
        return isSameGain ? Comparison.UNKNOWN_IN_BIAS : Comparison.UNKNOWN_IN_GAIN;
    }

    private double expected(double[] values, int c) {
        double sum = 0;
        for (int e = mdp.firstOutcome(c); e < mdp.firstOutcome(c + 1); e++) {
            sum += mdp.probability(e) * values[mdp.successor(e)];
        }
        return sum;
    }

    private GainClasses gainClasses() {
        GainClasses made = gainClasses.orElseGet(() -> GainClasses.of(model, mdp, policy, classes, rewards));
        gainClasses = Optional.of(made);
        return made;
    }

    @Override
    public int recurrentClass(int s) {
        return classOf[s];
    }

    @Override
    public boolean endsWithout(int s, int avoided) {
        return classOf[s] != TRANSIENT && classOf[s] != classOf[avoided];
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
