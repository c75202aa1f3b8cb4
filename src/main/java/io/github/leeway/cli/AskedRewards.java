package io.github.leeway.cli;

import io.github.leeway.reward.RewardDistribution;
import java.util.OptionalInt;

/**
 * The rewards of a run.
 *
 * @param distribution of the reward functions
 * @param text what people read of it; those of different distributions differ
 * @param count how many reward functions there are, if they are given one by one
 */
record AskedRewards(RewardDistribution distribution, String text, OptionalInt count) {}
