package io.github.leeway.sensitivity;

import io.github.leeway.mdp.Discount;

/**
 * A discount where the answer to a question turns round.
 *
 * @param below the largest discount below that was looked at where the answer was detected
 * @param above the smallest above
 * @param crossing where both sets are optimal for as many of the sampled reward functions: an estimate, without an error
 */
public record Flip(Discount below, Discount above, Discount crossing) {}
