package io.github.leeway.reward;

import java.util.OptionalDouble;

/** A distribution over reward functions of a model, each a reward for every state. */
public sealed interface RewardDistribution permits IndependentRewards {

    /** The number of states S. */
    int stateCount();

    /** The distribution of the reward of a state, by the state's index. */
    Distribution marginal(int state);

    /** Whether every reward has a finite mean; if not, POWER need not exist. */
    boolean hasFiniteMeans();

    /** Whether every reward has a finite variance; if not, standard errors mean little. */
    boolean hasFiniteVariances();

    /** Whether two states may have equal rewards with a probability above zero. */
    boolean mayTie();

    /** The mean of the largest reward of some states, each once and at least one, where there is a closed form for it. */
    OptionalDouble expectedMaximum(int[] states);

    /** A sampler of this distribution; those of equal seed draw the same. */
    RewardSampler sampler(long seed);

    /** A sampler whose draws are independent of those of {@link #sampler}, for what is to be known before. */
    RewardSampler pilot(long seed);
}
