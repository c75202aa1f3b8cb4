package io.github.leeway.options;

import io.github.leeway.mdp.Discount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact function of the discount γ on [0, 1]: rational in each of some pieces. It is continuous but for its jumps.
 *
 * @param pieces in order, at least one; they cover [0, 1], each from where the one before ends
 * @param jumps in order, each where two pieces meet
 */
public record PiecewiseFunction(List<Piece> pieces, List<Jump> jumps) {

    private static final AlgebraicNumber ZERO = AlgebraicNumber.of(BigFraction.ZERO);
    private static final AlgebraicNumber ONE = AlgebraicNumber.of(BigFraction.ONE);

    /** Copies the lists and checks that the pieces cover the interval. */
    public PiecewiseFunction {
        pieces = List.copyOf(pieces);
        jumps = List.copyOf(jumps);
        AlgebraicNumber end = ZERO;
        for (Piece piece : pieces) {
            if (!piece.from().equals(end)) {
                throw new IllegalArgumentException("piece begins at " + piece.from() + ", expected " + end);
            }
            end = piece.to();
        }
        if (!end.equals(ONE)) {
            throw new IllegalArgumentException("last piece ends at " + end + ", expected 1");
        }
        for (Jump jump : jumps) {
            if (pieces.stream().skip(1).noneMatch(piece -> piece.from().equals(jump.at()))) {
                throw new IllegalArgumentException("jump is at " + jump.at() + ", expected where two pieces meet");
            }
        }
    }

    /**
     * One function, from one discount to another.
     *
     * @param from where it begins; it holds there too, if there is no jump
     * @param to where it ends; likewise
     * @param function of γ, without a pole from one to the other
     */
    public record Piece(AlgebraicNumber from, AlgebraicNumber to, RationalFunction function) {

        /** Checks that it ends after it begins, and that it has values there. */
        public Piece {
            if (to.compareTo(from) <= 0) {
                throw new IllegalArgumentException("piece ends at " + to + ", expected more than " + from);
            }
            RootIsolation.within(function.denominator(), from, to).stream()
                    .findFirst()
                    .ifPresent(pole -> {
                        throw new IllegalArgumentException("denominator of " + function + " is 0 at γ = " + pole
                                + ", expected no zero from " + from + " to " + to);
                    });
        }
    }

    /**
     * Where the function is not continuous, because things tie there that do not elsewhere.
     *
     * @param at which discount
     * @param function one whose value there is that of this function; the one of a neighboring piece if that has the same value
     */
    public record Jump(AlgebraicNumber at, RationalFunction function) {

        /** Checks that there is a value. */
        public Jump {
            if (at.signOf(function.denominator()) == 0) {
                throw new IllegalArgumentException(
                        "denominator of " + function + " is 0 at γ = " + at + ", expected another value");
            }
        }
    }

    /** The function that is the same number at all discounts. */
    public static PiecewiseFunction constant(BigFraction number) {
        return new PiecewiseFunction(List.of(new Piece(ZERO, ONE, RationalFunction.of(number))), List.of());
    }

    /** Its value, exactly. */
    public BigFraction at(Discount discount) {
        return functionAt(AlgebraicNumber.of(discount.exact())).at(discount.exact());
    }

    /** The sign of its value at a number in [0, 1]: −1, 0 or 1. */
    int signAt(AlgebraicNumber point) {
        RationalFunction function = functionAt(point);
        return point.signOf(function.numerator()) * point.signOf(function.denominator());
    }

    /** A function that has its value at a number in [0, 1]. */
    private RationalFunction functionAt(AlgebraicNumber point) {
        return jumpAt(point)
                .map(Jump::function)
                .orElseGet(() -> pieces.stream()
                        .filter(piece -> point.compareTo(piece.to()) <= 0)
                        .findFirst()
                        .map(Piece::function)
                        .orElseThrow());
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

    /** The sum at each discount. */
    public PiecewiseFunction plus(PiecewiseFunction other) {
        return combined(other, RationalFunction::add);
    }

    /** The difference at each discount. */
    public PiecewiseFunction minus(PiecewiseFunction other) {
        return combined(other, RationalFunction::subtract);
    }

    /** The product at each discount. */
    public PiecewiseFunction times(PiecewiseFunction other) {
        return combined(other, RationalFunction::multiply);
    }

    /**
     * The quotient at each discount.
     *
     * @throws NotExactException if the divisor is 0 at a discount in [0, 1]
     */
    public PiecewiseFunction dividedBy(PiecewiseFunction divisor) {
        Signs.of(divisor, BigFraction.ZERO, BigFraction.ONE).zero().ifPresent(zero -> {
            throw new NotExactException("divisor is 0 at γ = " + zero + ", expected no zero in [0, 1]");
        });
        return combined(divisor, RationalFunction::divide);
    }

    /**
     * The signs that it has at the discounts of a range.
     *
     * @param from the least of them
     * @param to the greatest, not less
     */
    public Signs signs(Discount from, Discount to) {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException(
                    "discounts are from " + from + " to " + to + ", expected the lower first");
        }
        return Signs.of(this, from.exact(), to.exact());
    }

    /** Combines pieces where they overlap, and where they meet what holds there. */
    private PiecewiseFunction combined(PiecewiseFunction other, BinaryOperator<RationalFunction> operator) {
        List<Cells.Cell<RationalFunction>> cells = new ArrayList<>();
        List<RationalFunction> meetings = new ArrayList<>();
        AlgebraicNumber from = ZERO;
        int own = 0;
        int others = 0;
        while (own < pieces.size() && others < other.pieces.size()) {
            Piece one = pieces.get(own);
            Piece two = other.pieces.get(others);
            int order = one.to().compareTo(two.to());
            AlgebraicNumber to = order <= 0 ? one.to() : two.to();
            cells.add(new Cells.Cell<>(from, to, operator.apply(one.function(), two.function())));
            meetings.add(operator.apply(functionAt(to), other.functionAt(to)));
            from = to;
            own += order <= 0 ? 1 : 0;
            others += order >= 0 ? 1 : 0;
        }
        return new Pieces<>(cells, meetings.subList(0, cells.size() - 1)).function(Function.identity());
    }
}
