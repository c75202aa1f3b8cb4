package io.github.leeway.options;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts together a function from what was found in cells and where they meet.
 *
 * @param <T> an answer, of which the function is a part
 * @param cells in order; they cover (0, 1) but for their ends
 * @param meetings an answer for each cell but the last: at the end of the cell its value is right
 */
record Pieces<T>(List<Cells.Cell<T>> cells, List<T> meetings) {

    /** Those of a function that is continuous. */
    static <T> Pieces<T> continuous(List<Cells.Cell<T>> cells) {
        return new Pieces<>(
                cells, cells.stream().skip(1).map(Cells.Cell::answer).toList());
    }

    /** Those of a function that may jump where cells meet. */
    static <T> Pieces<T> of(List<Cells.Cell<T>> cells, Cells<T> search) {
        List<T> meetings = new ArrayList<>();
        for (int i = 0; i + 1 < cells.size(); i++) {
            meetings.add(search.withTiesAt(cells.get(i).to(), cells.get(i + 1).to()));
        }
        return new Pieces<>(cells, meetings);
    }

    /** The function that is a part of the answers. */
    PiecewiseFunction function(Function<T, RationalFunction> part) {
        List<PiecewiseFunction.Piece> pieces = new ArrayList<>();
        List<PiecewiseFunction.Jump> jumps = new ArrayList<>();
        AlgebraicNumber from = cells.get(0).from();
        for (int i = 0; i < cells.size(); i++) {
            RationalFunction function = part.apply(cells.get(i).answer());
            AlgebraicNumber to = cells.get(i).to();
            if (i + 1 < cells.size()) {
                RationalFunction next = part.apply(cells.get(i + 1).answer());
                RationalFunction there = part.apply(meetings.get(i));
                boolean isLevel = areLevel(function, there, to);
                if (isLevel && areLevel(next, there, to)) {
                    if (function.equals(next)) {
                        continue;
                    }
                } else {
                    RationalFunction neighbor = isLevel ? function : areLevel(next, there, to) ? next : there;
                    to = to.simplified();
                    jumps.add(new PiecewiseFunction.Jump(to, neighbor));
                }
            }
            to = to.simplified();
            pieces.add(new PiecewiseFunction.Piece(from, to, function));
            from = to;
        }
        return new PiecewiseFunction(pieces, jumps);
    }

    private static boolean areLevel(RationalFunction one, RationalFunction other, AlgebraicNumber at) {
        return at.signOf(one.subtract(other).numerator()) == 0;
    }
}
