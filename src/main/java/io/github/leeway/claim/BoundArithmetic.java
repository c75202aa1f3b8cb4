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
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Values of expressions in optimal values for named reward functions, within the error that the solver proves. For rewards on actions
 * every choice gets a state, of value Q*(s, a) when a step of the old model is two of the new one, each discounted by √γ.
 */
final class BoundArithmetic implements Evaluation<Interval> {

    private static final double ROUNDING = 0x1.0p-52; // of a reward to a double, and then some

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

    /** A model solved for one reward function. */
    private static final class Solved {

        private final OptimalValues values;
        private final Interval scale; // 1 - γ
        private final double error;

        Solved(Mdp mdp, Discount discount, double[] rewards, SolverSelector selector) {
            SparseMdp compiled = SparseMdp.compile(mdp);
            values = selector.select(compiled, discount, rewards, 1).solver().solve(compiled, discount, rewards, 1);
            scale = Interval.of(discount.complement());
            double largest = 0;
            for (double reward : rewards) {
                largest = Math.max(largest, Math.abs(reward));
            }
            error = Math.nextUp(values.error(0) + largest * ROUNDING);
        }

        Interval value(int state) {
            double value = values.value(state, 0);
            return new Interval(Math.nextDown(value - error), Math.nextUp(value + error)).over(scale);
        }
    }

    @Override
    public Interval constant(BigFraction value) {
        return Interval.of(value.doubleValue());
    }

    @Override
    public Interval power(Expression.Power power) {
        throw new IllegalStateException("POWER is about all reward functions, expected values of named ones");
    }

    @Override
    public Interval chance(Expression.Chance chance) {
        throw new IllegalStateException("P is about all reward functions, expected values of named ones");
    }

    @Override
    public Interval negated(Interval number) {
        return number.negated();
    }

    @Override
    public Interval joined(Interval left, Expression.Operator operator, Interval right) {
        return left.joined(operator, right);
    }
}
