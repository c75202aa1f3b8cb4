package io.github.leeway.environment;

import io.github.leeway.format.Limits;
import io.github.leeway.mdp.Fractions;
import org.apache.commons.numbers.fraction.BigFraction;

/** Ranges of parameters, and how large a model may become. */
final class Size {

    private Size() {}

    /** Refuses what a model file could not hold. */
    static void check(long states, long outcomes) {
        check("number of states", states, 1, Limits.STATES);
        check("number of outcomes", outcomes, 0, Limits.OUTCOMES);
    }

    /** Refuses a number outside of its range. */
    static void check(String what, long number, long least, long most) {
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException(
                    what + " is " + number + ", expected a number from " + least + " to " + most);
        }
    }

    /** Refuses what is no probability. */
    static void checkProbability(String what, BigFraction probability) {
        if (probability.signum() < 0 || probability.compareTo(BigFraction.ONE) > 0) {
            throw new IllegalArgumentException(
                    what + " is " + Fractions.text(probability) + ", expected a value in [0, 1]");
        }
    }
}
