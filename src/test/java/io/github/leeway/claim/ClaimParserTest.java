package io.github.leeway.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.RewardLaw;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What claims say. */
class ClaimParserTest {

    private static final String POWERS = "POWER(r▷) > POWER(ℓ◁) ";

    private final Mdp study = Models.caseStudy();

    @Test
    void chancesOfTwoActionsAreComparedAtADiscount() {
        String text = "P(right | ★) > P(left | ★) at discount 0.9";

        Claim claim = study(text);

        assertThat(claim.text()).isEqualTo(text);
        assertThat(claim.left()).isEqualTo(chance(Expression.Kind.OPTIMAL, "★", 2));
        assertThat(claim.relation()).isEqualTo(Relation.MORE);
        assertThat(claim.right()).isEqualTo(chance(Expression.Kind.OPTIMAL, "★", 1));
        assertThat(claim.tolerance()).isEqualTo(BigFraction.ZERO);
        assertThat(claim.discounts()).contains(new Discounts.At(Discount.of("9/10")));
        assertThat(claim.reward()).isEmpty();
        assertThat(claim.orbit()).isEmpty();
    }

    @Test
    void powersOfTwoStatesAreComparedForARangeOfDiscounts() {
        Claim claim = study("POWER(r▷) > POWER(ℓ◁) for discount in 0.5..0.99");

        assertThat(claim.left()).isEqualTo(power("r▷"));
        assertThat(claim.right()).isEqualTo(power("ℓ◁"));
        assertThat(claim.discounts()).contains(new Discounts.Range(Discount.of("1/2"), Discount.of("99/100")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prefers right over left at ★",
                "  prefers  right  over  left  at  ★  ",
                "prefers 'right' over \"left\" at '★'"
            })
    void toPreferIsToBeOptimalMoreOften(String text) {
        Claim claim = study(text);
        Claim longer = study("P(right | ★) > P(left | ★)");

        assertThat(List.of(claim.left(), claim.relation(), claim.right()))
                .containsExactly(longer.left(), longer.relation(), longer.right());
        assertThat(claim.text()).isEqualTo(text);
        assertThat(claim.discounts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at discount 1/3", ", at discount 1/3", ",at discount 1 / 3", " ,  at  discount  1/3 "})
    void theStateOfAPreferenceEndsBeforeAQualifier(String qualifier) {
        Claim claim = study("prefers right over left at ★ " + qualifier);

        assertThat(claim.left()).isEqualTo(chance(Expression.Kind.OPTIMAL, "★", 2));
        assertThat(claim.discounts()).contains(new Discounts.At(Discount.of("1/3")));
    }

    @ParameterizedTest
    @EnumSource(Expression.Kind.class)
    void eachKindOfOptimalityHasItsWord(Expression.Kind kind) {
        assertThat(study(kind.word() + "(up|★) < 1").left()).isEqualTo(chance(kind, "★", 0));
    }

    @Test
    void anAverageMayBeClaimedAtDiscountOne() {
        assertThat(study("Pavg(up | ★) < 1 at discount 1").discounts()).contains(new Discounts.At(Discount.of("1")));
    }

    @ParameterizedTest
    @CsvSource({
        "<, LESS",
        "<=, AT_MOST",
        "≤, AT_MOST",
        "=, EQUAL",
        ">=, AT_LEAST",
        "≥, AT_LEAST",
        ">, MORE",
        "~=, ABOUT",
        "≈, ABOUT"
    })
    void eachRelationHasItsSigns(String sign, Relation relation) {
        Claim claim = study("POWER(★)" + sign + "0.5" + (relation == Relation.ABOUT ? "+-0.01" : ""));

        assertThat(claim.relation()).isEqualTo(relation);
        assertThat(constant(claim.right())).isEqualTo(Fractions.parse("1/2").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5 +- 1/100", "0.5 ± 0.01", "0.5±1e-2", "1/2+-.01", "0.5 +- 0.01 at discount 0"})
    void nearHasATolerance(String right) {
        Claim claim = study("POWER(★) ~= " + right);

        assertThat(constant(claim.right())).isEqualTo(BigFraction.of(1, 2));
        assertThat(claim.tolerance()).isEqualTo(BigFraction.of(1, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3, 7",
        "(1 + 2) * 3, 9",
        "2 * 3 + 1, 7",
        "10 - 4 - 3, 3",
        "10 - (4 - 3), 9",
        "12 / 3 / 2, 2",
        "12 / (3 / 2), 8",
        "12 / 3 * 2, 8",
        "1 - 6 / 3, -1",
        "-2 * 3, -6",
        "2 * -3, -6",
        "-2 - -3, 1",
        "--2, 2",
        "-(1 + 2), -3",
        "- 1/2 + 1/3, -1/6",
        "1/3 + 1/3 + 1/3, 1",
        "0.1 + 0.2, 3/10",
        ".5 + 1. + 1e-3, 1501/1000",
        "25E1 + 1e+1, 260",
        "2*(3+4)*(5-1)/7, 8"
    })
    void operatorsBindAsUsualAndNumbersAreExact(String expression, String value) {
        BigFraction expected = Fractions.parse(value).orElseThrow();

        assertThat(constant(study(expression + " < POWER(★)").left())).isEqualTo(expected);
        assertThat(constant(
                        study("POWER(★) >= " + expression + " at discount 0.5").right()))
                .isEqualTo(expected);
    }

    @Test
    void anExpressionOfAModelIsNoConstant() {
        Expression left = study("2 * -POWER(★) - 1 < 0").left();

        assertThat(left)
                .isEqualTo(new Expression.Joined(
                        new Expression.Joined(
                                new Expression.Constant(BigFraction.of(2)),
                                Expression.Operator.TIMES,
                                new Expression.Negated(power("★"))),
                        Expression.Operator.MINUS,
                        new Expression.Constant(BigFraction.ONE)));
        assertThat(left.constant()).isEmpty();
    }

    @Test
    void rewardsMayBeDrawnFromALaw() {
        Claim claim = study(POWERS + "under reward mixture(0.3:uniform(0, 1), 0.7:normal(0, 1))");

        assertThat(claim.reward()).contains(RewardLaw.parse("mixture(0.3:uniform(0, 1), 0.7:normal(0, 1))"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "under reward beta(2, 3) at discount 0.5",
                "under reward beta(2, 3), at discount 0.5",
                ", under reward beta(2,3) ,at discount 0.5",
                "at discount 0.5 under reward beta(2, 3)",
                "at discount 0.5, under reward beta(2, 3) "
            })
    void qualifiersStandInAnyOrderWithOrWithoutCommas(String qualifiers) {
        Claim claim = study(POWERS + qualifiers);

        assertThat(claim.reward()).contains(RewardLaw.parse("beta(2, 3)"));
        assertThat(claim.discounts()).contains(new Discounts.At(Discount.of("0.5")));
    }

    @ParameterizedTest
    @CsvSource({"most, 1", "at least 1/2 of, 1", "at least 2/3 of, 2", "at least 0.75 of, 3", "at least 99/100 of, 99"})
    void rewardsMayBePermuted(String part, int times) {
        Claim claim = study(POWERS + "for " + part + " permutations of reward (1, 0, -1/3, 0.5, 0,0,0, 1e-1)");

        assertThat(claim.orbit())
                .contains(new Orbit(
                        Stream.of("1", "0", "-1/3", "1/2", "0", "0", "0", "1/10")
                                .map(number -> Fractions.parse(number).orElseThrow())
                                .toList(),
                        times));
    }

    @Test
    void rangesMayBeWrittenTightly() {
        assertThat(study(POWERS + "for discount in 0..1").discounts())
                .contains(new Discounts.Range(Discount.of("0"), Discount.of("1")));
        assertThat(study(POWERS + "for discount in 1/3...5").discounts())
                .contains(new Discounts.Range(Discount.of("1/3"), Discount.of("0.5")));
    }

    private static final Mdp ODD = Mdp.builder()
            .choice("the end of it", "go on", "a|b")
            .choice("the end of it", "it's over", "f(x)")
            .choice("the end of it", "stay at home", "the end of it")
            .choice("the end of it", "x|y", "say \"it's\"")
            .choice("a|b", "→ the end of it", "the end of it")
            .choice("a|b", "→ f(x) | a|b", "f(x)")
            .choice("f(x)", "-> a|b", "a|b")
            .choice("f(x)", "→ a|b", "f(x)")
            .choice("say \"it's\"", "one", "f(x)")
            .choice("say \"it's\"", "same", "f(x)")
            .choice("say \"it's\"", "other", "a|b")
            .terminal("😀 état")
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "POWER(  the end of it ) ! the end of it",
                "POWER(a|b) ! a|b",
                "POWER('f(x)') ! f(x)",
                "POWER( \"f(x)\" ) ! f(x)",
                "POWER(say \"it's\") ! say \"it's\"",
                "POWER('say \"it''s\"') ! say \"it's\"",
                "POWER(😀 état) ! 😀 état"
            })
    void statesMayHaveAnyName(String quantity, String state) {
        assertThat(ClaimParser.parse(quantity + " > 0", ODD).left())
                .isEqualTo(new Expression.Power(ODD.state(state).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "P(go on | the end of it) ! the end of it ! 0",
                "P(it's over|the end of it) ! the end of it ! 1",
                "P('x|y' | the end of it) ! the end of it ! 3",
                "P(→ the end of it | a|b) ! a|b ! 0",
                "P(-> the end of it | a|b) ! a|b ! 0",
                "P(->the end of it | a|b) ! a|b ! 0",
                "P('-> f(x) | a|b' | a|b) ! a|b ! 1",
                "P('-> a|b' | 'f(x)') ! f(x) ! 0",
                "P('→ a|b' | 'f(x)') ! f(x) ! 1"
            })
    void actionsMayHaveAnyNameOrAnArrow(String quantity, String state, int index) {
        ActionClass actions = ODD.actionClasses(ODD.state(state).orElseThrow()).get(index);

        assertThat(ClaimParser.parse(quantity + " > 0", ODD).left())
                .isEqualTo(new Expression.Chance(Expression.Kind.OPTIMAL, actions));
    }

    @Test
    void anActionStandsForItsEquivalents() {
        Claim claim = ClaimParser.parse("prefers same over other at say \"it's\"", ODD);

        assertThat(claim.left())
                .isEqualTo(ClaimParser.parse("P(one | say \"it's\") > 0", ODD).left());
    }

    @Test
    void wordsOfAPreferenceMayBeQuoted() {
        Claim claim =
                ClaimParser.parse("prefers \"it's over\" over 'stay at home' at the end of it, at discount 0", ODD);
        State state = ODD.state("the end of it").orElseThrow();

        assertThat(claim.left())
                .isEqualTo(new Expression.Chance(
                        Expression.Kind.OPTIMAL, ODD.actionClasses(state).get(1)));
        assertThat(claim.right())
                .isEqualTo(new Expression.Chance(
                        Expression.Kind.OPTIMAL, ODD.actionClasses(state).get(2)));
    }

    private Claim study(String text) {
        return ClaimParser.parse(text, study);
    }

    private Expression power(String state) {
        return new Expression.Power(state(state));
    }

    private Expression chance(Expression.Kind kind, String state, int index) {
        return new Expression.Chance(kind, study.actionClasses(state(state)).get(index));
    }

    private State state(String name) {
        return study.state(name).orElseThrow();
    }

    private static BigFraction constant(Expression expression) {
        return expression.constant().orElseThrow();
    }
}
