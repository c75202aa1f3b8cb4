package io.github.leeway.comparison;

import io.github.leeway.power.ActionEstimate;

/**
 * How often an action is optimal in two models.
 *
 * @param action which one
 * @param first its estimate in the first model
 * @param second that in the second
 * @param gap between the shares of reward functions, where undecided ones count as optimal
 */
public record ShareGap(ActionPair action, ActionEstimate first, ActionEstimate second, Gap gap) {}
