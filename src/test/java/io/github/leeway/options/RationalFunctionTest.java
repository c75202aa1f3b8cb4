package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RationalFunctionTest {

    private static final BigFraction POINT = BigFraction.of(355, 113);

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    /** What two polynomials have in common is found, also where it is not prime, and whatever their factors. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theGreatestCommonDivisorOfProductsIsTheirCommonFactor(int seed) {
        Supplier<Polynomial> next = polynomials(new Random(seed));
        Polynomial common = next.get().primitive();
        Polynomial one = next.get();
        Polynomial other = one.multiply(Polynomial.of(0, 1)).add(Polynomial.ONE); // x p + 1 is coprime to p

        assertThat(PolynomialGcd.of(one, other)).isEqualTo(Polynomial.ONE);
        assertThat(PolynomialGcd.of(common.multiply(one), common.multiply(other)))
                .isEqualTo(common);
        assertThat(PolynomialGcd.exactQuotient(common.multiply(one), common)).isEqualTo(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void arithmeticIsThatOfTheValues(int seed) {
        Supplier<Polynomial> next = polynomials(new Random(seed));
        Polynomial shared = next.get();
        RationalFunction one = RationalFunction.of(next.get(), shared.multiply(next.get()));
        RationalFunction other = RationalFunction.of(next.get(), shared);
        BigFraction a = one.at(POINT);
        BigFraction b = other.at(POINT);

        assertThat(one.add(other).at(POINT)).isEqualTo(a.add(b));
        assertThat(one.subtract(other).at(POINT)).isEqualTo(a.subtract(b));
        assertThat(one.multiply(other).at(POINT)).isEqualTo(a.multiply(b));
        assertThat(one.divide(other).at(POINT)).isEqualTo(a.divide(b));
        assertThat(one.multiply(3).at(POINT)).isEqualTo(a.multiply(3));
        assertThat(one.pow(-2).at(POINT)).isEqualTo(a.pow(-2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalFunctionsAreEqualObjects(int seed) {
        Supplier<Polynomial> next = polynomials(new Random(seed));
        RationalFunction one = RationalFunction.of(next.get(), next.get());
        RationalFunction other = RationalFunction.of(next.get(), next.get());

        assertThat(one.add(other).multiply(one.subtract(other)))
                .isEqualTo(one.pow(2).subtract(other.pow(2)));
        assertThat(one.subtract(one)).isEqualTo(RationalFunction.ZERO);
        assertThat(one.divide(one)).isEqualTo(RationalFunction.ONE);
    }

    /** The visit functions of a model as functions of γ have the values that linear equations give. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void visitFunctionsHaveTheirValues(int seed) {
        Mdp mdp = RandomMdps.of(seed, 6);
        Discount discount = Discount.of("7/11");

        for (VisitFunction function : VisitFunctions.nonDominated(
                        mdp, mdp.states().get(0), SearchLimit.DEFAULT)
                .functions()) {
            SortedMap<State, RationalFunction> visits = GeneratingFunction.of(function);

            for (Map.Entry<State, RationalFunction> entry : visits.entrySet()) {
                assertThat(entry.getValue().at(discount.exact()))
                        .isEqualTo(function.at(discount).entry(entry.getKey()));
            }
            assertThat(visits.keySet()).containsExactlyElementsOf(function.visited());
        }
    }

    @Test
    void functionsAreWrittenAsPeopleDo() {
        assertThat(RationalFunction.of(Polynomial.of(8, 0, 1), Polynomial.of(12)))
                .hasToString("2/3 + γ²/12");
        assertThat(RationalFunction.of(Polynomial.of(4, 3), Polynomial.of(6, 6)))
                .hasToString("(2/3 + γ/2)/(1 + γ)");
        assertThat(RationalFunction.of(Polynomial.of(9), Polynomial.of(0, 0, 25)))
                .hasToString("9/(25γ²)");
        assertThat(RationalFunction.of(Polynomial.of(0, 0, 1), Polynomial.of(1, 1)))
                .hasToString("γ²/(1 + γ)");
        assertThat(RationalFunction.of(Polynomial.of(0, -1), Polynomial.of(-1))).hasToString("γ");
        assertThat(Polynomial.of(-1, -2, 0, 0, 0, 0, 0, 0, 0, 0, 3)).hasToString("−1 − 2γ + 3γ¹⁰");
        assertThat(RationalFunction.ZERO).hasToString("0");
    }

    @Test
    void divisionByZeroIsRefused() {
        assertThatThrownBy(() -> RationalFunction.of(Polynomial.ONE, Polynomial.ZERO))
                .hasMessage("denominator is 0, expected another polynomial");
        assertThatThrownBy(RationalFunction.ZERO::reciprocal)
                .hasMessage("function is 0, expected another to divide by");
    }

    /** Of degree 1 to 5, with coefficients of up to 60 bits. */
    private static Supplier<Polynomial> polynomials(Random random) {
        return () -> {
            int bits = 3 + random.nextInt(58);
            long[] coefficients = LongStream.range(0, 2 + random.nextInt(5))
                    .map(i -> random.nextLong() >> (64 - bits))
                    .toArray();
            coefficients[coefficients.length - 1] = 1L + random.nextInt(9);
            return Polynomial.of(coefficients);
        };
    }
}
