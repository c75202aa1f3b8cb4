package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.solve.Portfolio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * Identical independent rewards are a whole orbit by themselves, so that for them what a certificate says is a plain inequality (Turner
 * et al. 2021, Lemma B.3): whatever the distribution, one side is at least the other.
 */
class CertifiedInequalitiesTest {

    private static final int MODELS = 12;
    private static final int MOST_STATES = 4;
    private static final SearchLimit LIMIT = new SearchLimit(3_000_000);
    private static final long SAMPLES = 8192;

    private static List<Mdp> models() {
        return Stream.concat(
                        Stream.of(Models.star(3), Models.waiting(), Models.detour()),
                        RandomMdps.seeds(MODELS)
                                .boxed()
                                .flatMap(seed -> Stream.of(
                                        RandomMdps.of(seed, MOST_STATES), RandomMdps.deterministic(seed, MOST_STATES))))
                .toList();
    }

    @Test
    void certifiedInequalitiesHoldExactlyForRandomDiscreteRewards() {
        Random random = new Random(0);
        int certified = 0;
        for (Mdp mdp : models()) {
            Discount discount = new Discount(BigFraction.of(1 + random.nextInt(9), 10));
            int often = 1 + random.nextInt(5); // tenths
            Distribution reward = Distribution.parse("discrete(0:0.%d,%d:0.3,%d:0.%d)"
                    .formatted(often, 1 + random.nextInt(4), 6 + random.nextInt(9), 7 - often));
            ExactAnswers exact = ExactAnswers.of(
                    mdp, List.of(discount), Collections.nCopies(mdp.states().size(), reward), LIMIT);
            for (Statement statement : certified(mdp)) {
                if (statement instanceof Statement.StatePower power) {
                    assertThat(power(exact, discount, power.moreState()))
                            .as("%s with %s", statement.text(Statement.Strength.WEAK), reward)
                            .isGreaterThanOrEqualTo(power(exact, discount, power.lessState()));
                } else if (statement instanceof Statement.ActionOptimality optimality) {
                    assertThat(chance(exact, discount, optimality.moreActions().get(0)))
                            .as("%s with %s", statement.text(Statement.Strength.WEAK), reward)
                            .isGreaterThanOrEqualTo(chance(exact, discount, optimality.lessActions()));
                }
                certified++;
            }
        }

        assertThat(certified).isGreaterThan(30);
    }

    @Test
    void certifiedInequalitiesAreNotContradictedBySamplesOfRandomContinuousRewards() {
        Random random = new Random(1);
        for (Mdp mdp : models()) {
            Distribution reward = Distribution.parse("beta(%d.5,%d.5)".formatted(random.nextInt(4), random.nextInt(4)));
            PowerEstimate estimate = new PowerEstimator(
                            mdp,
                            RewardDistribution.independent(
                                    Collections.nCopies(mdp.states().size(), reward)),
                            Portfolio.standard())
                    .estimate(
                            new PowerPlan(List.of(new Discount(BigFraction.of(1 + random.nextInt(9), 10))), SAMPLES, 1),
                            Execution.on(2))
                    .orElseThrow();
            for (Statement statement : certified(mdp)) {
                if (statement instanceof Statement.StatePower power) {
                    StateEstimate more = state(estimate, power.moreState());
                    StateEstimate less = state(estimate, power.lessState());
                    assertThat(more.power().value() - less.power().value())
                            .as("%s with %s", statement.text(Statement.Strength.WEAK), reward)
                            .isGreaterThan(-4.5
                                            * Math.hypot(
                                                    more.power().standardError(),
                                                    less.power().standardError())
                                    - 1e-8);
                } else if (statement instanceof Statement.ActionOptimality optimality) {
                    Share more = share(estimate, optimality.moreActions().get(0));
                    Share less = share(estimate, optimality.lessActions());
                    assertThat(more.value() - less.value())
                            .as("%s with %s", statement.text(Statement.Strength.WEAK), reward)
                            .isGreaterThan(-4.5 * Math.sqrt((more.value() + less.value()) / SAMPLES) - 1e-9);
                }
            }
        }
    }

    private static List<Statement> certified(Mdp mdp) {
        List<Statement> candidates = new ArrayList<>();
        for (State state : mdp.states()) {
            for (State other : mdp.states()) {
                if (!state.equals(other)) {
                    candidates.add(new Statement.StatePower(state, other));
                }
            }
            for (ActionClass more : mdp.actionClasses(state)) {
                for (ActionClass less : mdp.actionClasses(state)) {
                    if (!more.equals(less)) {
                        candidates.add(new Statement.ActionOptimality(more, less));
                    }
                }
            }
        }
        return candidates.stream()
                .filter(statement -> CertificateSearch.of(mdp, statement, LIMIT) instanceof Certificate.Holds)
                .toList();
    }

    private static BigFraction power(ExactAnswers exact, Discount discount, State state) {
        return exact.of(discount, state).orElseThrow().power();
    }

    private static BigFraction chance(ExactAnswers exact, Discount discount, ActionClass actions) {
        return exact.of(discount, actions.state()).orElseThrow().of(actions).optimal();
    }

    private static StateEstimate state(PowerEstimate estimate, State state) {
        return estimate.discounts().get(0).of(state);
    }

    private static Share share(PowerEstimate estimate, ActionClass actions) {
        return state(estimate, actions.state()).actions().stream()
                .filter(each -> each.actions().equals(actions))
                .findFirst()
                .orElseThrow()
                .optimal();
    }
}
