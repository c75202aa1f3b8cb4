package io.github.leeway.cli;

import io.github.leeway.power.RewardProblem;
import java.util.OptionalInt;

/**
 * The rewards of a run.
 *
 * @param problem the model to solve, and the distribution of its reward functions
 * @param text what people read of it; those of different distributions differ
 * @param count how many reward functions there are, if they are given one by one
 */
record AskedRewards(RewardProblem problem, String text, OptionalInt count) {}
