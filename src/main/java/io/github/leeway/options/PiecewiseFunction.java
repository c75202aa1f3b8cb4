package io.github.leeway.options;

import io.github.leeway.mdp.Discount;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact function of the discount γ on [0, 1]: rational in each of some pieces. It is continuous but for its jumps.
 *
 * @param pieces in order, at least one; they cover [0, 1], each from where the one before ends
 * @param jumps in order, each where two pieces meet
 */
public record PiecewiseFunction(List<Piece> pieces, List<Jump> jumps) {

    /** Copies the lists and checks that the pieces cover the interval. */
    public PiecewiseFunction {
        pieces = List.copyOf(pieces);
        jumps = List.copyOf(jumps);
        AlgebraicNumber end = AlgebraicNumber.of(BigFraction.ZERO);
        for (Piece piece : pieces) {
            if (!piece.from().equals(end)) {
                throw new IllegalArgumentException("piece begins at " + piece.from() + ", expected " + end);
            }
            end = piece.to();
        }
        if (!end.equals(AlgebraicNumber.of(BigFraction.ONE))) {
            throw new IllegalArgumentException("last piece ends at " + end + ", expected 1");
        }
    }

    /**
     * One function, from one discount to another.
     *
     * @param from where it begins; it holds there too, if there is no jump
     * @param to where it ends; likewise
     * @param function of γ
     */
    public record Piece(AlgebraicNumber from, AlgebraicNumber to, RationalFunction function) {}

    /**
     * Where the function is not continuous, because things tie there that do not elsewhere.
     *
     * @param at which discount
     * @param function one whose value there is that of this function; the one of a neighboring piece if that has the same value
     */
    public record Jump(AlgebraicNumber at, RationalFunction function) {}

    /** Its value, exactly. */
    public BigFraction at(Discount discount) {
        AlgebraicNumber point = AlgebraicNumber.of(discount.exact());
        RationalFunction function = jumpAt(point)
                .map(Jump::function)
                .orElseGet(() -> pieces.stream()
                        .filter(piece -> point.compareTo(piece.to()) <= 0)
                        .findFirst()
                        .map(Piece::function)
                        .orElseThrow());
        return function.at(discount.exact());
    }

    /** The piece that holds to the right of a point in [0, 1). */
    Piece pieceAfter(BigFraction point) {
        AlgebraicNumber number = AlgebraicNumber.of(point);
        return pieces.stream()
                .filter(piece -> number.compareTo(piece.to()) < 0)
                .findFirst()
                .orElseThrow();
    }

    /** Where it is not continuous at a number. */
    public Optional<Jump> jumpAt(AlgebraicNumber point) {
        return jumps.stream().filter(jump -> jump.at().compareTo(point) == 0).findFirst();
    }
}
