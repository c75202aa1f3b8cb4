package io.github.leeway.claim;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.reward.Continuous;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.SolverSelector;
import java.util.List;
import java.util.Optional;

/**
 * What claims are about: a model, and rewards where a claim does not give others.
 *
 * @param mdp the model
 * @param rewards how they are distributed
 * @param payment what they are paid for
 * @param selector of solvers
 */
public record Environment(Mdp mdp, RewardSpec rewards, Payment payment, SolverSelector selector) {

    /** The same for the rewards of a claim; those that it gives are on what rewards are on. */
    Environment of(Claim claim) {
        return claim.reward()
                .map(law -> new Environment(mdp, RewardSpec.identical(law), payment.on(payment.basis()), selector))
                .orElse(this);
    }

    RewardProblem problem() {
        return RewardProblem.of(mdp, rewards, payment);
    }

    /** Samples a problem. */
    PowerEstimator estimator(RewardProblem problem) {
        return new PowerEstimator(problem.solved(), problem.rewards(), selector);
    }

    /** The distribution of the reward of each state, where rewards are on states, for ever, and independent. */
    Optional<List<Distribution>> ofStates() {
        return payment.equals(Payment.standard()) && rewards.isEachAlone()
                ? Optional.of(
                        rewards.eachAlone(mdp.states().stream().map(State::name).toList()))
                : Optional.empty();
    }

    /** The one distribution of all, where they are distributed alike as well. */
    Optional<Distribution> ofEveryState() {
        return ofStates().filter(each -> each.stream().distinct().count() == 1).map(each -> each.get(0));
    }

    /** Whether a distribution is what strict parts of theorems ask for. */
    static boolean isContinuousAndBounded(Distribution distribution) {
        return distribution instanceof Continuous continuous
                && !continuous.hasAtoms()
                && Double.isFinite(continuous.lower())
                && Double.isFinite(continuous.upper());
    }
}
