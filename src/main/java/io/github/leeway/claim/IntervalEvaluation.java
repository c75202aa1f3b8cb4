package io.github.leeway.claim;

import org.apache.commons.numbers.fraction.BigFraction;

/** Arithmetic of expressions whose quantities are known within bounds. */
interface IntervalEvaluation extends Evaluation<Interval> {

    @Override
    default Interval constant(BigFraction value) {
        return Interval.of(value.doubleValue());
    }

    @Override
    default Interval negated(Interval number) {
        return number.negated();
    }

    @Override
    default Interval joined(Interval left, Expression.Operator operator, Interval right) {
        return switch (operator) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case OVER -> left.over(right);
        };
    }
}
