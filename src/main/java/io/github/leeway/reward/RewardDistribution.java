package io.github.leeway.reward;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A distribution over reward functions of a model, each a reward for every state. A reward function is a function of a fixed number of
 * independent uniform draws, its point of the unit cube: however points are chosen, the distribution turns them into rewards.
 */
public sealed interface RewardDistribution
        permits IndependentRewards,
                ExchangeableRewards,
                NormalRewards,
                JointRewards,
                FeatureRewards,
                GivenRewards,
                ExtendedRewards {

    /** Independent rewards with these distributions, one for each state. */
    static RewardDistribution independent(List<Distribution> marginals) {
        return IndependentRewards.of(
                marginals, IntStream.range(0, marginals.size()).toArray());
    }

    /** The number of states S. */
    int stateCount();

    /** The number of uniform draws that a reward function takes. */
    int drawCount();

    /** What is known of the reward of a state alone, by the state's index. */
    Marginal marginal(int state);

    /** The covariance of the rewards of two states, the variance where they are one; infinite where it is not finite; empty where unknown. */
    default OptionalDouble covariance(int state, int other) {
        return OptionalDouble.empty();
    }

    /** Whether every reward has a finite mean; if not, POWER need not exist. */
    boolean hasFiniteMeans();

    /** Whether means are those of what reward functions are drawn from, and not of the drawn ones: if not, none may be taken off samples. */
    default boolean hasKnownMeans() {
        return true;
    }

    /** Whether every reward has a finite variance; if not, standard errors mean little. */
    boolean hasFiniteVariances();

    /** Whether two states may have equal rewards with a probability above zero; true also where that is not known. */
    boolean mayTie();

    /** The mean of the largest reward of some states, each once and at least one, where there is a closed form for it. */
    OptionalDouble expectedMaximum(int[] states);

    /** How points of the unit cube become reward functions; made once, called often. */
    RewardTransform transform();

    /** A sampler of independent reward functions of this distribution; those of equal seed draw the same. */
    default RewardSampler sampler(long seed) {
        return sampler(Sampling.RANDOM, seed);
    }

    /** A sampler of this distribution at points chosen in that way; those of equal seed draw the same. */
    default RewardSampler sampler(Sampling sampling, long seed) {
        return RewardSampler.of(this, sampling.uniforms(seed, drawCount()));
    }

    /** A sampler whose draws are independent of those of {@link #sampler}, for what is to be known before. */
    default RewardSampler pilot(long seed) {
        return RewardSampler.of(this, new RandomUniforms(seed, RandomUniforms.PILOT, drawCount()));
    }
}
