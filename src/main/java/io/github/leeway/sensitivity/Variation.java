package io.github.leeway.sensitivity;

import io.github.leeway.mdp.State;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardLaw;

/** A modeling choice, against what the model says. */
public sealed interface Variation {

    /** None: the model as it is. */
    record AsModeled() implements Variation {}

    /** A terminal state is cut into several, each with a reward of its own. */
    record SplitState(State state, int copies) implements Variation {}

    /** A terminal state is cut into several, all with one reward. */
    record SplitStateTied(State state, int copies) implements Variation {}

    /** A terminal state pays once and then nothing, where it would pay for ever. */
    record PaidOnce(State state) implements Variation {}

    /** A terminal state pays for ever, where it would pay once. */
    record PaidForEver(State state) implements Variation {}

    /** Rewards are for something else. */
    record OnBasis(Payment.Basis basis) implements Variation {}

    /** All rewards come from another law. */
    record OtherLaw(RewardLaw law) implements Variation {}
}
