package io.github.leeway.report;

import io.github.leeway.mdp.Fractions;
import io.github.leeway.options.AlgebraicNumber;
import io.github.leeway.options.ExactPowerCurve;
import io.github.leeway.options.PiecewiseFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * POWER and the chances of actions as functions of the discount, for a person at a terminal: a line for each piece, and one for each
 * single discount at which a function has another value than those around it.
 *
 * @param table how to draw
 */
record FunctionRows(TextTable table) {

    private static final int MOST_CHARACTERS = 120;
    private static final int LEAST_CHARACTERS = 16;
    private static final int GAPS = 4;
    private static final String LONG = "(long)";

    /** The lines. */
    List<String> lines(OptionsRun.Functions functions) {
        List<String> lines = new ArrayList<>();
        functions.curve().ifPresent(curve -> lines.addAll(lines(curve)));
        functions
                .obstacle()
                .ifPresent(obstacle -> lines.addAll(table.prose("Not as functions of the discount: "
                        + Names.visible(obstacle) + ". A tenth of --limit is for that.")));
        return lines;
    }

    private List<String> lines(ExactPowerCurve curve) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("as a function", "of the discount γ", ""));
        cells.addAll(rows("POWER", curve.power()));
        for (ExactPowerCurve.ActionCurve action : curve.actions()) {
            String name = "P(" + VerdictWords.name(action.actions()).toText().replace('\u00a0', ' ') + ")";
            cells.addAll(rows(name, action.optimal()));
            if (!action.optimal().equals(action.unique())) {
                cells.addAll(rows("  alone", action.unique()));
            }
        }
        int most = Math.max(
                LEAST_CHARACTERS, Math.min(MOST_CHARACTERS, table.width() - GAPS - width(cells, 0) - width(cells, 2)));
        boolean anyIsLong = cells.stream().anyMatch(row -> isLong(row, most));
        cells.replaceAll(row -> isLong(row, most) ? List.of(row.get(0), LONG, row.get(2)) : row);
        List<String> lines = new ArrayList<>(new AlignedRows(table, AlignedRows.Alignment.LEFT).lines(cells));
        if (anyIsLong) {
            lines.addAll(table.prose("Functions of more than " + most + " characters are left out; --json has them."));
        }
        return lines;
    }

    private static boolean isLong(List<String> row, int most) {
        return DisplayWidth.of(row.get(1)) > most;
    }

    private static int width(List<List<String>> cells, int column) {
        return cells.stream()
                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                .max()
                .orElse(0);
    }

    private static List<List<String>> rows(String name, PiecewiseFunction function) {
        List<List<String>> rows = new ArrayList<>();
        for (PiecewiseFunction.Piece piece : function.pieces()) {
            function.jumpAt(piece.from())
                    .filter(jump -> isAlone(function, jump))
                    .ifPresent(jump -> rows.add(List.of("", value(jump), "γ = " + jump.at())));
            rows.add(List.of(
                    "",
                    piece.function().toString(),
                    piece.from() + sign(function, piece, piece.from()) + "γ" + sign(function, piece, piece.to())
                            + piece.to()));
        }
        List<String> first = rows.get(0);
        rows.set(0, List.of(name, first.get(1), first.get(2)));
        return rows;
    }

    private static boolean isAlone(PiecewiseFunction function, PiecewiseFunction.Jump jump) {
        return function.pieces().stream()
                .filter(piece -> piece.from().equals(jump.at()) || piece.to().equals(jump.at()))
                .noneMatch(piece -> piece.function().equals(jump.function()));
    }

    private static String sign(PiecewiseFunction function, PiecewiseFunction.Piece piece, AlgebraicNumber end) {
        Optional<PiecewiseFunction.Jump> jump = function.jumpAt(end);
        return jump.isEmpty() || jump.get().function().equals(piece.function()) ? " ≤ " : " < ";
    }

    private static String value(PiecewiseFunction.Jump jump) {
        return jump.at().isFraction()
                ? Fractions.text(jump.function().at(jump.at().low()))
                : jump.function().toString();
    }
}
