package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.Execution;
import io.github.leeway.power.Mean;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.solve.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact answers and sampled ones know nothing of each other: fractions by volumes of polytopes, and means of solved models. */
class ExactPowerLawsTest {

    private static final int MODELS = 8;
    private static final int MOST_STATES = 4;
    private static final long SAMPLES = 4096;
    private static final double ROUNDING = 1e-9;
    private static final SearchLimit LIMIT = new SearchLimit(3_000_000);

    /**
     * A distance in standard errors, or 0 where a number does not vary and is right.
     *
     * @param undecided how much of the value may be too much: what was not told from optimal counts as optimal
     */
    private static double distance(double exact, double value, double undecided, double standardError) {
        double off = Math.max(exact - value, value - undecided - exact) - ROUNDING;
        return off <= 0 ? 0 : off / standardError;
    }

    /**
     * Of some 100 numbers, most of them in groups that hang together, fewer than 1 in 100,000 is farther than 4.5 standard errors
     * from its mean.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; uniform(0,1)",
                "1/2; uniform(0,1)",
                "9/10; uniform(-1,2)",
                "1; uniform(0,1)",
                "0; discrete(0:0.25,1:0.5,3:0.25)",
                "4/5; discrete(0:0.25,1:0.5,3:0.25)",
                "1; discrete(0:0.25,1:0.5,3:0.25)"
            })
    void exactValuesLieWhereTheSamplerPutsThem(String discount, String reward) {
        List<Double> distances = new ArrayList<>();
        for (IntFunction<Mdp> kind : List.<IntFunction<Mdp>>of(
                seed -> RandomMdps.of(seed, MOST_STATES), seed -> RandomMdps.deterministic(seed, MOST_STATES))) {
            RandomMdps.seeds(MODELS).forEach(seed -> addDistances(kind.apply(seed), discount, reward, distances));
        }

        assertThat(distances)
                .hasSizeGreaterThan(80)
                .allSatisfy(distance -> assertThat(distance).isLessThan(4.5));
        assertThat(distances.stream().filter(distance -> distance > 0).count()).isGreaterThan(20);
    }

    private static void addDistances(Mdp mdp, String discount, String reward, List<Double> distances) {
        Discount gamma = Discount.of(discount);
        List<Distribution> marginals =
                mdp.states().stream().map(state -> Distribution.parse(reward)).toList();
        PowerEstimate estimate = new PowerEstimator(
                        mdp, RewardDistribution.independent(marginals), Portfolio.standard())
                .estimate(new PowerPlan(List.of(gamma), SAMPLES, 1), Execution.on(2))
                .orElseThrow();
        ExactAnswers exact = ExactAnswers.of(mdp, List.of(gamma), marginals, LIMIT);
        assertThat(exact.obstacle()).isEmpty();
        for (StateEstimate state : estimate.discounts().get(0).states()) {
            ExactPower known = exact.of(gamma, state.state()).orElseThrow();
            Mean power = state.power();
            distances.add(distance(known.power().doubleValue(), power.value(), 0, power.standardError()));
            for (ActionEstimate action : state.actions()) {
                double chance = known.of(action.actions()).optimal().doubleValue();
                Share share = action.optimal();
                distances.add(distance(
                        chance, share.value(), action.undecided().value(), Math.sqrt(chance * (1 - chance) / SAMPLES)));
            }
        }
    }
}
