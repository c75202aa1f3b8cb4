package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.Portfolio;
import java.util.List;

/** An estimate with the assertions that tests of exact values need. */
final class Estimates {

    static final long SAMPLES = 100_000;

    private final DiscountEstimate estimate;

    private Estimates(DiscountEstimate estimate) {
        this.estimate = estimate;
    }

    static Estimates of(Mdp mdp, RewardSpec rewards, String discount) {
        PowerPlan plan = new PowerPlan(List.of(Discount.of(discount)), SAMPLES, 1);
        return new Estimates(run(mdp, rewards, plan, 2).discounts().get(0));
    }

    static Estimates of(Mdp mdp, String rewards, String discount) {
        return of(mdp, RewardSpec.identical(Distribution.parse(rewards)), discount);
    }

    static PowerEstimate run(Mdp mdp, RewardSpec rewards, PowerPlan plan, int threads) {
        return estimator(mdp, rewards).estimate(plan, Execution.on(threads)).orElseThrow();
    }

    static PowerEstimator estimator(Mdp mdp, RewardSpec rewards) {
        List<String> names = mdp.states().stream().map(State::name).toList();
        return new PowerEstimator(mdp, rewards.over(names), Portfolio.standard());
    }

    /** POWER is the exact value within 4 standard errors and the solver's error. */
    Estimates hasPower(String state, double exact) {
        StateEstimate found = state(state);
        assertThat(found.power().value())
                .as("POWER of %s", state)
                .isCloseTo(exact, within(4 * found.power().standardError() + found.solverError() + Math.ulp(exact)));
        assertThat(found.solverError()).isLessThanOrEqualTo(1e-9);
        return this;
    }

    /** The share of reward functions for which an action is optimal is the exact probability within 4 standard errors. */
    Estimates hasOptimality(String state, String action, double exact) {
        Share share = action(state, action).optimal();
        double standardError = Math.sqrt(exact * (1 - exact) / share.samples());
        assertThat(share.value())
                .as("share for which %s is optimal in %s", action, state)
                .isCloseTo(exact, within(4 * standardError));
        return this;
    }

    StateEstimate state(String name) {
        return estimate.states().stream()
                .filter(state -> state.state().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    ActionEstimate action(String state, String action) {
        return state(state).actions().stream()
                .filter(candidate -> candidate.actions().choices().stream()
                        .anyMatch(choice -> choice.action().equals(action)))
                .findFirst()
                .orElseThrow();
    }
}
