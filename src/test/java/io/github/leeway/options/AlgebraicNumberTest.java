package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Fractions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AlgebraicNumberTest {

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    /** A product of linear factors, some of them repeated, and of one without real roots. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRootsOfAProductAreThoseOfItsFactors(int seed) {
        Random random = new Random(seed);
        Polynomial product = Polynomial.of(1, 1, 1);
        TreeSet<BigFraction> known = new TreeSet<>();
        for (int i = 0; i < 6; i++) {
            int below = 1 + random.nextInt(40);
            int above = random.nextInt(2 * below + 1) - below / 2;
            for (int times = random.nextInt(3); times >= 0; times--) {
                product = product.multiply(Polynomial.of(-above, below));
            }
            known.add(BigFraction.of(above, below));
        }
        List<BigFraction> inside = known.stream()
                .filter(root -> root.signum() > 0 && root.compareTo(BigFraction.ONE) < 0)
                .toList();

        List<AlgebraicNumber> roots = RootIsolation.roots(product, BigFraction.ZERO, BigFraction.ONE);

        assertThat(roots.stream().map(AlgebraicNumber::simplified).map(AlgebraicNumber::low))
                .containsExactlyElementsOf(inside);
        assertThat(roots.stream().map(AlgebraicNumber::simplified)).allMatch(AlgebraicNumber::isFraction);
        for (BigFraction root : known) {
            assertThat(product.signAt(root)).isZero();
            assertThat(AlgebraicNumber.of(root).signOf(product)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 1, (−1 + √5)/2, 0.618034",
        "-1, 0, 2, √2/2, 0.707107",
        "-1, -2, 4, (1 + √5)/4, 0.809017",
        "1, -4, 2, (2 − √2)/2, 0.292893",
        "-1, 3, 1, (−3 + √13)/2, 0.302776",
        "-2, 0, 9, √2/3, 0.471405"
    })
    void aRootOfAQuadraticIsWrittenExactly(int constant, int linear, int square, String text, String decimal) {
        Polynomial quadratic = Polynomial.of(constant, linear, square);

        AlgebraicNumber root = root(quadratic);

        assertThat(root).hasToString(text);
        assertThat(root.decimal(6)).isEqualTo(new BigDecimal(decimal));
        assertThat(root(quadratic.multiply(Polynomial.of(-2, 0, 0, 1)))).hasToString(text);
    }

    /** The cube root of 1/2, 0.79370052598409973737585281963615… */
    @Test
    void anotherNumberIsWrittenAsADecimal() {
        AlgebraicNumber root = root(Polynomial.of(-1, 0, 0, 2));

        assertThat(root).hasToString("0.793701…");
        assertThat(root.decimal(30)).isEqualTo(new BigDecimal("0.793700525984099737375852819636"));
        assertThat(root.doubleValue()).isEqualTo(0.7937005259840998);
    }

    /** Of two polynomials that have it in common, and nearly the same as its neighbors, F_15/F_16 and F_16/F_17. */
    @Test
    void numbersAreComparedExactly() {
        AlgebraicNumber golden = root(Polynomial.of(-1, 1, 1));
        AlgebraicNumber same = root(Polynomial.of(-1, 1, 1).multiply(Polynomial.of(7, 0, 3)));
        AlgebraicNumber below = AlgebraicNumber.of(fraction("987/1597"));
        AlgebraicNumber above = AlgebraicNumber.of(fraction("610/987"));

        assertThat(golden).isEqualByComparingTo(same).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(golden.compareTo(below)).isEqualTo(-below.compareTo(golden));
        assertThat(List.of(golden.compareTo(below), golden.compareTo(above))).containsExactlyInAnyOrder(1, -1);
        assertThat(below).isNotEqualByComparingTo(above);
    }

    @Test
    void theSignOfAPolynomialIsThatOfItsValue() {
        AlgebraicNumber golden = root(Polynomial.of(-1, 1, 1));

        assertThat(golden.signOf(Polynomial.of(-1, 1, 1).multiply(Polynomial.of(5, 3))))
                .isZero();
        assertThat(golden.signOf(Polynomial.of(-618033, 1000000))).isPositive();
        assertThat(golden.signOf(Polynomial.of(-618034, 1000000))).isNegative();
        assertThat(golden.signOf(Polynomial.of(-7, 0, 0, 0, 2))).isNegative();
    }

    private static AlgebraicNumber root(Polynomial polynomial) {
        List<AlgebraicNumber> roots = RootIsolation.roots(polynomial, BigFraction.ZERO, BigFraction.ONE);
        assertThat(roots).hasSize(1);
        return roots.get(0);
    }

    private static BigFraction fraction(String text) {
        return Fractions.parse(text).orElseThrow();
    }
}
