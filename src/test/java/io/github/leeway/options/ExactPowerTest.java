package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactPowerTest {

    /** The paper's case study; the values at 0 and 1 are limits. */
    @ParameterizedTest
    @CsvSource({
        "0, 3/4, 1/3, 1/3, 1/3",
        "1/2, 776243/1049760, 99247/306180, 187459/612360, 75469/204120",
        "1, 517/640, 113/480, 47/160, 113/240"
    })
    void theCaseStudyHasTheKnownFractions(String discount, String power, String up, String left, String right) {
        ExactPower exact = exact(Models.caseStudy(), "★", discount, "uniform(0,1)");

        assertThat(Fractions.text(exact.power())).isEqualTo(Fractions.text(fraction(power)));
        assertThat(exact.actions().stream().map(ExactPower.ActionChance::optimal))
                .containsExactly(fraction(up), fraction(left), fraction(right));
        assertThat(exact.actions()).allMatch(chance -> chance.optimal().equals(chance.unique()));
    }

    /** Computing no probabilities changes nothing. */
    @ParameterizedTest
    @CsvSource({"0, 3/4", "1/2, 776243/1049760", "1, 517/640"})
    void powerAloneIsTheSame(String discount, String power) {
        Mdp mdp = Models.caseStudy();

        assertThat(ExactPower.power(
                        mdp,
                        mdp.states().get(0),
                        Discount.of(discount),
                        Collections.nCopies(8, Distribution.parse("uniform(0,1)")),
                        SearchLimit.DEFAULT))
                .isEqualTo(fraction(power));
    }

    /** POWER(ℓ↙) = (2/3 + γ/2) / (1 + γ), POWER(ℓ↖) = (1/2 + 2γ/3) / (1 + γ), and 2/3 on the right at every discount. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1/10", "1/3", "9/10", "999/1000", "1"})
    void theOtherStatesOfTheCaseStudyHaveTheirClosedForms(String discount) {
        BigFraction gamma = fraction(discount);
        BigFraction one = BigFraction.ONE.add(gamma);

        assertThat(power("ℓ↙", discount))
                .isEqualTo(BigFraction.of(2, 3).add(gamma.divide(2)).divide(one));
        assertThat(power("ℓ◁", discount)).isEqualTo(power("ℓ↙", discount));
        assertThat(power("ℓ↖", discount))
                .isEqualTo(BigFraction.of(1, 2).add(gamma.multiply(2).divide(3)).divide(one));
        assertThat(power("r▷", discount)).isEqualTo(BigFraction.of(2, 3));
        assertThat(power("∅", discount)).isEqualTo(BigFraction.of(1, 2));
    }

    /** POWER(start) = 2/3 + γ²/12 and P(wait) = 1/2 + γ/6. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1/7", "1/2", "9/10", "1"})
    void waitingHasItsClosedForms(String discount) {
        BigFraction gamma = fraction(discount);

        ExactPower exact = exact(Models.waiting(), "start", discount, "uniform(0,1)");

        assertThat(exact.power())
                .isEqualTo(BigFraction.of(2, 3).add(gamma.multiply(gamma).divide(12)));
        assertThat(exact.actions().get(1).optimal())
                .isEqualTo(BigFraction.of(1, 2).add(gamma.divide(6)));
    }

    /** P(N) = 1/2 − γ/6, POWER(2) = 2/3 + γ²/12. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1/4", "9/10", "1"})
    void theDetourHasItsClosedForms(String discount) {
        BigFraction gamma = fraction(discount);

        assertThat(exact(Models.detour(), "1", discount, "uniform(0,1)")
                        .actions()
                        .get(0)
                        .optimal())
                .isEqualTo(BigFraction.of(1, 2).subtract(gamma.divide(6)));
        assertThat(exact(Models.detour(), "2", discount, "uniform(0,1)").power())
                .isEqualTo(BigFraction.of(2, 3).add(gamma.multiply(gamma).divide(12)));
    }

    /** n + 1 ends: POWER = (n+1)/(n+2), each best with 1/(n+1); scaled to [−1, 3] it is 4 times that less 1. */
    @Test
    void theStarHasItsClosedForms() {
        ExactPower unit = exact(Models.star(5), "root", "9/10", "uniform(0,1)");
        ExactPower wide = exact(Models.star(5), "root", "9/10", "uniform(-1,3)");

        assertThat(unit.power()).isEqualTo(BigFraction.of(5, 6));
        assertThat(wide.power()).isEqualTo(BigFraction.of(5 * 4 - 6, 6));
        assertThat(wide.actions()).allMatch(chance -> chance.optimal().equals(BigFraction.of(1, 5)));
    }

    /** Two ends with Bernoulli(p) rewards: each is optimal with 1 − p(1−p), alone with p(1−p); POWER is 1 − (1−p)². */
    @ParameterizedTest
    @ValueSource(strings = {"0", "9/10", "1"})
    void tiesOfDiscreteRewardsCountForBoth(String discount) {
        BigFraction alone = BigFraction.of(21, 100);

        ExactPower exact = exact(Models.star(2), "root", discount, "bernoulli(0.3)");

        assertThat(exact.power()).isEqualTo(BigFraction.of(51, 100));
        for (ExactPower.ActionChance chance : exact.actions()) {
            assertThat(chance.unique()).isEqualTo(alone);
            assertThat(chance.optimal()).isEqualTo(BigFraction.ONE.subtract(alone));
        }
    }

    /** Two ways to one end: near a discount of 1 what is paid on the way decides, one half each; never both. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1/2", "1"})
    void whereTheLongRunIsLevelTheWayDecides(String discount) {
        Mdp mdp = Mdp.builder()
                .choice("s", "left", "a")
                .choice("s", "right", "b")
                .choice("a", "on", "t")
                .choice("b", "on", "t")
                .terminal("t")
                .build();

        ExactPower exact = exact(mdp, "s", discount, "uniform(0,1)");

        assertThat(exact.actions())
                .allMatch(chance -> chance.optimal().equals(BigFraction.of(1, 2))
                        && chance.unique().equals(BigFraction.of(1, 2)));
    }

    /** An action that leads to either of two ends by chance, m = (y+z)/2: E max(x, m) = E m + E (1−m)²/2 = 1/2 + (1/4 + 1/24)/2 = 31/48. */
    @Test
    void chanceOutcomesMixVectors() {
        Mdp mdp = Mdp.builder()
                .choice("s", "safe", "x")
                .choice("s", "gamble", Map.of("y", BigFraction.of(1, 2), "z", BigFraction.of(1, 2)))
                .terminal("x")
                .terminal("y")
                .terminal("z")
                .build();

        ExactPower exact = exact(mdp, "s", "9/10", "uniform(0,1)");

        assertThat(exact.power()).isEqualTo(BigFraction.of(31, 48));
        assertThat(exact.actions().get(0).optimal()).isEqualTo(BigFraction.of(1, 2));
    }

    @Test
    void otherDistributionsAreRefused() {
        assertThatThrownBy(() -> exact(Models.waiting(), "start", "1/2", "normal(0,1)"))
                .hasMessage("distribution is normal(0,1), expected a uniform or a discrete one for exact answers");
    }

    private static BigFraction power(String state, String discount) {
        return exact(Models.caseStudy(), state, discount, "uniform(0,1)").power();
    }

    private static ExactPower exact(Mdp mdp, String state, String discount, String distribution) {
        State start = mdp.state(state).orElseThrow();
        List<Distribution> rewards = Collections.nCopies(mdp.states().size(), Distribution.parse(distribution));
        return ExactPower.of(mdp, start, Discount.of(discount), rewards, SearchLimit.DEFAULT);
    }

    private static BigFraction fraction(String text) {
        return Fractions.parse(text).orElseThrow();
    }
}
