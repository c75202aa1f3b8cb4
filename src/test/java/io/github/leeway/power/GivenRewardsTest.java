package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.GivenRewards;
import io.github.leeway.solve.Portfolio;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * At discount 1/2, POWER of a leaf is its reward, of wait the larger of those of chocolate and hug, and of start the larger of candy and
 * the mean of wait and what is best after it.
 */
class GivenRewardsTest {

    private static final Mdp MODEL = Models.waiting();
    private static final List<Map<String, Double>> FUNCTIONS = List.of(
            Map.of("start", 9.0, "candy", 1.0, "wait", 0.25, "chocolate", 0.5, "hug", 0.75), // start: 1, wait: 3/4
            Map.of("start", -9.0, "candy", 0.25, "wait", 1.0, "chocolate", 0.5, "hug", 0.0), // start: 3/4, wait: 1/2
            Map.of("start", 0.0, "candy", 0.5, "wait", 0.5, "chocolate", 1.0, "hug", 1.0)); // start: 3/4, wait: 1

    private static DiscountEstimate estimate(VarianceReduction reduction) {
        GivenRewards rewards = GivenRewards.of(FUNCTIONS.stream()
                .map(function -> MODEL.states().stream()
                        .map(State::name)
                        .mapToDouble(function::get)
                        .toArray())
                .toList());
        PowerPlan plan = new PowerPlan(List.of(Discount.of("1/2")), FUNCTIONS.size(), 0, reduction);
        return new PowerEstimator(MODEL, rewards, Portfolio.standard())
                .estimate(plan, Execution.on(1))
                .orElseThrow()
                .discounts()
                .get(0);
    }

    private static StateEstimate state(DiscountEstimate estimate, String name) {
        return estimate.states().stream()
                .filter(state -> state.state().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"start, 2.5", "wait, 2.25", "candy, 1.75", "chocolate, 2", "hug, 1.75"})
    void powerIsTheMeanOverTheRewardFunctions(String name, double sum) {
        StateEstimate found = state(estimate(VarianceReduction.NONE), name);

        assertThat(found.power().value()).isCloseTo(sum / 3, within(found.solverError() + Math.ulp(sum)));
    }

    @ParameterizedTest
    @CsvSource({"start, candy, 1", "start, wait, 2", "wait, chocolate, 2", "wait, hug, 2"})
    void anActionIsCountedWhereverItIsOptimalTiesIncluded(String name, String action, long count) {
        ActionEstimate found = state(estimate(VarianceReduction.NONE), name).actions().stream()
                .filter(one -> one.actions().choices().get(0).action().equals(action))
                .findFirst()
                .orElseThrow();

        assertThat(found.optimal().count()).isEqualTo(count);
        assertThat(found.optimal().samples()).isEqualTo(3);
    }

    /** With their own means as control variates, samples would seem to vary less than they do. */
    @Test
    void nothingIsTakenOffThem() {
        DiscountEstimate asked = estimate(VarianceReduction.CONTROLS);

        assertThat(asked.states()).isEqualTo(estimate(VarianceReduction.NONE).states());
        double deviation = Math.sqrt((1.0 / 36 + 1.0 / 144 + 1.0 / 144) / 2);
        assertThat(state(asked, "start").power().standardError())
                .isCloseTo(
                        deviation / Math.sqrt(3),
                        within(2 * state(asked, "start").solverError() + 1e-15));
    }
}
