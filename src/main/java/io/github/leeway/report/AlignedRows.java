package io.github.leeway.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Rows of cells as lines for a terminal, in columns as wide as their widest cell; the first is shortened where the lines would be too
 * long.
 *
 * @param table how to draw
 * @param alignment of all columns but the first, which begins at the left
 */
record AlignedRows(TextTable table, Alignment alignment) {

    private static final int GAP = 2;
    private static final int LEAST_FIRST = 12; // columns

    /** Where the cells of a column begin or end. */
    enum Alignment {
        LEFT,
        RIGHT
    }

    /**
     * The rows without some of their columns, where there is no room for all.
     *
     * @param rows each of as many cells, at least one row
     * @param expendable columns that may be left out, from 0, in the order in which they are
     */
    List<List<String>> fitting(List<List<String>> rows, List<Integer> expendable) {
        List<List<String>> left = rows;
        for (int i = 1; i <= expendable.size() && width(left) > table.width(); i++) {
            left = without(rows, expendable.subList(0, i));
        }
        return left;
    }

    /**
     * To be said where {@link #fitting} left columns out.
     *
     * @param all where they are, as in "--format csv"
     */
    static String noRoom(String all) {
        return "There is no room for all columns; " + all + " has them.";
    }

    private static List<List<String>> without(List<List<String>> rows, List<Integer> columns) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .filter(column -> !columns.contains(column))
                        .mapToObj(row::get)
                        .toList())
                .toList();
    }

    private int width(List<List<String>> rows) {
        int[] widths = widths(rows);
        return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
    }

    /** The lines; the first row, with the heads, stands out. */
    List<String> lines(List<List<String>> rows) {
        return lines(rows, cell -> false);
    }

    /**
     * The same.
     *
     * @param rows each of as many cells, at least one row
     * @param isTested which cells are in the color of what passed a test
     */
    List<String> lines(List<List<String>> rows, Predicate<String> isTested) {
        int[] widths = widths(rows);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            String plain = line(row, widths, cell -> false).stripTrailing();
            String line = DisplayWidth.of(plain) > table.width()
                    ? DisplayWidth.fitted(plain, table.width())
                    : line(row, widths, isTested).stripTrailing();
            lines.add(lines.isEmpty() ? table.strong(line) : line);
        }
        return lines;
    }

    private int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(table.drawn(row.get(i))));
            }
        }
        int others = 0;
        for (int i = 1; i < widths.length; i++) {
            others += GAP + widths[i];
        }
        widths[0] = Math.min(widths[0], Math.max(LEAST_FIRST, table.width() - others));
        return widths;
    }

    private String line(List<String> row, int[] widths, Predicate<String> isTested) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = DisplayWidth.fitted(table.drawn(row.get(i)), widths[i]);
            String margin = " ".repeat(widths[i] - DisplayWidth.of(cell));
            String painted = isTested.test(row.get(i)) ? table.tested(cell) : cell;
            boolean isRight = i > 0 && alignment == Alignment.RIGHT;
            line.append(" ".repeat(i == 0 ? 0 : GAP)).append(isRight ? margin + painted : painted + margin);
        }
        return line.toString();
    }
}
