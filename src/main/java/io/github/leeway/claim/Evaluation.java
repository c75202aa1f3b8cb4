package io.github.leeway.claim;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Arithmetic of expressions, whatever their numbers are.
 *
 * @param <N> numbers
 */
interface Evaluation<N> {

    N constant(BigFraction value);

    N power(Expression.Power power);

    N chance(Expression.Chance chance);

    N value(Expression.Value value);

    N negated(N number);

    N joined(N left, Expression.Operator operator, N right);

    /** The value of an expression. */
    static <N> N of(Expression expression, Evaluation<N> arithmetic) {
        if (expression instanceof Expression.Constant constant) {
            return arithmetic.constant(constant.value());
        }
        if (expression instanceof Expression.Power power) {
            return arithmetic.power(power);
        }
        if (expression instanceof Expression.Chance chance) {
            return arithmetic.chance(chance);
        }
        if (expression instanceof Expression.Value value) {
            return arithmetic.value(value);
        }
        if (expression instanceof Expression.Negated negated) {
            return arithmetic.negated(of(negated.of(), arithmetic));
        }
        Expression.Joined joined = (Expression.Joined) expression;
        return arithmetic.joined(of(joined.left(), arithmetic), joined.operator(), of(joined.right(), arithmetic));
    }

    /** What an expression asks of the model, each once, in the order in which it is named. */
    static Set<Expression> quantities(Expression expression) {
        Set<Expression> found = new LinkedHashSet<>();
        collect(expression, found);
        return found;
    }

    private static void collect(Expression expression, Set<Expression> found) {
        if (expression instanceof Expression.Negated negated) {
            collect(negated.of(), found);
        } else if (expression instanceof Expression.Joined joined) {
            collect(joined.left(), found);
            collect(joined.right(), found);
        } else if (!(expression instanceof Expression.Constant)) {
            found.add(expression);
        }
    }
}
