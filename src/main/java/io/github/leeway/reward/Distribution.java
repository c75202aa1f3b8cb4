package io.github.leeway.reward;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** The distribution of one reward: a real random variable given by its quantile function. */
public sealed interface Distribution permits Continuous, Discrete {

    /**
     * Reads what a model file or the command line says, such as {@code uniform(0, 1)} or {@code 0.5}.
     *
     * @throws RewardSyntaxException if it is not a distribution; the exception says where and what to write instead
     */
    static Distribution parse(String text) {
        return DistributionParser.parse(text);
    }

    /** The inverse of the distribution function, for arguments in the open interval (0, 1); made once, called often. */
    DoubleUnaryOperator quantile();

    /** Its mean; infinite where it does not exist as a finite number. */
    double mean();

    /** Its variance; infinite where it does not exist as a finite number. */
    double variance();

    /** The mean of the largest of so many independent draws, at least 1, where there is a closed form for it. */
    OptionalDouble expectedMaximum(int draws);

    /** The least value it takes, or the infimum of them. */
    double lower();

    /** The greatest value it takes, or the supremum of them. */
    double upper();

    /** The text that {@link #parse} reads back, for example {@code uniform(0,1)}. */
    @Override
    String toString();
}
