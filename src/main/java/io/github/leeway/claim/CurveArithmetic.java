package io.github.leeway.claim;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.ExactPowerCurve;
import io.github.leeway.options.NotExactException;
import io.github.leeway.options.PiecewiseFunction;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.reward.Distribution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Values of expressions as exact functions of the discount. */
final class CurveArithmetic implements Evaluation<PiecewiseFunction> {

    private final Mdp mdp;
    private final List<Distribution> rewards;
    private final SearchLimit limit;
    private final Map<State, ExactPowerCurve> known = new HashMap<>(); // never iterated

    CurveArithmetic(Mdp mdp, List<Distribution> rewards, SearchLimit limit) {
        this.mdp = mdp;
        this.rewards = rewards;
        this.limit = limit;
    }

    private ExactPowerCurve curve(State state) {
        return known.computeIfAbsent(state, asked -> ExactPowerCurve.of(mdp, asked, rewards, limit));
    }

    @Override
    public PiecewiseFunction constant(BigFraction value) {
        return PiecewiseFunction.constant(value);
    }

    @Override
    public PiecewiseFunction power(Expression.Power power) {
        return curve(power.state()).power();
    }

    @Override
    public PiecewiseFunction chance(Expression.Chance chance) {
        ExactPowerCurve.ActionCurve found = curve(chance.actions().state()).actions().stream()
                .filter(each -> each.actions().equals(chance.actions()))
                .findFirst()
                .orElseThrow();
        return switch (chance.kind()) {
            case OPTIMAL -> found.optimal();
            case UNIQUE -> found.unique();
            case AVERAGE -> throw new NotExactException("Pavg is at a discount of 1, expected P or Punique");
        };
    }

    @Override
    public PiecewiseFunction value(Expression.Value value) {
        throw new NotExactException("value of a reward function is not computed exactly, expected POWER or P");
    }

    @Override
    public PiecewiseFunction negated(PiecewiseFunction number) {
        return PiecewiseFunction.constant(BigFraction.ZERO).minus(number);
    }

    @Override
    public PiecewiseFunction joined(PiecewiseFunction left, Expression.Operator operator, PiecewiseFunction right) {
        return switch (operator) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case OVER -> left.dividedBy(right);
        };
    }
}
