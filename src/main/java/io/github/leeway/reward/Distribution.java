package io.github.leeway.reward;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** The distribution of one reward: a real random variable, as a function of one uniform draw. */
public sealed interface Distribution extends RewardLaw permits Continuous, Discrete, Mixture {

    /**
     * Reads the distribution of one reward, such as {@code uniform(0, 1)} or {@code 0.5}.
     *
     * @throws RewardSyntaxException if it is not one; the exception says where and what to write instead
     */
    static Distribution parse(String text) {
        return LawParser.parseDistribution(text);
    }

    /**
     * What a uniform draw in the open interval (0, 1) becomes; made once, called often. The quantile function, but for a mixture, which
     * puts the quantile functions of its components side by side.
     */
    DoubleUnaryOperator fromUniform();

    /** Whether a single value has a probability above 0. */
    boolean hasAtoms();

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
