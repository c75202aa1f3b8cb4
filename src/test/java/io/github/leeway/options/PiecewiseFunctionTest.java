package io.github.leeway.options;

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

    private static PiecewiseFunction twoPieces(AlgebraicNumber at, RationalFunction before, RationalFunction after) {
        return new PiecewiseFunction(
                List.of(
                        new PiecewiseFunction.Piece(number("0"), at, before),
                        new PiecewiseFunction.Piece(at, number("1"), after)),
                List.of());
    }

    private static AlgebraicNumber number(String text) {
        return AlgebraicNumber.of(Fractions.parse(text).orElseThrow());
    }

    private static RationalFunction function(long... coefficients) {
        return RationalFunction.of(Polynomial.of(coefficients), Polynomial.ONE);
    }
}
