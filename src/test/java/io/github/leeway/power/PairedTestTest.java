package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.reward.Sampling;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedTestTest {

    private static final Mdp MODEL = Models.star(2);
    private static final List<ActionClass> ACTIONS =
            MODEL.actionClasses(MODEL.states().get(0));

    private static PairedTest among(long tests, long samples, Sampling sampling, OptionalDouble precision) {
        PowerPlan plan =
                new PowerPlan(List.of(Discount.of("0.9")), samples, 0, VarianceReduction.NONE, precision, sampling);
        return PairedTest.of(plan, samples, tests);
    }

    private static PairedTest among(long tests, long samples) {
        return among(tests, samples, Sampling.RANDOM, OptionalDouble.empty());
    }

    private static Difference power(double value, double standardError, double solverError) {
        return new Difference(
                new Contrast.BetweenStates(MODEL.states().get(0), MODEL.states().get(1)),
                Mean.of(value, standardError, 2),
                solverError);
    }

    /** Of so many samples, how many are 1 and how many −1. */
    private static Difference share(int more, int less, int undecided, int samples) {
        double mean = (double) (more - less) / samples;
        double squares = more + less - samples * mean * mean;
        return new Difference(
                new Contrast.BetweenShares(ACTIONS.get(0), ACTIONS.get(1)),
                Mean.of(mean, Math.sqrt(squares / (samples - 1) / samples), 2),
                (double) undecided / samples);
    }

    /** Ten on one side and none on the other have probability 2/1024 by chance, which is 0.05/25.6; 9 to 1 have 22/1024, 0.05/2.33. */
    @ParameterizedTest
    @CsvSource({
        "10, 0, 0, 25, 1",
        "10, 0, 0, 26, 0",
        "0, 10, 0, 25, -1",
        "9, 1, 0, 2, 1",
        "9, 1, 0, 3, 0",
        "10, 0, 1, 2, 1",
        "10, 0, 1, 3, 0",
        "5, 5, 0, 1, 0"
    })
    void sharesAreComparedByTheExactSignTest(int more, int less, int undecided, long tests, int sign) {
        assertThat(among(tests, 1000).sign(share(more, less, undecided, 1000), 1))
                .isEqualTo(sign);
    }

    /** Three standard errors of 1000 samples have probability 0.00277 by chance, which is 0.05/18.06. */
    @ParameterizedTest
    @CsvSource({"0.03, 0, 18, 1", "0.03, 0, 19, 0", "-0.03, 0, 18, -1", "0.04, 0.01, 18, 1", "0.04, 0.0101, 18, 0"})
    void valuesAreComparedByStudentsTestAfterTheSolversError(double value, double error, long tests, int sign) {
        assertThat(among(tests, 1000).sign(power(value, 0.01, error), 1e-9)).isEqualTo(sign);
    }

    @Test
    void whatRoundingMayHaveMadeIsNoDifference() {
        assertThat(among(1, 1000).sign(power(1e-16, 0, 0), 1)).isZero();
        assertThat(among(1, 1000).sign(power(1e-16, 0, 0), 0)).isOne();
    }

    /** Two samples are alike by chance half the time. */
    @Test
    void aDifferenceThatDoesNotVaryNeedsEnoughSamples() {
        assertThat(among(1, 2).sign(power(0.5, 0, 0), 1)).isZero();
        assertThat(among(1, 1000).sign(power(0.5, 0, 0), 1)).isOne();
        assertThat(among(1, 512, Sampling.SOBOL, OptionalDouble.empty()).sign(power(0.5, 0, 0), 1))
                .isZero();
    }

    @Test
    void withAPrecisionIntervalsThatHoldTogetherDecide() {
        PairedTest test = among(1000, 1000, Sampling.RANDOM, OptionalDouble.of(0.1));

        assertThat(test.sign(power(0.03, 0.01, 0), 1)).isOne(); // two standard errors to each side
        assertThat(test.sign(power(-0.03, 0.01, 0), 1)).isEqualTo(-1);
        assertThat(test.sign(power(0.03, 0.01, 0.02), 1)).isZero();
    }

    @Test
    void thereIsAtLeastOneTest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> among(0, 1000))
                .withMessage("number of tests is 0, expected at least 1");
    }
}
