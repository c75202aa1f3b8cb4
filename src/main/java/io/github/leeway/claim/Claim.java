package io.github.leeway.claim;

import io.github.leeway.reward.RewardLaw;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A statement about a model.
 *
 * @param text as it was written
 * @param left side
 * @param relation between the sides
 * @param right side
 * @param tolerance of {@link Relation#ABOUT}, and 0 with every other relation
 * @param discounts for which it is claimed; nothing where the claim does not say, for the discount of whoever asks
 * @param reward distribution of the rewards, if the claim says so, in place of that of whoever asks
 * @param orbit for a claim about permutations of one reward function, in place of a distribution
 */
public record Claim(
        String text,
        Expression left,
        Relation relation,
        Expression right,
        BigFraction tolerance,
        Optional<Discounts> discounts,
        Optional<RewardLaw> reward,
        Optional<Orbit> orbit) {

    /** What it asks of the model, each once. */
    Set<Expression> quantities() {
        Set<Expression> quantities = new LinkedHashSet<>(Evaluation.quantities(left));
        quantities.addAll(Evaluation.quantities(right));
        return quantities;
    }

    /** Checks what does not go together. */
    public Claim {
        if (tolerance.signum() < 0 || (relation != Relation.ABOUT && tolerance.signum() != 0)) {
            throw new IllegalArgumentException(
                    "tolerance is " + tolerance + ", expected 0, or with ~= a number that is not negative");
        }
        if (reward.isPresent() && orbit.isPresent()) {
            throw new IllegalArgumentException(
                    "rewards are drawn from a distribution and are permutations, expected one of both");
        }
    }
}
