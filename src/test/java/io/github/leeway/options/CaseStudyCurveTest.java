package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CaseStudyCurveTest {

    private static final Mdp MODEL = Models.caseStudy();
    private static final State STATE = MODEL.state("★").orElseThrow();
    private static final List<Distribution> REWARDS =
            Collections.nCopies(MODEL.states().size(), Distribution.parse("uniform(0,1)"));

    /** POWER and the chances of up, left and right are known in the limits and at 1/2; elsewhere they are found without functions. */
    @Test
    void functionsOfTheCaseStudyHaveTheExactValues() {
        ExactPowerCurve curve = ExactPowerCurve.of(MODEL, STATE, REWARDS, SearchLimit.DEFAULT);

        List<PiecewiseFunction> functions = ExactPowerCurveLawsTest.functions(curve);
        functions.forEach(ExactPowerCurveLawsTest::coversTheInterval);
        assertThat(values(curve, "0")).containsExactly(fractions("3/4", "1/3", "1/3", "1/3"));
        assertThat(values(curve, "1/2"))
                .containsExactly(fractions("776243/1049760", "99247/306180", "187459/612360", "75469/204120"));
        assertThat(values(curve, "1")).containsExactly(fractions("517/640", "113/480", "47/160", "113/240"));
        ExactPower exact = ExactPower.of(MODEL, STATE, Discount.of("2/3"), REWARDS, SearchLimit.DEFAULT);
        assertThat(functions.stream().map(function -> function.at(Discount.of("2/3"))))
                .containsExactlyElementsOf(ExactPowerCurveLawsTest.values(exact));
    }

    private static List<BigFraction> values(ExactPowerCurve curve, String discount) {
        return Stream.concat(
                        Stream.of(curve.power()), curve.actions().stream().map(ExactPowerCurve.ActionCurve::optimal))
                .map(function -> function.at(Discount.of(discount)))
                .toList();
    }

    private static BigFraction[] fractions(String... texts) {
        return Stream.of(texts).map(text -> Fractions.parse(text).orElseThrow()).toArray(BigFraction[]::new);
    }
}
