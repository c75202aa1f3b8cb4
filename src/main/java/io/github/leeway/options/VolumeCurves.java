package io.github.leeway.options;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Volumes of parts of cubes whose inequalities change with γ, as functions of it on (0, 1), each found once. */
final class VolumeCurves {

    private final StepCounter counter;
    private final Map<List<List<RationalFunction>>, PiecewiseFunction> known = new HashMap<>(); // never iterated

    VolumeCurves(StepCounter counter) {
        this.counter = counter;
    }

    /** Volumes as they are close to a point. */
    ExactComparison.Volumes<RationalFunction> near(FunctionsNear functions) {
        return (dimension, inequalities) -> volume(dimension, inequalities, functions);
    }

    private RationalFunction volume(int dimension, List<List<RationalFunction>> inequalities, FunctionsNear functions) {
        PiecewiseFunction curve = known.computeIfAbsent(inequalities, rows -> curve(dimension, rows));
        PiecewiseFunction.Piece piece = curve.pieceAfter(functions.point());
        functions.bound(piece.from());
        functions.bound(piece.to());
        return piece.function();
    }

    private PiecewiseFunction curve(int dimension, List<List<RationalFunction>> inequalities) {
        Cells<RationalFunction> cells =
                new Cells<>(near -> new Polytope<>(near, dimension, inequalities, counter).volume(), counter);
        return Pieces.continuous(cells.all()).function(Function.identity());
    }
}
