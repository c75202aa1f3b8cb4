package io.github.leeway.sensitivity;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardSpec;

/**
 * The model whose conclusions are examined, with its rewards.
 *
 * @param mdp the environment
 * @param rewards how its rewards are distributed
 * @param payment what they are for
 */
public record Subject(Mdp mdp, RewardSpec rewards, Payment payment) {

    /** To be solved. */
    RewardProblem problem() {
        return RewardProblem.of(mdp, rewards, payment);
    }
}
