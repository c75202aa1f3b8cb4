package io.github.leeway.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.VarianceReduction;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.Portfolio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uniform rewards on [0, 1]; exact values from the theory. */
class ModelComparisonTest {

    private static final long SAMPLES = 20_000;
    private static final Payment FOR_EVER = Payment.standard();

    private static Compared compare(Mdp first, Mdp second, PowerPlan plan, Payment once, int threads) {
        MatchedModels models = MatchedModels.of(first, second);
        RewardProblem problem = models.problem(RewardSpec.uniform(), FOR_EVER, once);
        ModelComparison comparison = ModelComparison.of(models, problem, plan);
        PowerEstimate estimate = new PowerEstimator(problem.solved(), problem.rewards(), Portfolio.standard())
                .estimate(problem.plan(comparison.plan()), Execution.on(threads))
                .orElseThrow();
        return comparison.compared(problem.restated(comparison.plan(), estimate));
    }

    private static Compared compare(Mdp first, Mdp second, String discount) {
        return compare(first, second, plan(discount, VarianceReduction.CONTROLS), FOR_EVER, 2);
    }

    private static PowerPlan plan(String discount, VarianceReduction reduction) {
        return new PowerPlan(Discount.listOf(discount), SAMPLES, 1, reduction);
    }

    private static PowerGap power(Compared found, String state) {
        return found.discounts().get(0).powers().stream()
                .filter(each -> each.state().name().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private static ShareGap share(Compared found, String state, String action) {
        return found.discounts().get(0).shares().stream()
                .filter(each -> each.action().state().name().equals(state)
                        && each.action().labels().contains(action))
                .findFirst()
                .orElseThrow();
    }

    private static void hasDifference(Gap gap, double exact, Finding finding) {
        assertThat(gap.difference().value())
                .isCloseTo(exact, within(4 * gap.difference().standardError() + gap.solverError() + 1e-15));
        assertThat(gap.finding()).isEqualTo(finding);
    }

    private static Mdp caseStudyWithoutUp() {
        return Mdp.builder()
                .choice("★", "left", "ℓ◁")
                .choice("★", "right", "r▷")
                .choice("ℓ◁", "a", "ℓ↙")
                .choice("ℓ◁", "b", "ℓ↖")
                .choice("ℓ↙", "a", "ℓ↙")
                .choice("ℓ↙", "b", "ℓ↖")
                .choice("ℓ↖", "a", "ℓ↙")
                .choice("r▷", "a", "r↘")
                .choice("r▷", "b", "r↗")
                .choice("r↘", "a", "r↘")
                .choice("r↘", "b", "r↗")
                .choice("r↗", "a", "r↗")
                .choice("r↗", "b", "r↘")
                .start("★")
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "0.99", "1"})
    void aModelIsProvenToBeEqualToItselfAtEveryState(String discount) {
        Compared found = compare(Models.caseStudy(), Models.caseStudy(), discount);

        assertThat(found.tests()).isZero();
        assertThat(found.discounts().get(0).powers()).hasSize(8).allSatisfy(each -> {
            assertThat(each.gap().finding()).isEqualTo(Finding.EQUAL);
            assertThat(each.gap().difference().value()).isZero();
            assertThat(each.gap().difference().standardError()).isZero();
            assertThat(each.second().power().value())
                    .isCloseTo(
                            each.first().power().value(),
                            within(2 * each.first().solverError() + 1e-12));
        });
        assertThat(found.discounts().get(0).shares())
                .hasSize(3 + 5 * 2)
                .allMatch(each -> each.gap().finding() == Finding.EQUAL);
    }

    @Test
    void statesAndActionsAreMatchedByNameWhateverTheirOrder() {
        Mdp reordered = Mdp.builder()
                .terminal("hug")
                .choice("wait", "hug", "hug")
                .choice("wait", "chocolate", "chocolate")
                .terminal("chocolate")
                .choice("start", "wait", "wait")
                .choice("start", "candy", "candy")
                .terminal("candy")
                .build();

        Compared found = compare(Models.waiting(), reordered, "0.9");

        assertThat(found.discounts().get(0).powers())
                .extracting(each -> each.state().name())
                .containsExactly("start", "wait", "candy", "chocolate", "hug");
        assertThat(found.discounts().get(0).powers())
                .allMatch(each -> each.gap().finding() == Finding.EQUAL);
        assertThat(share(found, "start", "wait").second().optimal().count())
                .isEqualTo(share(found, "start", "wait").first().optimal().count());
    }

    /** POWER of the root of a star with n leaves is n/(n+1) at every discount, and each leaf is best for 1/n. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.9", "1"})
    void oneLeafMoreGivesARootMorePowerAndEachOtherLeafASmallerShare(String discount) {
        Compared found = compare(Models.star(3), Models.star(4), discount);

        hasDifference(power(found, "root").gap(), 4.0 / 5 - 3.0 / 4, Finding.HIGHER_IN_SECOND);
        hasDifference(share(found, "root", "to0").gap(), 1.0 / 4 - 1.0 / 3, Finding.LOWER_IN_SECOND);
        assertThat(power(found, "leaf1").gap().finding()).isEqualTo(Finding.EQUAL);
        assertThat(found.tests()).isEqualTo(1 + 3);
        assertThat(found.models().onlyInFirst()).isEmpty();
        assertThat(found.models().onlyInSecond()).extracting(State::name).containsExactly("leaf3");
        assertThat(found.models().actionsOnlyInSecond()).containsExactly(new LoneAction("root", "to3"));
    }

    /**
     * As the discount goes to 1, with F the distribution of the best cycle on the left (3x²/2 up to 1/2, then 2x − x²/2 − 1/2), POWER is
     * 1 − ∫F·x³ = 517/640 with up and 1 − ∫F·x² = 367/480 without, and the share of left is 47/160 with up and 1 − ∫F·2x = 19/48 without.
     */
    @Test
    void withoutUpTheCaseStudyHasLessPowerAtTheStarAndNowhereElse() {
        Compared found = compare(Models.caseStudy(), caseStudyWithoutUp(), "1");

        hasDifference(power(found, "★").gap(), 367.0 / 480 - 517.0 / 640, Finding.LOWER_IN_SECOND);
        hasDifference(share(found, "★", "left").gap(), 19.0 / 48 - 47.0 / 160, Finding.HIGHER_IN_SECOND);
        hasDifference(share(found, "★", "right").gap(), 29.0 / 48 - 113.0 / 240, Finding.HIGHER_IN_SECOND);
        assertThat(found.discounts().get(0).powers())
                .filteredOn(each -> each.gap().finding() != Finding.EQUAL)
                .hasSize(1);
        assertThat(found.models().onlyInFirst()).extracting(State::name).containsExactly("∅");
        assertThat(found.models().actionsOnlyInFirst()).containsExactly(new LoneAction("★", "up"));
        assertThat(found.models().onlyInSecond()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9", "1"})
    void whatWasFoundOfOneModelIsInItsOwnStatesAndActions(String discount) {
        Mdp second = reversedStar();

        Compared found = compare(Models.star(3), second, discount);

        PowerEstimate ofSecond = found.ofSecond();
        assertThat(ofSecond.mdp()).isSameAs(second);
        for (State state : second.states()) {
            StateEstimate estimate = ofSecond.discounts().get(0).of(state);
            assertThat(estimate.state()).isEqualTo(state);
            assertThat(estimate.actions())
                    .extracting(ActionEstimate::actions)
                    .containsExactlyElementsOf(second.actionClasses(state));
        }
        StateEstimate root = ofSecond.discounts().get(0).of(second.state("root").orElseThrow());
        assertThat(root.power().value())
                .isCloseTo(4.0 / 5, within(4 * root.power().standardError() + root.solverError() + 1e-12));
        assertThat(found.ofFirst().discounts().get(0).states())
                .isEqualTo(found.ofFirst().discounts().get(0).states().stream()
                        .map(each -> found.discounts().get(0).estimate().of(each.state()))
                        .toList());
    }

    /** A star with four leaves, in another order. */
    private static Mdp reversedStar() {
        return Mdp.builder()
                .terminal("leaf3")
                .terminal("leaf2")
                .choice("root", "to3", "leaf3")
                .choice("root", "to2", "leaf2")
                .choice("root", "to1", "leaf1")
                .choice("root", "to0", "leaf0")
                .choice("root", "again", "leaf0")
                .terminal("leaf1")
                .terminal("leaf0")
                .build();
    }

    /**
     * M and U are the largest of nine rewards and a tenth. The variance of (U − M)⁺ is 3 B(9,4) − (1/110)² = 0.001433, those of the
     * largest of nine and of ten are 9/1100 and 10/1452: from two runs apart, the error would be 3.243 times as large.
     */
    @Test
    void theSameDrawsMakeTheErrorOfADifferenceSmaller() {
        Compared found = compare(Models.star(9), Models.star(10), plan("0.9", VarianceReduction.NONE), FOR_EVER, 2);

        PowerGap root = power(found, "root");
        hasDifference(root.gap(), 10.0 / 11 - 9.0 / 10, Finding.HIGHER_IN_SECOND);
        double times = root.standardErrorApart() / root.gap().difference().standardError();
        assertThat(times).isCloseTo(3.243, within(0.15));
    }

    /** The first model draws what it draws alone. */
    @ParameterizedTest
    @EnumSource(VarianceReduction.class)
    void theFirstModelHasThePowerThatItHasAlone(VarianceReduction reduction) {
        PowerPlan plan = plan("0.9", reduction);
        Mdp first = Models.caseStudy();
        RewardProblem alone = RewardProblem.of(first, RewardSpec.uniform(), FOR_EVER);
        PowerEstimate expected = new PowerEstimator(first, alone.rewards(), Portfolio.standard())
                .estimate(plan, Execution.on(2))
                .orElseThrow();

        Compared found = compare(first, Models.waiting(), plan, FOR_EVER, 2);
        Compared again = compare(first, caseStudyWithoutUp(), plan, FOR_EVER, 2);

        for (StateEstimate state : expected.discounts().get(0).states()) {
            assertThat(found.discounts()
                            .get(0)
                            .estimate()
                            .of(state.state())
                            .power()
                            .value())
                    .isCloseTo(state.power().value(), within(2 * state.solverError() + 1e-12));
            assertThat(again.discounts().get(0).estimate().of(state.state()).actions())
                    .extracting(each -> each.optimal().count())
                    .isEqualTo(state.actions().stream()
                            .map(each -> each.optimal().count())
                            .toList());
        }
    }

    /** With one live end beside a shutdown, P(live) is 1/2; if shutdown pays once it is (1+γ)/2. */
    @Test
    void paymentMayDiffer() {
        Mdp model = Mdp.builder()
                .choice("here", "live", "end")
                .choice("here", "stop", "off")
                .terminal("end")
                .terminal("off")
                .build();

        Compared found =
                compare(model, model, plan("0.5", VarianceReduction.CONTROLS), FOR_EVER.once(List.of("off")), 1);

        hasDifference(share(found, "here", "live").gap(), 0.75 - 0.5, Finding.HIGHER_IN_SECOND);
        assertThat(power(found, "end").gap().finding()).isEqualTo(Finding.EQUAL);
        assertThat(power(found, "off").gap().finding()).isEqualTo(Finding.LOWER_IN_SECOND);
    }

    @Test
    void theBitsDoNotDependOnTheNumberOfThreads() {
        PowerPlan plan = plan("0.5,0.9,1", VarianceReduction.CONTROLS);

        Compared one = compare(Models.caseStudy(), caseStudyWithoutUp(), plan, FOR_EVER, 1);
        Compared four = compare(Models.caseStudy(), caseStudyWithoutUp(), plan, FOR_EVER, 4);

        assertThat(four.discounts()).isEqualTo(one.discounts());
    }

    /** Bumping stays put: up and stay are one action in a corner, and two where there is room. */
    @Test
    void classesOfEquivalentActionsMayDiffer() {
        Mdp room = Mdp.builder()
                .choice("s", "up", "s")
                .choice("s", "stay", "s")
                .choice("s", "go", "t")
                .terminal("t")
                .build();
        Mdp open = Mdp.builder()
                .choice("s", "up", "t")
                .choice("s", "stay", "s")
                .choice("s", "go", "t")
                .terminal("t")
                .build();

        List<ActionPair> actions = MatchedModels.of(room, open).actions();

        assertThat(actions)
                .extracting(ActionPair::labels)
                .containsExactly(List.of("up"), List.of("stay"), List.of("go"));
        assertThat(actions.get(0).first().label()).isEqualTo("up = stay");
        assertThat(actions.get(0).second().label()).isEqualTo("up = go");
    }

    @Test
    void rewardsOnActionsAreRefused() {
        MatchedModels models = MatchedModels.of(Models.waiting(), Models.waiting());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> models.problem(RewardSpec.uniform(), FOR_EVER, FOR_EVER.on(Payment.Basis.ACTION)))
                .withMessage(
                        "rewards are on actions, expected rewards on states, which have the same names in both models");
    }
}
