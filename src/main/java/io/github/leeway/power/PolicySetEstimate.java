package io.github.leeway.power;

/**
 * How often a set of policies was optimal at one discount.
 *
 * @param set which one
 * @param optimality of it; {@code unique} counts reward functions for which no policy outside the set is optimal
 */
public record PolicySetEstimate(PolicySet set, Optimality optimality) {}
