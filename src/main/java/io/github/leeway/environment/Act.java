package io.github.leeway.environment;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Something that can be done, and all that may come of it.
 *
 * @param action its label
 * @param branches their probabilities are positive and sum to 1; several may lead to the same situation
 * @param <S> a situation
 */
record Act<S>(String action, List<Branch<S>> branches) {

    /** Copies the list. */
    Act {
        branches = List.copyOf(branches);
    }

    /** What can come in one way only. */
    static <S> Act<S> certain(String action, S next, int reward) {
        return new Act<>(action, List.of(new Branch<>(BigFraction.ONE, next, reward)));
    }

    /**
     * One of the things that may come.
     *
     * @param probability in (0, 1]
     * @param next the situation that follows
     * @param reward what the environment itself pays for it
     */
    record Branch<S>(BigFraction probability, S next, int reward) {}
}
