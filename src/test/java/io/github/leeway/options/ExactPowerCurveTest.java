package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactPowerCurveTest {

    private static final Map<String, String> UNIFORM = Map.of();

    @Test
    void waitingHasItsClosedForms() {
        ExactPowerCurve curve = curve(Models.waiting(), "start", UNIFORM);

        assertThat(told(curve.power())).containsExactly("0 to 1: 2/3 + γ²/12");
        assertThat(told(curve.actions().get(0).optimal())).containsExactly("0 to 1: 1/2 − γ/6");
        assertThat(told(curve.actions().get(1).optimal())).containsExactly("0 to 1: 1/2 + γ/6");
        assertThat(curve.actions()).allMatch(action -> action.optimal().equals(action.unique()));
    }

    @Test
    void theDetourHasItsClosedForms() {
        assertThat(told(curve(Models.detour(), "2", UNIFORM).power())).containsExactly("0 to 1: 2/3 + γ²/12");
        assertThat(told(curve(Models.detour(), "1", UNIFORM).actions().get(0).optimal()))
                .containsExactly("0 to 1: 1/2 − γ/6");
    }

    @ParameterizedTest
    @CsvSource({"ℓ↙, (2/3 + γ/2)/(1 + γ)", "ℓ◁, (2/3 + γ/2)/(1 + γ)", "ℓ↖, (1/2 + 2γ/3)/(1 + γ)", "r▷, 2/3", "∅, 1/2"})
    void theStatesOfTheCaseStudyHaveTheirClosedForms(String state, String power) {
        assertThat(told(curve(Models.caseStudy(), state, UNIFORM).power())).containsExactly("0 to 1: " + power);
    }

    /** Roommates: the ranking flips at γ = 2/3. */
    @Test
    void aForcedStepMixesTheMeanRewardWithThePowerAfterIt() {
        Mdp mdp = Mdp.builder()
                .choice("2", "go", "hub")
                .choice("hub", "a", "a")
                .choice("hub", "b", "b")
                .choice("hub", "c", "c")
                .terminal("a")
                .terminal("b")
                .terminal("c")
                .build();

        assertThat(told(curve(mdp, "2", UNIFORM).power())).containsExactly("0 to 1: 1/2 + γ/4");
    }

    /**
     * Candy is .6 for certain, waiting costs a step without reward, and then the better of two ends is M = max(u, v). Waiting is best
     * where γ M ≥ .6: for γ ≥ .6 with 1 − (.6/γ)², and E max(.6, γ M) = 2γ/3 + .6³/(3γ²).
     */
    @Test
    void whatIsNeverBestBelowADiscountMayBeBestAboveIt() {
        Map<String, String> rewards = Map.of("candy", "constant(0.6)", "wait", "constant(0)");

        ExactPowerCurve curve = curve(Models.waiting(), "start", rewards);

        assertThat(told(curve.power())).containsExactly("0 to 0.6: 3/5", "0.6 to 1: (9/125 + 2γ³/3)/γ²");
        assertThat(told(curve.actions().get(0).optimal())).containsExactly("0 to 0.6: 1", "0.6 to 1: 9/(25γ²)");
        assertThat(told(curve.actions().get(1).optimal())).containsExactly("0 to 0.6: 0", "0.6 to 1: (−9/25 + γ²)/γ²");
    }

    /**
     * Candy is 3/4; the other way pays 1/2, then 0, then u for ever: (1 − γ)/2 + γ² u per step. It is best where u ≥ x = (1 + 2γ) /
     * (4γ²), which is below 1 from the root of 4γ² − 2γ − 1 on, (1 + √5)/4.
     */
    @Test
    void aBreakpointMayBeTheRootOfAQuadratic() {
        Mdp mdp = chain(3);
        Map<String, String> rewards = Map.of("candy", "constant(0.75)", "w0", "constant(0.5)", "w1", "constant(0)");

        ExactPowerCurve curve = curve(mdp, "start", rewards);

        assertThat(told(curve.actions().get(1).optimal()))
                .containsExactly("0 to (1 + √5)/4: 0", "(1 + √5)/4 to 1: (−1/4 − γ/2 + γ²)/γ²");
        assertThat(curve.power().pieces().get(0).function()).isEqualTo(RationalFunction.of(BigFraction.of(3, 4)));
        BigFraction gamma = BigFraction.of(9, 10);
        BigFraction x = BigFraction.of(28, 10).divide(gamma.multiply(gamma).multiply(4));
        BigFraction power = BigFraction.of(1, 20)
                .add(gamma.multiply(gamma).multiply(x.multiply(x).add(1)).divide(2));
        assertThat(curve.power().pieces()).hasSize(2);
        assertThat(curve.power().at(new Discount(gamma))).isEqualTo(power);
    }

    /** With .6 against γ · .9, waiting is optimal exactly from 2/3 on; at 2/3 both are, and neither alone. */
    @Test
    void wherePlansCrossBothAreOptimal() {
        Map<String, String> rewards = Map.of(
                "candy", "constant(0.6)", "wait", "constant(0)", "chocolate", "constant(0.9)", "hug", "constant(0.3)");

        ExactPowerCurve curve = curve(Models.waiting(), "start", rewards);

        ExactPowerCurve.ActionCurve candy = curve.actions().get(0);
        ExactPowerCurve.ActionCurve wait = curve.actions().get(1);
        assertThat(told(curve.power())).containsExactly("0 to 2/3: 3/5", "2/3 to 1: 9γ/10");
        assertThat(told(candy.optimal())).containsExactly("0 to 2/3: 1", "2/3 to 1: 0", "at 2/3: 1");
        assertThat(told(candy.unique())).containsExactly("0 to 2/3: 1", "2/3 to 1: 0", "at 2/3: 0");
        assertThat(told(wait.optimal())).containsExactly("0 to 2/3: 0", "2/3 to 1: 1", "at 2/3: 1");
        assertThat(told(wait.unique())).containsExactly("0 to 2/3: 0", "2/3 to 1: 1", "at 2/3: 0");
    }

    /** Paid 1, −1, −2, 0 and then 1 for ever: (γ² + γ − 1)² per step, which is 0, as much as candy, only where γ² + γ = 1. */
    @Test
    void plansMayTieAtASingleIrrationalDiscount() {
        Map<String, String> rewards = Map.of(
                "candy", "constant(0)",
                "w0", "constant(1)",
                "w1", "constant(-1)",
                "w2", "constant(-2)",
                "w3", "constant(0)",
                "w4", "constant(1)");

        ExactPowerCurve curve = curve(chain(5), "start", rewards);

        String golden = "(−1 + √5)/2";
        assertThat(told(curve.power())).containsExactly("0 to 1: 1 − 2γ − γ² + 2γ³ + γ⁴");
        assertThat(told(curve.actions().get(0).optimal()))
                .containsExactly("0 to " + golden + ": 0", golden + " to 1: 0", "at " + golden + ": 1");
        assertThat(told(curve.actions().get(1).optimal())).containsExactly("0 to 1: 1");
        assertThat(told(curve.actions().get(1).unique()))
                .containsExactly("0 to " + golden + ": 1", golden + " to 1: 1", "at " + golden + ": 0");
    }

    /** Two ends with Bernoulli(p) rewards, at every discount: each optimal with 1 − p(1−p), alone with p(1−p). */
    @Test
    void tiesOfDiscreteRewardsCountForBoth() {
        Map<String, String> rewards = Map.of("leaf0", "bernoulli(0.3)", "leaf1", "bernoulli(0.3)");

        ExactPowerCurve curve = curve(Models.star(2), "root", rewards);

        assertThat(told(curve.power())).containsExactly("0 to 1: 51/100");
        for (ExactPowerCurve.ActionCurve action : curve.actions()) {
            assertThat(told(action.optimal())).containsExactly("0 to 1: 79/100");
            assertThat(told(action.unique())).containsExactly("0 to 1: 21/100");
        }
    }

    @Test
    void piecesThatLeaveAGapAreRefused() {
        PiecewiseFunction.Piece half = new PiecewiseFunction.Piece(
                AlgebraicNumber.of(BigFraction.ZERO),
                AlgebraicNumber.of(BigFraction.of(1, 2)),
                RationalFunction.of(BigFraction.ONE));

        assertThatThrownBy(() -> new PiecewiseFunction(List.of(half, half), List.of()))
                .hasMessage("piece begins at 0, expected 0.5");
        assertThatThrownBy(() -> new PiecewiseFunction(List.of(half), List.of()))
                .hasMessage("last piece ends at 0.5, expected 1");
    }

    @Test
    void tooManyStepsAreRefused() {
        assertThatThrownBy(() -> ExactPowerCurve.of(
                        Models.caseStudy(),
                        Models.caseStudy().state("★").orElseThrow(),
                        rewards(Models.caseStudy(), UNIFORM),
                        new SearchLimit(1000)))
                .isInstanceOf(SearchLimitException.class)
                .hasMessage(
                        "number of steps to find POWER and chances from '★' as functions is more than 1000, expected at"
                                + " most 1000");
    }

    /** From a start to candy, for ever, or along so many states to the last, for ever. */
    private static Mdp chain(int length) {
        MdpBuilder builder = Mdp.builder().choice("start", "candy", "candy").choice("start", "walk", "w0");
        for (int i = 1; i < length; i++) {
            builder.choice("w" + (i - 1), "on", "w" + i);
        }
        return builder.terminal("w" + (length - 1)).terminal("candy").build();
    }

    static List<String> told(PiecewiseFunction function) {
        List<String> told = new ArrayList<>();
        function.pieces().forEach(piece -> told.add(piece.from() + " to " + piece.to() + ": " + piece.function()));
        function.jumps().forEach(jump -> told.add("at " + jump.at() + ": " + jump.function()));
        return told;
    }

    private static ExactPowerCurve curve(Mdp mdp, String state, Map<String, String> rewards) {
        State start = mdp.state(state).orElseThrow();
        return ExactPowerCurve.of(mdp, start, rewards(mdp, rewards), SearchLimit.DEFAULT);
    }

    private static List<Distribution> rewards(Mdp mdp, Map<String, String> given) {
        return mdp.states().stream()
                .map(state -> Distribution.parse(given.getOrDefault(state.name(), "uniform(0,1)")))
                .toList();
    }
}
