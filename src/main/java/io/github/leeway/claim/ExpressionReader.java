package io.github.leeway.claim;

import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads sums and products of numbers and quantities. */
final class ExpressionReader {

    private static final int MOST_OPERANDS = 100; // so that exact arithmetic on them is quick
    private static final int MOST_DEPTH = 50;
    private static final String POWER = "POWER";
    private static final String POWER_EXAMPLE = "POWER(state)";
    private static final String VALUE = "value";
    private static final String VALUE_EXAMPLE = "value(rewards, state)";
    private static final String EXPECTED =
            "a number, POWER(state), P(action | state), Punique(action | state), Pavg(action | state),"
                    + " value(rewards, state) or '('";

    private final ClaimCursor cursor;
    private final NameReader names;
    private int operandCount;
    private int depth;
    private OptionalInt average = OptionalInt.empty();

    ExpressionReader(ClaimCursor cursor, NameReader names) {
        this.cursor = cursor;
        this.names = names;
    }

    /** Where the first Pavg stands of all that was read, if there is one. */
    OptionalInt average() {
        return average;
    }

    /** Ends before the sign of a tolerance. */
    Expression sum() {
        Expression sum = product();
        while (!cursor.isAt("+-")) {
            if (cursor.take("+")) {
                sum = new Expression.Joined(sum, Expression.Operator.PLUS, product());
            } else if (cursor.take("-")) {
                sum = new Expression.Joined(sum, Expression.Operator.MINUS, product());
            } else {
                break;
            }
        }
        return sum;
    }

    private Expression product() {
        Expression product = signed();
        while (true) {
            if (cursor.take("*")) {
                product = new Expression.Joined(product, Expression.Operator.TIMES, signed());
            } else if (cursor.take("/")) {
                product = new Expression.Joined(product, Expression.Operator.OVER, divisor());
            } else {
                return product;
            }
        }
    }

    private Expression divisor() {
        int start = cursor.offset();
        Expression divisor = signed();
        if (divisor.constant().filter(value -> value.signum() == 0).isPresent()) {
            throw cursor.dividedByZero(start);
        }
        return divisor;
    }

    private Expression signed() {
        int start = cursor.offset();
        depth++;
        if (depth > MOST_DEPTH) {
            throw cursor.fault(
                    start,
                    "nesting is " + depth + " deep, expected at most " + MOST_DEPTH,
                    "leave out parentheses and signs");
        }
        Expression signed = cursor.take("-") ? new Expression.Negated(signed()) : operand();
        depth--;
        return signed;
    }

    private Expression operand() {
        if (cursor.take("(")) {
            Expression inside = sum();
            if (!cursor.take(")")) {
                throw cursor.unexpected("end of parentheses", "')'", "add a ')' where the parentheses end");
            }
            return inside;
        }
        operandCount++;
        if (operandCount > MOST_OPERANDS) {
            throw cursor.fault(
                    cursor.offset(),
                    "count of numbers and quantities is " + operandCount + ", expected at most " + MOST_OPERANDS,
                    "split the claim");
        }
        return cursor.isAtNumber() ? new Expression.Constant(cursor.decimal("operand", "1/3")) : quantity();
    }

    private Expression quantity() {
        String word = cursor.word();
        int start = cursor.offset();
        if (cursor.takeWords(POWER)) {
            open(POWER, POWER_EXAMPLE);
            return new Expression.Power(names.state(names.before(")", "state", POWER_EXAMPLE)));
        }
        if (cursor.takeWords(VALUE)) {
            open(VALUE, VALUE_EXAMPLE);
            RewardFunction rewards = names.rewards(names.before(",", "reward function", VALUE_EXAMPLE));
            return new Expression.Value(rewards, names.state(names.before(")", "state", VALUE_EXAMPLE)));
        }
        Optional<Expression.Kind> kind = Arrays.stream(Expression.Kind.values())
                .filter(candidate -> cursor.takeWords(candidate.word()))
                .findFirst();
        if (kind.isPresent()) {
            if (kind.get() == Expression.Kind.AVERAGE && average.isEmpty()) {
                average = OptionalInt.of(start);
            }
            return chance(kind.get());
        }
        throw cursor.unexpected("operand", EXPECTED, help(word));
    }

    private Expression chance(Expression.Kind kind) {
        String example = kind.word() + "(action | state)";
        open(kind.word(), example);
        NameReader.Name action = names.before("|", "action", example);
        State state = names.state(names.before(")", "state", example));
        return new Expression.Chance(kind, names.actions(action, state));
    }

    private void open(String word, String example) {
        if (!cursor.take("(")) {
            throw cursor.unexpected("what follows " + word, "'('", "write " + example);
        }
    }

    private static String help(String word) {
        if (word.equalsIgnoreCase(POWER)) {
            return "write POWER in capitals, as in " + POWER_EXAMPLE;
        }
        if (word.equalsIgnoreCase(VALUE)) {
            return "write " + VALUE_EXAMPLE;
        }
        return Arrays.stream(Expression.Kind.values())
                .map(Expression.Kind::word)
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .map(kind -> "write " + kind + "(action | state)")
                .orElse("write a number or a quantity, as in 0.5 or " + POWER_EXAMPLE);
    }
}
