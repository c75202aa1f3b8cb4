package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Discount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arithmetic and signs of random functions, with jumps at fractions and at other numbers, against values at many points. */
class PiecewiseFunctionLawsTest {

    private static final int POINTS = 60;
    private static final PiecewiseFunction TWO = PiecewiseFunction.constant(BigFraction.of(2));

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void arithmeticIsThatOfTheValues(int seed) {
        Random random = new Random(seed);
        PiecewiseFunction one = random(random);
        PiecewiseFunction other = random(random);
        PiecewiseFunction divisor = other.times(other).plus(TWO);

        PiecewiseFunction sum = one.plus(other);
        PiecewiseFunction difference = one.minus(other);
        PiecewiseFunction product = one.times(other);
        PiecewiseFunction quotient = one.dividedBy(divisor);

        for (PiecewiseFunction result : List.of(sum, difference, product, quotient)) {
            ExactPowerCurveLawsTest.coversTheInterval(result);
            jumpsAreSome(result);
        }
        for (Discount discount : points(List.of(one, other), random)) {
            BigFraction a = one.at(discount);
            BigFraction b = other.at(discount);
            assertThat(sum.at(discount)).isEqualTo(a.add(b));
            assertThat(difference.at(discount)).isEqualTo(a.subtract(b));
            assertThat(product.at(discount)).isEqualTo(a.multiply(b));
            assertThat(quotient.at(discount)).isEqualTo(a.divide(b.multiply(b).add(2)));
        }
    }

    /** Which holds at all numbers, the irrational ones at which functions jump included. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsAddedOrMultipliedCanBeTakenAwayAgain(int seed) {
        Random random = new Random(seed);
        PiecewiseFunction one = random(random);
        PiecewiseFunction other = random(random);
        PiecewiseFunction positive = other.times(other).plus(TWO);

        assertThat(areSame(one.plus(other).minus(other), one)).isTrue();
        assertThat(areSame(one.times(positive).dividedBy(positive), one)).isTrue();
        assertThat(areSame(
                        one.plus(other).times(one.minus(other)), one.times(one).minus(other.times(other))))
                .isTrue();
        assertThat(one.minus(one)).isEqualTo(PiecewiseFunction.constant(BigFraction.ZERO));
        assertThat(positive.dividedBy(positive)).isEqualTo(PiecewiseFunction.constant(BigFraction.ONE));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void signsAreThoseOfTheValues(int seed) {
        Random random = new Random(seed);
        PiecewiseFunction function = random(random);
        Discount one = point(random);
        Discount other = point(random);
        Discount from = one.compareTo(other) < 0 ? one : other;
        Discount to = one.compareTo(other) < 0 ? other : one;

        Signs signs = function.signs(from, to);

        isWitnessed(function, signs.positive(), 1);
        isWitnessed(function, signs.zero(), 0);
        isWitnessed(function, signs.negative(), -1);
        List<Discount> points = new ArrayList<>(points(List.of(function), random));
        points.addAll(List.of(from, to));
        for (Discount discount : points) {
            if (discount.compareTo(from) >= 0 && discount.compareTo(to) <= 0) {
                int sign = function.at(discount).signum();
                assertThat(witness(signs, sign))
                        .as("sign %d at %s", sign, discount)
                        .isPresent();
                assertThat(expected(signs, AlgebraicNumber.of(discount.exact()), sign))
                        .as("sign at %s", discount)
                        .isEqualTo(sign);
            }
        }
    }

    /** The opposite is negative where a function is positive, the square is nowhere negative, and they change at the same places. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void signsOfProductsAreProductsOfSigns(int seed) {
        PiecewiseFunction function = random(new Random(seed));
        PiecewiseFunction opposite = function.times(PiecewiseFunction.constant(BigFraction.of(-1)));

        Signs signs = all(function);

        Signs opposites = all(opposite);
        assertThat(opposites.negative()).isEqualTo(signs.positive());
        assertThat(opposites.zero()).isEqualTo(signs.zero());
        assertThat(opposites.positive()).isEqualTo(signs.negative());
        assertThat(opposites.changes())
                .containsExactlyElementsOf(signs.changes().stream()
                        .map(change ->
                                new Signs.Change(change.at(), -change.before(), -change.there(), -change.after()))
                        .toList());
        assertThat(all(function.times(function)).negative()).isEmpty();
        assertThat(all(function.times(function).plus(TWO)).isPositive()).isTrue();
        assertThat(all(function.times(function)).changes())
                .containsExactlyElementsOf(signs.changes().stream()
                        .map(change -> new Signs.Change(
                                change.at(),
                                Math.abs(change.before()),
                                Math.abs(change.there()),
                                Math.abs(change.after())))
                        .filter(change -> change.before() != change.there() || change.there() != change.after())
                        .toList());
    }

    private static Signs all(PiecewiseFunction function) {
        return function.signs(Discount.of("0"), Discount.of("1"));
    }

    private static boolean areSame(PiecewiseFunction one, PiecewiseFunction other) {
        return all(one.minus(other)).isZero();
    }

    /** A jump has another value than one of the pieces that meet there. */
    private static void jumpsAreSome(PiecewiseFunction function) {
        for (PiecewiseFunction.Jump jump : function.jumps()) {
            assertThat(function.pieces())
                    .filteredOn(piece ->
                            piece.from().equals(jump.at()) || piece.to().equals(jump.at()))
                    .hasSize(2)
                    .anyMatch(piece -> jump.at()
                                    .signOf(piece.function()
                                            .subtract(jump.function())
                                            .numerator())
                            != 0);
        }
    }

    private static void isWitnessed(PiecewiseFunction function, Optional<AlgebraicNumber> witness, int sign) {
        witness.ifPresent(where -> assertThat(
                        where.isFraction()
                                ? function.at(new Discount(where.low())).signum()
                                : function.signAt(where))
                .isEqualTo(sign));
    }

    private static Optional<AlgebraicNumber> witness(Signs signs, int sign) {
        return sign == 0 ? signs.zero() : sign > 0 ? signs.positive() : signs.negative();
    }

    /** The sign that the changes tell, or the one given if there are none. */
    private static int expected(Signs signs, AlgebraicNumber point, int otherwise) {
        for (Signs.Change change : signs.changes()) {
            if (point.equals(change.at())) {
                return change.there();
            }
            if (point.compareTo(change.at()) < 0) {
                return change.before();
            }
        }
        return signs.changes().isEmpty()
                ? otherwise
                : signs.changes().get(signs.changes().size() - 1).after();
    }

    /** Up to five pieces, with a jump wherever they meet, which some of them share with the others; few different functions. */
    private static PiecewiseFunction random(Random random) {
        TreeSet<AlgebraicNumber> ends = new TreeSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            ends.add(end(random));
        }
        ends.add(AlgebraicNumber.of(BigFraction.ONE));
        List<PiecewiseFunction.Piece> pieces = new ArrayList<>();
        List<PiecewiseFunction.Jump> jumps = new ArrayList<>();
        AlgebraicNumber from = AlgebraicNumber.of(BigFraction.ZERO);
        RationalFunction function = function(random);
        for (AlgebraicNumber to : ends) {
            pieces.add(new PiecewiseFunction.Piece(from, to, function));
            RationalFunction before = function;
            function = random.nextInt(3) == 0 ? function : function(random);
            List<RationalFunction> choices = List.of(before, function, function(random), RationalFunction.ZERO);
            jumps.add(new PiecewiseFunction.Jump(to, choices.get(random.nextInt(choices.size()))));
            from = to;
        }
        return new PiecewiseFunction(pieces, jumps.subList(0, jumps.size() - 1));
    }

    /** A fraction with a small denominator, or the square or cube root of one. */
    private static AlgebraicNumber end(Random random) {
        int below = 2 + random.nextInt(4);
        int above = 1 + random.nextInt(below - 1);
        Polynomial polynomial = switch (random.nextInt(4)) {
            case 0 -> Polynomial.of(-above, 0, below);
            case 1 -> Polynomial.of(-above, 0, 0, below);
            default -> Polynomial.of(-above, below);
        };
        return RootIsolation.roots(polynomial, BigFraction.ZERO, BigFraction.ONE)
                .get(0);
    }

    /** Often with a root in [0, 1], and with a denominator that has none there, but may be negative. */
    private static RationalFunction function(Random random) {
        if (random.nextInt(4) == 0) {
            return RationalFunction.of(BigFraction.of(random.nextInt(3) - 1));
        }
        Polynomial above = Polynomial.of(
                random.nextInt(9) - 4, random.nextInt(9) - 4, random.nextInt(9) - 4, random.nextInt(3) - 1);
        Polynomial below = Polynomial.of(1 + random.nextInt(3), random.nextInt(3), random.nextInt(2));
        return RationalFunction.of(above, below.multiply(Polynomial.of(random.nextBoolean() ? 2 : -2, 1)));
    }

    /** Both limits, where pieces meet if that is a fraction, and others. */
    private static List<Discount> points(List<PiecewiseFunction> functions, Random random) {
        List<Discount> points = new ArrayList<>(List.of(Discount.of("0"), Discount.of("1")));
        for (PiecewiseFunction function : functions) {
            for (PiecewiseFunction.Piece piece : function.pieces()) {
                if (piece.to().isFraction()) {
                    points.add(new Discount(piece.to().low()));
                }
            }
        }
        for (int i = 0; i < POINTS; i++) {
            points.add(point(random));
        }
        return points;
    }

    private static Discount point(Random random) {
        int below = 1 + random.nextInt(200);
        return new Discount(BigFraction.of(random.nextInt(below + 1), below));
    }
}
