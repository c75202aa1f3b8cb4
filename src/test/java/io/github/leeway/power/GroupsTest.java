package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.reward.Sampling;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Estimates from samples that are independent only from group to group. */
class GroupsTest {

    private static final long SAMPLES = 100 * 256;
    private static final String DISCOUNTS = "0,1/2,0.9,1";

    /** The exact values of {@link ExactValuesTest}: the paper's case study, by integrals over the cube. */
    @ParameterizedTest
    @EnumSource
    void theCaseStudyHasItsExactValues(Sampling sampling) {
        for (VarianceReduction reduction : VarianceReduction.values()) {
            PowerEstimate estimate = run(Models.caseStudy(), DISCOUNTS, plan(sampling, reduction), 2);
            DiscountEstimate half = estimate.discounts().get(1);

            assertPower(half, 0, 776243.0 / 1049760); // ★
            for (int d = 0; d < 3; d++) {
                assertPower(estimate.discounts().get(d), 5, 2.0 / 3); // r▷
            }
            assertShare(half, 0, 0, 99247.0 / 306180);
            assertShare(half, 0, 1, 187459.0 / 612360);
            assertShare(half, 0, 2, 75469.0 / 204120);
            assertThat(half.states().get(0).verdict()).isInstanceOf(Verdict.Preferred.class);
            assertThat(half.states().get(5).verdict()).isEqualTo(new Verdict.NoDetectablePreference());
            for (int a = 0; a < 3; a++) {
                assertShare(estimate.discounts().get(0), 0, a, 1.0 / 3); // only the next reward counts
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitingHasItsExactValues(Sampling sampling) {
        for (String discount : List.of("0.05", "0.9", "1")) {
            double g = Double.parseDouble(discount);
            DiscountEstimate estimate = run(Models.waiting(), discount, plan(sampling, VarianceReduction.CONTROLS), 2)
                    .discounts()
                    .get(0);

            assertPower(estimate, 0, 2.0 / 3 + g * g / 12);
            assertShare(estimate, 0, 0, 1.0 / 2 - g / 6); // candy
            assertShare(estimate, 0, 1, 1.0 / 2 + g / 6);
        }
    }

    /** With discount 1, candy is optimal on average in the long run for one of three reward functions, as it is near 1. */
    @ParameterizedTest
    @EnumSource
    void whatIsOptimalOnAverageHasAnIntervalToo(Sampling sampling) {
        ActionEstimate candy = run(Models.waiting(), "1", plan(sampling, VarianceReduction.NONE), 1)
                .discounts()
                .get(0)
                .states()
                .get(0)
                .actions()
                .get(0);

        assertThat(candy.average()).contains(candy.optimality());
        assertThat(candy.optimal().low()).isLessThan(1.0 / 3);
        assertThat(candy.optimal().high()).isGreaterThan(1.0 / 3);
    }

    @ParameterizedTest
    @CsvSource({"ANTITHETIC, 2", "ANTITHETIC, 3", "ANTITHETIC, 7", "SOBOL, 2", "SOBOL, 3", "SOBOL, 7"})
    void anyNumberOfThreadsGivesTheSameBits(Sampling sampling, int threads) {
        PowerEstimate alone = run(Models.grid(4), DISCOUNTS, shortPlan(sampling), 1);
        PowerEstimate together = run(Models.grid(4), DISCOUNTS, shortPlan(sampling), threads);

        assertThat(together.discounts()).isEqualTo(alone.discounts());
    }

    /** R(s) and 1 − R(s) have the mean 1/2, whatever R(s) is. */
    @Test
    void oppositePairsMakeUpForEachOtherWherePowerIsLinear() {
        DiscountEstimate estimate = run(Models.star(3), "0.9", plan(Sampling.ANTITHETIC, VarianceReduction.NONE), 1)
                .discounts()
                .get(0);

        for (int leaf = 1; leaf <= 3; leaf++) {
            Mean power = estimate.states().get(leaf).power();
            assertThat(power.value()).isCloseTo(0.5, within(1e-12));
            assertThat(power.standardError()).isLessThan(1e-12);
            assertThat(estimate.varianceSaved().get(leaf)).isGreaterThan(1e20);
        }
    }

    /** A plain mean of n uniform rewards has variance 1/(12 n); its estimate from 25,600 of them is within 4 %. */
    @ParameterizedTest
    @EnumSource
    void whatIsSavedIsThePlainVarianceOverThatOfTheEstimate(Sampling sampling) {
        PowerEstimate run = run(Models.grid(3), "0.9", plan(sampling, VarianceReduction.NONE), 1);
        Mean root = run(Models.star(2), "0.9", plan(sampling, VarianceReduction.NONE), 1)
                .discounts()
                .get(0)
                .states()
                .get(0)
                .power();
        double saved = run(Models.star(2), "0.9", plan(sampling, VarianceReduction.NONE), 1)
                .discounts()
                .get(0)
                .varianceSaved()
                .get(0);

        assertThat(saved * root.standardError() * root.standardError() * SAMPLES)
                .isCloseTo(1.0 / 18, within(0.04 / 18)); // the larger of two uniform numbers has variance 1/18
        assertThat(run.discounts().get(0).varianceSaved())
                .allMatch(factor -> sampling == Sampling.RANDOM ? factor == 1 : factor > 1);
    }

    @Test
    void sobolPointsCutTheVarianceOnTheGridOfNineCells() {
        PowerEstimate estimate = run(Models.grid(3), "0.9", plan(Sampling.SOBOL, VarianceReduction.NONE), 2);

        assertThat(estimate.discounts().get(0).varianceSaved()).allMatch(factor -> factor > 4);
    }

    /** The bound is that of as many samples as there are groups: of 100 the last look is at 128 blocks and one after it. */
    @Test
    void theSequentialBoundCountsGroups() {
        PowerPlan plan = new PowerPlan(
                List.of(Discount.of("0.9")),
                SAMPLES,
                1,
                VarianceReduction.NONE,
                OptionalDouble.of(1e-6),
                Sampling.SOBOL);
        Mdp mdp = Models.star(2);
        Mean power = Estimates.run(mdp, RewardSpec.uniform(), plan, 1)
                .discounts()
                .get(0)
                .states()
                .get(0)
                .power();
        double variance = power.standardError() * power.standardError() * 100;
        SequentialBound bound = new SequentialBound(mdp.states().size()); // all choices are certain

        assertThat(power.halfWidth()).isCloseTo(bound.halfWidth(variance, 1, 100, 7), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenOfARunIsReadAgain(Sampling sampling) throws IOException {
        PowerPlan plan = new PowerPlan(
                Discount.listOf("0.9,1"), 1024, 1, VarianceReduction.CONTROLS, OptionalDouble.empty(), sampling);
        Mdp mdp = Models.caseStudy();
        PowerEstimator estimator = Estimates.estimator(mdp, RewardSpec.uniform());
        PowerRun first = estimator.begin(plan);
        first.work(new SampleRange(0, 512), Execution.on(1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        first.write(first.done(), new DataOutputStream(bytes));

        PowerRun second = estimator.begin(plan);
        second.add(second.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
        second.work(new SampleRange(512, 1024), Execution.on(2));

        assertThat(second.estimate().orElseThrow().samples()).isEqualTo(1024);
        assertThat(second.estimate().orElseThrow().discounts())
                .isEqualTo(Estimates.run(mdp, RewardSpec.uniform(), plan, 1).discounts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SOBOL; 256; number of samples is 256, expected a value from 512 to 1073741824",
                "SOBOL; 1000; number of samples is 1000, expected whole groups of 256, such as 1024",
                "ANTITHETIC; 2; number of samples is 2, expected a value from 4 to 1073741824",
                "ANTITHETIC; 5; number of samples is 5, expected whole groups of 2, such as 6"
            })
    void fewerThanTwoGroupsOrPartsOfOneAreRefused(Sampling sampling, long samples, String message) {
        assertThatThrownBy(() -> new PowerPlan(
                        List.of(Discount.of("0.9")),
                        samples,
                        1,
                        VarianceReduction.NONE,
                        OptionalDouble.empty(),
                        sampling))
                .hasMessage(message);
    }

    private static void assertPower(DiscountEstimate estimate, int state, double exact) {
        StateEstimate found = estimate.states().get(state);

        assertThat(found.power().value())
                .as("POWER of %s at %s", found.state(), estimate.discount())
                .isCloseTo(exact, within(4 * found.power().standardError() + found.solverError() + 1e-12));
    }

    private static void assertShare(DiscountEstimate estimate, int state, int action, double exact) {
        Share share = estimate.states().get(state).actions().get(action).optimal();

        assertThat(share.value()).isCloseTo(exact, within(4 * share.standardError()));
    }

    private static PowerPlan plan(Sampling sampling, VarianceReduction reduction) {
        return new PowerPlan(List.of(Discount.of("0.9")), SAMPLES, 1, reduction, OptionalDouble.empty(), sampling);
    }

    private static PowerPlan shortPlan(Sampling sampling) {
        return new PowerPlan(
                List.of(Discount.of("0.9")), 9 * 256, 1, VarianceReduction.CONTROLS, OptionalDouble.empty(), sampling);
    }

    private static PowerEstimate run(Mdp mdp, String discounts, PowerPlan plan, int threads) {
        PowerPlan at = new PowerPlan(
                Discount.listOf(discounts),
                plan.samples(),
                plan.seed(),
                plan.reduction(),
                plan.precision(),
                plan.sampling());
        return Estimates.run(mdp, RewardSpec.uniform(), at, threads);
    }
}
