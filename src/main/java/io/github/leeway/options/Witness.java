package io.github.leeway.options;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Proof of a statement: involutions of the states, one for each copy, that map the smaller set of futures into the larger one. {@link
 * WitnessCheck} applies them and searches nothing.
 *
 * @param statement what is proved
 * @param strength of the inequality
 * @param involutions as many as the statement has copies; each moves only states that the smaller set visits, and their images
 */
public record Witness(Statement statement, Statement.Strength strength, List<Permutation> involutions) {

    /** Copies the list. */
    public Witness {
        involutions = List.copyOf(involutions);
    }

    /** The theorem, what follows, and the involutions as cycles, as in {@code φ = (ℓ↙ r↘)(ℓ↖ r↗)}. */
    @Override
    public String toString() {
        return statement.source() + ": " + statement.text(strength) + "; φ = "
                + involutions.stream().map(Permutation::cycles).collect(Collectors.joining(", "));
    }
}
