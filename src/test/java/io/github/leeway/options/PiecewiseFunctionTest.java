package io.github.leeway.options;

import static io.github.leeway.options.ExactPowerCurveTest.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.mdp.Fractions;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PiecewiseFunctionTest {

    private static final AlgebraicNumber ROOT_OF_HALF = RootIsolation.roots(
                    Polynomial.of(-1, 0, 2), BigFraction.ZERO, BigFraction.ONE)
            .get(0);

    /** The lesser of γ and 1 − γ, and the greater of 1 and 2γ². */
    @Test
    void piecesAreCutWhereThoseOfEitherMeet() {
        PiecewiseFunction less = twoPieces(number("1/2"), function(0, 1), function(1, -1));
        PiecewiseFunction other = twoPieces(ROOT_OF_HALF, function(1), function(0, 0, 2));

        assertThat(told(less.plus(other)))
                .containsExactly("0 to 0.5: 1 + γ", "0.5 to √2/2: 2 − γ", "√2/2 to 1: 1 − γ + 2γ²");
        assertThat(told(other.minus(less)))
                .containsExactly("0 to 0.5: 1 − γ", "0.5 to √2/2: γ", "√2/2 to 1: −1 + γ + 2γ²");
        assertThat(told(less.times(other)))
                .containsExactly("0 to 0.5: γ", "0.5 to √2/2: 1 − γ", "√2/2 to 1: 2γ² − 2γ³");
    }

    @Test
    void whatIsTheSameFunctionOnBothSidesIsOnePiece() {
        PiecewiseFunction less = twoPieces(number("1/2"), function(0, 1), function(1, -1));
        PiecewiseFunction more = twoPieces(number("1/2"), function(1, -1), function(0, 1));

        assertThat(told(less.plus(more))).containsExactly("0 to 1: 1");
        assertThat(told(less.times(more))).containsExactly("0 to 1: γ − γ²");
        assertThat(less.minus(less)).isEqualTo(PiecewiseFunction.constant(BigFraction.ZERO));
    }

    /** Step functions at √2/2: with the value of the left, with that of the right, and with their mean. */
    @Test
    void jumpsAddUpToWhatTheyAreTogether() {
        PiecewiseFunction left = step(ROOT_OF_HALF, "1", "1", "0");
        PiecewiseFunction right = step(ROOT_OF_HALF, "0", "1", "1");
        PiecewiseFunction mean = step(ROOT_OF_HALF, "0", "1/2", "1");

        assertThat(told(left.plus(right))).containsExactly("0 to √2/2: 1", "√2/2 to 1: 1", "at √2/2: 2");
        assertThat(told(left.plus(mean))).containsExactly("0 to √2/2: 1", "√2/2 to 1: 1", "at √2/2: 3/2");
        assertThat(told(right.minus(mean))).containsExactly("0 to √2/2: 0", "√2/2 to 1: 0", "at √2/2: 1/2");
        assertThat(told(left.times(right))).containsExactly("0 to √2/2: 0", "√2/2 to 1: 0", "at √2/2: 1");
        assertThat(told(left.plus(mean).plus(mean).plus(left.times(mean))))
                .containsExactly("0 to √2/2: 1", "√2/2 to 1: 2", "at √2/2: 5/2");
        assertThat(told(mean.times(twoPieces(ROOT_OF_HALF, function(-1, 0, 2), function(-1, 0, 2)))))
                .containsExactly("0 to √2/2: 0", "√2/2 to 1: −1 + 2γ²");
    }

    /** A step at 1/2 and its opposite make 1, but where both are 0. */
    @Test
    void aJumpOfBothThatIsNoneTogetherIsDropped() {
        PiecewiseFunction down = step(number("1/2"), "1", "0", "0");
        PiecewiseFunction up = step(number("1/2"), "0", "0", "1");
        PiecewiseFunction closed = step(number("1/2"), "0", "1", "1");

        assertThat(told(down.plus(up))).containsExactly("0 to 0.5: 1", "0.5 to 1: 1", "at 0.5: 0");
        assertThat(told(down.plus(closed))).containsExactly("0 to 1: 1");
    }

    @Test
    void piecesAndJumpsWithoutAValueAreRefused() {
        AlgebraicNumber zero = number("0");
        AlgebraicNumber one = number("1");
        RationalFunction inverse = function(1).divide(function(-1, 0, 2));

        assertThatThrownBy(() -> new PiecewiseFunction.Piece(zero, one, inverse))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("denominator of 1/(−1 + 2γ²) is 0 at γ = √2/2, expected no zero from 0 to 1");
        assertThatThrownBy(() -> new PiecewiseFunction.Piece(zero, ROOT_OF_HALF, inverse))
                .hasMessage("denominator of 1/(−1 + 2γ²) is 0 at γ = √2/2, expected no zero from 0 to √2/2");
        assertThatThrownBy(() -> new PiecewiseFunction.Piece(ROOT_OF_HALF, one, inverse))
                .hasMessage("denominator of 1/(−1 + 2γ²) is 0 at γ = √2/2, expected no zero from √2/2 to 1");
        assertThat(new PiecewiseFunction.Piece(zero, number("0.7"), inverse).function())
                .isEqualTo(inverse);
        assertThatThrownBy(() -> new PiecewiseFunction.Jump(ROOT_OF_HALF, inverse))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("denominator of 1/(−1 + 2γ²) is 0 at γ = √2/2, expected another value");
    }

    /** √2/2 is 0.70710678…. */
    @Test
    void aPoleBesideAPieceIsNone() {
        RationalFunction left = function(1).divide(function(-7071, 10000));
        RationalFunction right = function(1).divide(function(-7072, 10000));

        PiecewiseFunction function = twoPieces(ROOT_OF_HALF, right, left);

        assertThat(function.pieces()).hasSize(2);
        assertThatThrownBy(() -> twoPieces(ROOT_OF_HALF, left, right))
                .hasMessageContaining("is 0 at γ = 0.7071, expected no zero from 0 to √2/2");
    }

    @Test
    void whatIsOutOfOrderIsRefused() {
        AlgebraicNumber zero = number("0");
        AlgebraicNumber one = number("1");
        PiecewiseFunction.Piece piece = new PiecewiseFunction.Piece(zero, one, RationalFunction.ONE);
        PiecewiseFunction.Jump jump = new PiecewiseFunction.Jump(number("1/2"), RationalFunction.ZERO);

        assertThatThrownBy(() -> new PiecewiseFunction.Piece(one, one, RationalFunction.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("piece ends at 1, expected more than 1");
        assertThatThrownBy(() -> new PiecewiseFunction(List.of(piece), List.of(jump)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("jump is at 0.5, expected where two pieces meet");
    }

    private static PiecewiseFunction step(AlgebraicNumber at, String before, String there, String after) {
        return new PiecewiseFunction(
                twoPieces(at, constant(before), constant(after)).pieces(),
                List.of(new PiecewiseFunction.Jump(at, constant(there))));
    }

    private static PiecewiseFunction twoPieces(AlgebraicNumber at, RationalFunction before, RationalFunction after) {
        return new PiecewiseFunction(
                List.of(
                        new PiecewiseFunction.Piece(number("0"), at, before),
                        new PiecewiseFunction.Piece(at, number("1"), after)),
                List.of());
    }

    private static RationalFunction constant(String number) {
        return RationalFunction.of(Fractions.parse(number).orElseThrow());
    }

    private static AlgebraicNumber number(String text) {
        return AlgebraicNumber.of(Fractions.parse(text).orElseThrow());
    }

    private static RationalFunction function(long... coefficients) {
        return RationalFunction.of(Polynomial.of(coefficients), Polynomial.ONE);
    }
}
