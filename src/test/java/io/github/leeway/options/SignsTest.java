package io.github.leeway.options;

import static io.github.leeway.options.ExactPowerCurveTest.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.reward.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a claim such as {@code POWER(a) - 2 * P(b|s) > 1/3 for discount in 0.5..0.99} comes down to. */
class SignsTest {

    private static final Map<String, String> UNIFORM = Map.of();

    /** 2/3 + γ²/12 − 3/4. */
    @Test
    void powerBeforeWaitingIsBelowThreeQuartersButAtDiscountOne() {
        PiecewiseFunction difference = power(Models.waiting(), "start", UNIFORM).minus(constant("3/4"));

        Signs all = signs(difference, "0", "1");
        assertThat(toldOf(all)).containsExactly("zero at 1", "negative at 0.5", "1: − 0 0");
        assertThat(all.isNegative()).isFalse();
        assertThat(signs(difference, "0", "0.99").isNegative()).isTrue();
        assertThat(signs(difference, "0", "0.99").changes()).isEmpty();
        assertThat(signs(difference, "1", "1").isZero()).isTrue();
    }

    /** 1/2 + γ/6 − (1/2 − γ/6). */
    @Test
    void waitingIsMoreOftenOptimalThanCandyButAtDiscountZero() {
        List<ExactPowerCurve.ActionCurve> actions =
                curve(Models.waiting(), "start", UNIFORM).actions();
        PiecewiseFunction difference =
                actions.get(1).optimal().minus(actions.get(0).optimal());

        Signs all = signs(difference, "0", "1");
        assertThat(toldOf(all)).containsExactly("positive at 0.5", "zero at 0", "0: 0 0 +");
        assertThat(all.isPositive()).isFalse();
        assertThat(signs(difference, "1/1000000", "1").isPositive()).isTrue();
        assertThat(signs(difference, "0", "0").isZero()).isTrue();
    }

    /** POWER is γ²/12 more at 2 than at 3, while going to 2 is optimal less often by γ/3; the product is −γ³/36. */
    @Test
    void onTheDetourWhatHasMorePowerIsOptimalLessOften() {
        PiecewiseFunction power = power(Models.detour(), "2", UNIFORM).minus(power(Models.detour(), "3", UNIFORM));
        List<ExactPowerCurve.ActionCurve> actions =
                curve(Models.detour(), "1", UNIFORM).actions();
        PiecewiseFunction chance = actions.get(0).optimal().minus(actions.get(1).optimal());

        assertThat(told(power.times(chance))).containsExactly("0 to 1: −γ³/36");
        assertThat(toldOf(signs(power, "0", "1"))).containsExactly("positive at 0.5", "zero at 0", "0: 0 0 +");
        assertThat(toldOf(signs(chance, "0", "1"))).containsExactly("zero at 0", "negative at 0.5", "0: 0 0 −");
    }

    /** POWER is 2/3 with two ends at once, and (1 − γ)/2 + 3γ/4 with three ends a step away. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, positive at 1/3 zero at 2/3 negative at 0.8 2/3: + 0 −",
        "0, 0.66, positive at 1/3",
        "0, 2/3, positive at 1/3 zero at 2/3 2/3: + 0 0",
        "2/3, 0.9, zero at 2/3 negative at 0.75 2/3: 0 0 −",
        "0.67, 1, negative at 0.8",
        "2/3, 2/3, zero at 2/3"
    })
    void theRankingOfRoommatesFlipsAtTwoThirds(String from, String to, String signs) {
        Mdp mdp = Mdp.builder()
                .choice("2", "go", "hub")
                .choice("hub", "a", "a")
                .choice("hub", "b", "b")
                .choice("hub", "c", "c")
                .choice("3", "d", "d")
                .choice("3", "e", "e")
                .terminal("a")
                .terminal("b")
                .terminal("c")
                .terminal("d")
                .terminal("e")
                .build();
        PiecewiseFunction difference = power(mdp, "3", UNIFORM).minus(power(mdp, "2", UNIFORM));

        assertThat(String.join(" ", toldOf(signs(difference, from, to)))).isEqualTo(signs);
    }

    /** 2/3 + γ²/12 is 17/24 where γ² = 1/2. */
    @Test
    void aSignMayChangeAtAnIrrationalDiscount() {
        PiecewiseFunction difference = power(Models.waiting(), "start", UNIFORM).minus(constant("17/24"));

        assertThat(toldOf(signs(difference, "0", "1")))
                .containsExactly("positive at 0.8", "zero at √2/2", "negative at 0.5", "√2/2: − 0 +");
        assertThat(signs(difference, "0", "0.70710678118654752440").isNegative())
                .isTrue();
        assertThat(signs(difference, "0.70710678118654752441", "1").isPositive())
                .isTrue();
    }

    /** Candy is worth .3, waiting γ · .9: at 1/3 both are optimal and neither alone. */
    @Test
    void chancesThatJumpHaveASignOfTheirOwnThere() {
        Map<String, String> rewards = Map.of(
                "candy", "constant(0.3)", "wait", "constant(0)", "chocolate", "constant(0.9)", "hug", "constant(0.1)");

        List<ExactPowerCurve.ActionCurve> actions =
                curve(Models.waiting(), "start", rewards).actions();
        ExactPowerCurve.ActionCurve candy = actions.get(0);
        ExactPowerCurve.ActionCurve wait = actions.get(1);

        PiecewiseFunction both = candy.optimal().plus(wait.optimal());
        assertThat(told(both)).containsExactly("0 to 1/3: 1", "1/3 to 1: 1", "at 1/3: 2");
        assertThat(toldOf(signs(both.minus(constant("1")), "0", "1")))
                .containsExactly("positive at 1/3", "zero at 0.2", "1/3: 0 + 0");
        assertThat(toldOf(signs(candy.unique().plus(wait.unique()), "0", "1")))
                .containsExactly("positive at 0.2", "zero at 1/3", "1/3: + 0 +");
        assertThat(toldOf(signs(candy.optimal().minus(wait.optimal()), "0", "1")))
                .containsExactly("positive at 0.2", "zero at 1/3", "negative at 2/3", "1/3: + 0 −");
        assertThat(toldOf(signs(candy.optimal(), "1/3", "1")))
                .containsExactly("positive at 1/3", "zero at 2/3", "1/3: + + 0");
        assertThat(told(candy.optimal().plus(wait.unique()))).containsExactly("0 to 1: 1");
        assertThat(told(candy.unique().dividedBy(both))).containsExactly("0 to 1/3: 1", "1/3 to 1: 0", "at 1/3: 0");
    }

    /** Paid 1, −1, −2, 0 and then 1 for ever: as much as candy only where γ² + γ = 1. */
    @Test
    void aSingleIrrationalDiscountIsSeen() {
        MdpBuilder chain = Mdp.builder().choice("start", "candy", "candy").choice("start", "walk", "w0");
        for (int i = 1; i < 5; i++) {
            chain.choice("w" + (i - 1), "on", "w" + i);
        }
        Map<String, String> rewards = Map.of(
                "candy", "constant(0)",
                "w0", "constant(1)",
                "w1", "constant(-1)",
                "w2", "constant(-2)",
                "w3", "constant(0)",
                "w4", "constant(1)");

        ExactPowerCurve curve = curve(chain.terminal("w4").terminal("candy").build(), "start", rewards);

        String golden = "(−1 + √5)/2";
        PiecewiseFunction candy = curve.actions().get(0).optimal();
        assertThat(toldOf(signs(candy, "0", "1")))
                .containsExactly("positive at " + golden, "zero at 1/3", golden + ": 0 + 0");
        assertThat(toldOf(signs(curve.power(), "0", "1")))
                .containsExactly("positive at 1/3", "zero at " + golden, golden + ": + 0 +");
        assertThat(signs(curve.power().plus(candy), "0", "1").isPositive()).isTrue();
        assertThatThrownBy(() -> candy.dividedBy(curve.power()))
                .hasMessage("divisor is 0 at γ = " + golden + ", expected no zero in [0, 1]");
    }

    /** (2γ − 1)² (3γ − 1) (γ² − 1/2), with a root that it touches and a root outside of each range but the first. */
    @Test
    void everyChangeIsFoundOnce() {
        RationalFunction product = function(1, -4, 4).multiply(function(-1, 3)).multiply(function(-1, 0, 2));
        PiecewiseFunction function = of(product);

        assertThat(toldOf(signs(function, "0", "1")))
                .containsExactly(
                        "positive at 0.2", "zero at 1/3", "negative at 0.4", "1/3: + 0 −", "0.5: − 0 −", "√2/2: − 0 +");
        assertThat(toldOf(signs(function, "0.4", "0.6")))
                .containsExactly("zero at 0.5", "negative at 3/7", "0.5: − 0 −");
        assertThat(signs(function, "0.51", "0.7").isNegative()).isTrue();
        assertThat(signs(function, "0.71", "1").isPositive()).isTrue();
    }

    /** (2003γ − 1009) (2γ² − 1): of the two zeros, the one that is a fraction is told. */
    @Test
    void aWitnessIsAFractionIfOneIs() {
        RationalFunction product = function(-1009, 2003).multiply(function(-1, 0, 2));

        Signs signs = signs(of(product.negate()), "0.6", "1");
        Signs both = signs(of(product), "0", "1");

        assertThat(signs.zero()).hasToString("Optional[√2/2]");
        assertThat(both.zero()).hasToString("Optional[1009/2003]");
        assertThat(both.zero()).get().matches(AlgebraicNumber::isFraction);
    }

    /** γ − 1/3 over 1 + γ, then 0 from 1/3 on: only there, and not before. */
    @Test
    void aPieceMayBeZero() {
        PiecewiseFunction function = new PiecewiseFunction(
                List.of(
                        new PiecewiseFunction.Piece(
                                number("0"), number("1/3"), function(-1, 3).divide(function(3, 3))),
                        new PiecewiseFunction.Piece(number("1/3"), number("1"), RationalFunction.ZERO)),
                List.of());

        assertThat(toldOf(signs(function, "0", "1"))).containsExactly("zero at 2/3", "negative at 0.2", "1/3: − 0 0");
        assertThat(signs(function, "1/3", "1").isZero()).isTrue();
        assertThat(signs(function, "0", "0.3").isNegative()).isTrue();
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        PiecewiseFunction one = constant("1");

        assertThatThrownBy(() -> signs(one, "0.9", "0.5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("discounts are from 0.9 to 0.5, expected the lower first");
    }

    @Test
    void aDivisorThatIsZeroSomewhereIsRefused() {
        PiecewiseFunction one = constant("1");

        assertThat(one.dividedBy(of(function(2, -1)))).isEqualTo(of(function(1).divide(function(2, -1))));
        assertThatThrownBy(() -> one.dividedBy(of(function(0, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("divisor is 0 at γ = 0, expected no zero in [0, 1]");
        assertThatThrownBy(() -> one.dividedBy(of(function(-1, 0, 2))))
                .hasMessage("divisor is 0 at γ = √2/2, expected no zero in [0, 1]");
        assertThatThrownBy(() -> one.dividedBy(constant("0")))
                .hasMessage("divisor is 0 at γ = 0.5, expected no zero in [0, 1]");
    }

    /** A line for each witness, and for each change its signs before, there and after. */
    private static List<String> toldOf(Signs signs) {
        List<String> told = new ArrayList<>();
        signs.positive().ifPresent(where -> told.add("positive at " + where));
        signs.zero().ifPresent(where -> told.add("zero at " + where));
        signs.negative().ifPresent(where -> told.add("negative at " + where));
        for (Signs.Change change : signs.changes()) {
            told.add(change.at() + ": " + sign(change.before()) + " " + sign(change.there()) + " "
                    + sign(change.after()));
        }
        return told;
    }

    private static char sign(int sign) {
        return "−0+".charAt(sign + 1);
    }

    private static Signs signs(PiecewiseFunction function, String from, String to) {
        return function.signs(Discount.of(from), Discount.of(to));
    }

    private static PiecewiseFunction constant(String number) {
        return PiecewiseFunction.constant(Fractions.parse(number).orElseThrow());
    }

    private static AlgebraicNumber number(String text) {
        return AlgebraicNumber.of(Fractions.parse(text).orElseThrow());
    }

    private static PiecewiseFunction of(RationalFunction function) {
        return new PiecewiseFunction(
                List.of(new PiecewiseFunction.Piece(number("0"), number("1"), function)), List.of());
    }

    private static RationalFunction function(long... coefficients) {
        return RationalFunction.of(Polynomial.of(coefficients), Polynomial.ONE);
    }

    private static PiecewiseFunction power(Mdp mdp, String state, Map<String, String> rewards) {
        return curve(mdp, state, rewards).power();
    }

    private static ExactPowerCurve curve(Mdp mdp, String state, Map<String, String> rewards) {
        List<Distribution> laws = mdp.states().stream()
                .map(each -> Distribution.parse(rewards.getOrDefault(each.name(), "uniform(0,1)")))
                .toList();
        return ExactPowerCurve.of(mdp, mdp.state(state).orElseThrow(), laws, SearchLimit.DEFAULT);
    }
}
