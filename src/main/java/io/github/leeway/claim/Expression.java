package io.github.leeway.claim;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import org.apache.commons.numbers.fraction.BigFraction;

/** A number that a claim speaks of. */
public sealed interface Expression {

    /** A number that is written down. */
    record Constant(BigFraction value) implements Expression {}

    /** POWER of a state. */
    record Power(State state) implements Expression {}

    /**
     * The probability that an action is optimal in its state.
     *
     * @param kind how optimal
     * @param actions the class of equivalent actions that the named one belongs to
     */
    record Chance(Kind kind, ActionClass actions) implements Expression {}

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
    record Negated(Expression of) implements Expression {}

    /** Two expressions joined. */
    record Joined(Expression left, Operator operator, Expression right) implements Expression {}

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
    }
}
