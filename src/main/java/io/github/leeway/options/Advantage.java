package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.List;

/** By how much one thing is ahead of another when rewards are given. */
interface Advantage {

    /** The states whose rewards matter, in the order of the model. */
    List<State> states();

    /**
     * Positive if it is ahead, negative if it is behind, 0 if neither; in a unit that is the same for all rewards.
     *
     * @param rewards of {@link #states}, all times the same positive number, [states]
     */
    BigInteger of(BigInteger[] rewards);
}
