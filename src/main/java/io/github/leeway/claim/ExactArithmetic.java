package io.github.leeway.claim;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.ExactPower;
import io.github.leeway.options.NotExactException;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.reward.Distribution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Values of expressions at one discount, as fractions. */
final class ExactArithmetic implements Evaluation<BigFraction> {

    private final Mdp mdp;
    private final Discount discount;
    private final List<Distribution> rewards;
    private final SearchLimit limit;
    private final Map<State, ExactPower> known = new HashMap<>(); // never iterated

    ExactArithmetic(Mdp mdp, Discount discount, List<Distribution> rewards, SearchLimit limit) {
        this.mdp = mdp;
        this.discount = discount;
        this.rewards = rewards;
        this.limit = limit;
    }

    private ExactPower answer(State state) {
        return known.computeIfAbsent(state, asked -> ExactPower.of(mdp, asked, discount, rewards, limit));
    }

    @Override
    public BigFraction constant(BigFraction value) {
        return value;
    }

    @Override
    public BigFraction power(Expression.Power power) {
        return answer(power.state()).power();
    }

    @Override
    public BigFraction chance(Expression.Chance chance) {
        ExactPower.ActionChance found = answer(chance.actions().state()).of(chance.actions());
        return switch (chance.kind()) {
            case OPTIMAL -> found.optimal();
            case UNIQUE -> found.unique();
            case AVERAGE ->
                throw new NotExactException("Pavg is not computed exactly, expected P or Punique for an exact answer");
        };
    }

    @Override
    public BigFraction value(Expression.Value value) {
        throw new NotExactException("value of a reward function is not computed exactly, expected POWER or P");
    }

    @Override
    public BigFraction negated(BigFraction number) {
        return number.negate();
    }

    @Override
    public BigFraction joined(BigFraction left, Expression.Operator operator, BigFraction right) {
        if (operator == Expression.Operator.OVER && right.signum() == 0) {
            throw new NotExactException("divisor is 0, expected another number");
        }
        return operator.apply(left, right);
    }

    /** What a number says of a comparison with 0. */
    static Verdict compared(BigFraction difference, Relation relation, BigFraction tolerance) {
        int sign = difference.signum();
        boolean holds = switch (relation) {
            case MORE -> sign > 0;
            case AT_LEAST -> sign >= 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case EQUAL -> sign == 0;
            case ABOUT -> difference.abs().compareTo(tolerance) <= 0;
        };
        return holds ? Verdict.CONFIRMED : Verdict.REFUTED;
    }
}
