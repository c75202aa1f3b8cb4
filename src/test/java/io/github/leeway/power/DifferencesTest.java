package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.RewardSpec;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferencesTest {

    private static final List<Discount> TWO = Discount.listOf("0.5,0.9");

    /** POWER(start) = 2/3 + γ²/12 and POWER(wait) = 2/3. */
    @ParameterizedTest
    @CsvSource({"0.5", "0.9"})
    void theDifferenceOfTwoStatesIsTheExactOne(String discount) {
        Mdp mdp = Models.waiting();
        List<Contrast> contrasts = List.of(new Contrast.BetweenStates(state(mdp, "start"), state(mdp, "wait")));

        Difference difference = run(mdp, Discount.listOf(discount), 50_000, contrasts, VarianceReduction.NONE)
                .discounts()
                .get(0)
                .differences()
                .get(0);

        double gamma = Discount.of(discount).value();
        assertThat(difference.mean().value()).isCloseTo(gamma * gamma / 12, within(bound(difference)));
    }

    /** The same at two discounts: (γ₂² − γ₁²) / 12; and none at the first, which no discount comes before. */
    @Test
    void theDifferenceOfTwoDiscountsIsTheExactOne() {
        Mdp mdp = Models.waiting();
        List<Contrast> contrasts = List.of(new Contrast.BetweenDiscounts(state(mdp, "start")));

        PowerEstimate estimate = run(mdp, TWO, 50_000, contrasts, VarianceReduction.CONTROLS);

        assertThat(estimate.discounts().get(0).differences()).isEmpty();
        Difference difference = estimate.discounts().get(1).differences().get(0);
        assertThat(difference.mean().value()).isCloseTo((0.81 - 0.25) / 12, within(bound(difference)));
    }

    /** POWER(candy) − POWER(wait) = 1/2 − 2/3; waiting is optimal with probability 1/2 + γ/6. */
    @Test
    void theDifferencesOfTwoActionsAreTheExactOnes() {
        Mdp mdp = Models.waiting();
        List<ActionClass> classes = mdp.actionClasses(state(mdp, "start"));
        List<Contrast> contrasts = List.of(
                new Contrast.BetweenActions(classes.get(0), classes.get(1)),
                new Contrast.BetweenShares(classes.get(0), classes.get(1)));

        List<Difference> differences = run(mdp, Discount.listOf("0.9"), 50_000, contrasts, VarianceReduction.NONE)
                .discounts()
                .get(0)
                .differences();

        assertThat(differences.get(0).mean().value()).isCloseTo(-1.0 / 6, within(bound(differences.get(0))));
        assertThat(differences.get(1).mean().value()).isCloseTo(-0.3, within(bound(differences.get(1))));
    }

    /** Also in both limits, where other code decides what is optimal. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.9", "1"})
    void theDifferenceOfSharesIsThatOfTheCounts(String discount) {
        Mdp mdp = Models.caseStudy();
        List<ActionClass> classes = mdp.actionClasses(state(mdp, "★"));
        List<Contrast> contrasts = List.of(new Contrast.BetweenShares(classes.get(2), classes.get(0)));

        DiscountEstimate estimate = run(mdp, Discount.listOf(discount), 2_000, contrasts, VarianceReduction.CONTROLS)
                .discounts()
                .get(0);

        List<ActionEstimate> actions = estimate.states().get(0).actions();
        double counted =
                actions.get(2).optimal().value() - actions.get(0).optimal().value();
        assertThat(estimate.differences().get(0).mean().value()).isCloseTo(counted, within(1e-12));
    }

    /** How many times the variance of independent runs is that of the difference, for every two cells of the grid. */
    @ParameterizedTest
    @CsvSource({"0.9, 10", "0.99, 500"})
    void commonDrawsCutTheVarianceOfADifference(String discount, double atLeast) {
        Mdp mdp = Models.grid(3);
        List<Contrast> contrasts = Contrast.against(mdp, mdp.states().get(4));

        DiscountEstimate estimate = run(mdp, Discount.listOf(discount), 20_000, contrasts, VarianceReduction.NONE)
                .discounts()
                .get(0);

        double center = estimate.states().get(4).power().standardError();
        assertThat(estimate.differences()).hasSize(8).allSatisfy(difference -> {
            State other = ((Contrast.BetweenStates) difference.contrast()).first();
            double own = estimate.of(other).power().standardError();
            double paired = difference.mean().standardError();
            assertThat((center * center + own * own) / (paired * paired)).isGreaterThanOrEqualTo(atLeast);
        });
    }

    @Test
    void contrastsChangeNoOtherNumberAndNorDoThreadsChangeThem() {
        Mdp mdp = Models.grid(3);
        List<Contrast> contrasts = Contrast.unasked(mdp);
        PowerPlan plan = new PowerPlan(TWO, 3_333, 5);

        PowerEstimate without = Estimates.run(mdp, RewardSpec.uniform(), plan, 1);
        PowerEstimate alone = Estimates.run(mdp, RewardSpec.uniform(), plan.with(contrasts), 1);
        PowerEstimate together = Estimates.run(mdp, RewardSpec.uniform(), plan.with(contrasts), 3);

        for (int d = 0; d < TWO.size(); d++) {
            assertThat(alone.discounts().get(d).states())
                    .isEqualTo(without.discounts().get(d).states());
        }
        assertThat(together.discounts()).isEqualTo(alone.discounts());
    }

    /** A run that may stop by what it sees needs wider intervals than Student's: 1.96 standard errors would not hold. */
    @Test
    void underAPrecisionIntervalsAllowForStopping() {
        Mdp mdp = Models.waiting();
        PowerPlan plan = new PowerPlan(TWO, 1 << 18, 1, VarianceReduction.CONTROLS, OptionalDouble.of(0.01))
                .with(Contrast.against(mdp, state(mdp, "wait")));

        PowerEstimate estimate = Estimates.run(mdp, RewardSpec.uniform(), plan, 1);

        assertThat(estimate.isPrecisionReached()).isTrue();
        assertThat(estimate.discounts().get(0).differences())
                .hasSize(4)
                .allSatisfy(difference -> assertThat(difference.mean().halfWidth())
                        .isGreaterThan(2 * difference.mean().standardError()));
    }

    @Test
    void solverErrorsOfBothSidesAddUp() {
        Mdp mdp = Models.grid(3);
        DiscountEstimate estimate = run(
                        mdp,
                        Discount.listOf("0.9"),
                        1_000,
                        Contrast.against(mdp, mdp.states().get(0)),
                        VarianceReduction.NONE)
                .discounts()
                .get(0);

        assertThat(estimate.differences())
                .isNotEmpty()
                .allMatch(difference ->
                        difference.solverError() == 2 * estimate.states().get(0).solverError());
    }

    private static PowerEstimate run(
            Mdp mdp, List<Discount> discounts, long samples, List<Contrast> contrasts, VarianceReduction reduction) {
        return Estimates.run(
                mdp, RewardSpec.uniform(), new PowerPlan(discounts, samples, 1, reduction).with(contrasts), 2);
    }

    private static double bound(Difference difference) {
        return 4 * difference.mean().standardError() + difference.solverError() + 1e-12;
    }

    private static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow();
    }
}
