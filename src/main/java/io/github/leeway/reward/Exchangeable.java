package io.github.leeway.reward;

import java.util.OptionalDouble;

/** A distribution of several rewards together that stays the same when they are exchanged. */
public sealed interface Exchangeable extends RewardLaw permits Sparse, Permutations, Dirichlet {

    /**
     * Refuses a number of rewards that it is not for.
     *
     * @param members whose rewards they are, for the message: states or features
     */
    void check(int count, String members);

    /** The distribution of each of so many rewards alone. */
    Distribution marginal(int count);

    /** The covariance of two of so many rewards; infinite where it does not exist as a finite number. */
    double covariance(int count);

    /** The mean of the largest of some of so many rewards, at least 1, where there is a closed form for it. */
    OptionalDouble expectedMaximum(int count, int some);

    /** How many uniform draws so many rewards take; at least as many. */
    int drawCount(int count);

    /** How uniform draws become so many rewards; made once, called often. */
    RewardTransform transform(int count);
}
