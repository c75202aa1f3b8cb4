package io.github.leeway.mdp;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The edge from a choice to a state that may follow.
 *
 * @param choice what was chosen
 * @param successor the state that follows
 * @param probability exact, in (0, 1]; the probabilities of a choice sum to exactly 1
 */
public record Outcome(Choice choice, State successor, BigFraction probability) implements Arc {

    /** Whether no other state can follow. */
    public boolean isCertain() {
        return probability.isOne();
    }
}
