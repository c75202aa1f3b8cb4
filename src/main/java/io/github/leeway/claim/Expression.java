package io.github.leeway.claim;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** A number that a claim speaks of. */
public sealed interface Expression {

    /**
     * Its value, if no quantity of a model is in it.
     *
     * @throws ArithmeticException if it is divided by 0
     */
    default Optional<BigFraction> constant() {
        return Optional.empty();
    }

    /** A number that is written down. */
    record Constant(BigFraction value) implements Expression {
        @Override
        public Optional<BigFraction> constant() {
            return Optional.of(value);
        }
    }

    /** POWER of a state. */
    record Power(State state) implements Expression {}

    /**
     * The probability that an action is optimal in its state.
     *
     * @param kind how optimal
     * @param actions the class of equivalent actions that the named one belongs to
     */
    record Chance(Kind kind, ActionClass actions) implements Expression {}

    /**
     * The optimal value of a state for one reward function: the greatest expected sum of discounted rewards from there on.
     *
     * @param rewards by the name that the model gives them
     */
    record Value(RewardFunction rewards, State state) implements Expression {}

    /** What counts as optimal. */
    enum Kind {
        /** Some optimal policy takes the action, {@code P}. */
        OPTIMAL("P"),
        /** No optimal policy takes an action that is not equivalent, {@code Punique}. */
        UNIQUE("Punique"),
        /** Some policy that takes the action is best on average, {@code Pavg}; at a discount of 1 only. */
        AVERAGE("Pavg");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it is written in a claim. */
        public String word() {
            return word;
        }
    }

    /** The opposite of an expression. */
    record Negated(Expression of) implements Expression {
        @Override
        public Optional<BigFraction> constant() {
            return of.constant().map(BigFraction::negate);
        }
    }

    /** Two expressions joined. */
    record Joined(Expression left, Operator operator, Expression right) implements Expression {
        @Override
        public Optional<BigFraction> constant() {
            return left.constant().flatMap(one -> right.constant().map(other -> operator.apply(one, other)));
        }
    }

    /** How two expressions are joined. */
    enum Operator {
        PLUS('+'),
        MINUS('-'),
        TIMES('*'),
        OVER('/');

        private final char sign;

        Operator(char sign) {
            this.sign = sign;
        }

        /** As it is written in a claim. */
        public char sign() {
            return sign;
        }

        /**
         * The result for two numbers.
         *
         * @throws ArithmeticException if the second is 0 and divides
         */
        public BigFraction apply(BigFraction left, BigFraction right) {
            return switch (this) {
                case PLUS -> left.add(right);
                case MINUS -> left.subtract(right);
                case TIMES -> left.multiply(right);
                case OVER -> left.divide(right);
            };
        }
    }
}
