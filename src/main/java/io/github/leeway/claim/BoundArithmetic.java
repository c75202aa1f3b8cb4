package io.github.leeway.claim;

import io.github.leeway.mdp.ActionStates;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import io.github.leeway.solve.OptimalValues;
import io.github.leeway.solve.SolverSelector;
import io.github.leeway.solve.SparseMdp;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Values of expressions in optimal values for named reward functions, within the error that the solver proves. For rewards on actions
 * every choice gets a state, of value Q*(s, a) when a step of the old model is two of the new one, each discounted by √γ.
 */
final class BoundArithmetic implements IntervalEvaluation {

    private static final double ROUNDING = 0x1.0p-51; // of a reward below 2 to a double

    private final Mdp mdp;
    private final Discount discount;
    private final SolverSelector selector;
    private final Map<RewardFunction, Values> known = new HashMap<>(); // never iterated

    /**
     * At one discount.
     *
     * @param discount in [0, 1)
     */
    BoundArithmetic(Mdp mdp, Discount discount, SolverSelector selector) {
        if (discount.isOne()) {
            throw new IllegalArgumentException("discount of a value is 1, expected a discount in [0, 1)");
        }
        this.mdp = mdp;
        this.discount = discount;
        this.selector = selector;
    }

    /** Optimal values of one reward function. */
    private interface Values {
        Interval of(State state);
    }

    @Override
    public Interval value(Expression.Value value) {
        return known.computeIfAbsent(value.rewards(), this::solved).of(value.state());
    }

    private Values solved(RewardFunction rewards) {
        return rewards.choices().isEmpty() && rewards.steps().isEmpty() ? onStates(rewards) : onChoices(rewards);
    }

    private Values onStates(RewardFunction rewards) {
        double[] numbers = new double[mdp.states().size()];
        rewards.states().forEach((state, reward) -> numbers[state] = reward.doubleValue());
        Solved solved = new Solved(mdp, discount, numbers, selector);
        return state -> solved.value(state.index());
    }

    private Values onChoices(RewardFunction rewards) {
        ActionStates states = ActionStates.of(mdp);
        double[] numbers = new double[states.lifted().states().size()];
        for (Choice choice : mdp.choices()) {
            numbers[states.of(choice).index()] = rewards.expected(mdp, choice).doubleValue();
        }
        Solved solved = new Solved(states.lifted(), discount.squareRoot(), numbers, selector);
        return state -> mdp.choices(state).stream()
                .map(choice -> solved.value(states.of(choice).index()))
                .reduce(Interval::max)
                .orElseThrow();
    }

    /** A model solved for one reward function, in units of a power of 2 near the largest reward, so that the error is relative to that. */
    private static final class Solved {

        private final OptimalValues values;
        private final Interval complement; // 1 - γ
        private final int exponent; // of the unit
        private final double error; // in units

        Solved(Mdp mdp, Discount discount, double[] rewards, SolverSelector selector) {
            double largest = DoubleStream.of(rewards).map(Math::abs).max().orElse(0);
            exponent = largest == 0 ? 0 : Math.getExponent(largest);
            double[] units = DoubleStream.of(rewards)
                    .map(reward -> Math.scalb(reward, -exponent))
                    .toArray();
            SparseMdp compiled = SparseMdp.compile(mdp);
            values = selector.select(compiled, discount, units, 1).solver().solve(compiled, discount, units, 1);
            complement = Interval.of(discount.complement());
            error = values.error(0) + ROUNDING;
        }

        Interval value(int state) {
            double value = values.value(state, 0);
            Interval units = new Interval(Math.nextDown(value - error), Math.nextUp(value + error)).over(complement);
            return new Interval(Math.scalb(units.low(), exponent), Math.scalb(units.high(), exponent));
        }
    }

    @Override
    public Interval power(Expression.Power power) {
        throw new IllegalStateException("POWER is about all reward functions, expected values of named ones");
    }

    @Override
    public Interval chance(Expression.Chance chance) {
        throw new IllegalStateException("P is about all reward functions, expected values of named ones");
    }
}
