package io.github.leeway.format;

import io.github.leeway.mdp.GridLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The map of a grid, of which every character can be found again in the file. Each code point is a cell. */
final class MapDrawing {

    private final Complaints complaints;
    private final Span span;
    private final List<MapRow> rows;

    private MapDrawing(Complaints complaints, Span span, List<MapRow> rows) {
        this.complaints = complaints;
        this.span = span;
        this.rows = rows;
    }

    /** A map with rows of one length and at least one; nothing if there was an error. */
    static Optional<MapDrawing> read(YamlNode node, Complaints complaints) {
        List<MapRow> rows = rows(node, complaints);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int length = rows.get(0).length();
        boolean isRectangle = true;
        for (int i = 1; i < rows.size(); i++) {
            MapRow row = rows.get(i);
            if (row.length() != length) {
                isRectangle = false;
                complaints.add(
                        ErrorCode.MAP_ROWS,
                        row.span(0, row.length()),
                        "row " + (i + 1) + " of the map has " + row.length() + " characters, the first has " + length,
                        "fill it with '#' for walls or '.' for open cells");
            }
        }
        return isRectangle ? Optional.of(new MapDrawing(complaints, node.span(), rows)) : Optional.empty();
    }

    /** Whether every character has a meaning and there is a cell; also warns of what the legend explains in vain. */
    boolean fits(Legend legend) {
        Set<Integer> used = new HashSet<>();
        Map<Integer, Span> unknown = new LinkedHashMap<>();
        boolean hasCell = false;
        for (MapRow row : rows) {
            for (int col = 0; col < row.length(); col++) {
                int point = row.point(col);
                used.add(point);
                boolean isOpen = point == GridSpec.OPEN || point == GridSpec.BLANK;
                boolean isKnown =
                        isOpen || point == GridSpec.WALL || legend.symbols().containsKey(point);
                if (!isKnown) {
                    unknown.putIfAbsent(point, row.span(col, 1));
                }
                hasCell |= isOpen
                        || Optional.ofNullable(legend.symbols().get(point))
                                .map(symbol -> symbol.kind() != GridSpec.Kind.WALL)
                                .orElse(!isKnown);
            }
        }
        unknown.forEach((point, where) -> complaints.add(
                ErrorCode.MAP_CHARACTER,
                where,
                String.format("character '%s' (U+%04X) is not in the legend", Character.toString(point), point),
                point == '\t' ? "draw with blanks, not tabs" : "explain it: legend: {" + key(point) + ": name}"));
        if (!hasCell) {
            complaints.add(
                    ErrorCode.MAP_EMPTY,
                    span,
                    "number of cells that are not walls is 0, expected at least 1",
                    "draw an open cell as '.'");
        }
        legend.spans().forEach((point, where) -> {
            if (!used.contains(point)) {
                complaints.add(
                        ErrorCode.UNUSED,
                        where,
                        "character '" + Character.toString(point) + "' does not occur on the map",
                        "");
            }
        });
        return hasCell && unknown.isEmpty();
    }

    List<String> rows() {
        return rows.stream().map(MapRow::text).toList();
    }

    int point(GridLayout.Cell cell) {
        return rows.get(cell.row()).point(cell.col());
    }

    /** Where the map begins. */
    Span span() {
        return span;
    }

    /** Where a character of the map stands. */
    Span span(int row, int col) {
        return rows.get(row).span(col, 1);
    }

    private static String key(int point) {
        String text = Character.toString(point);
        return Character.isLetter(point) ? text : text.equals("'") ? "\"'\"" : "'" + text + "'";
    }

    private static List<MapRow> rows(YamlNode node, Complaints complaints) {
        Shapes shapes = new Shapes(complaints);
        if (node instanceof YamlNode.Sequence list) {
            return list(list, shapes, complaints);
        }
        return shapes.text(node, "map")
                .map(scalar -> drawn(scalar, shapes, complaints))
                .orElse(List.of());
    }

    private static List<MapRow> drawn(YamlNode.Scalar scalar, Shapes shapes, Complaints complaints) {
        if (scalar.style() == YamlNode.Style.FOLDED) {
            complaints.add(
                    ErrorCode.WRONG_SHAPE,
                    Span.of(scalar.span().start(), 1),
                    "'>' joins the rows of the map",
                    "write 'map: |'");
            return List.of();
        }
        if (scalar.style() == YamlNode.Style.PLAIN && !shapes.isName(scalar, "map")) {
            return List.of();
        }
        String text = scalar.text().replaceFirst("\\n+$", "");
        if (text.isEmpty()) {
            complaints.add(ErrorCode.MAP_EMPTY, scalar.span(), "the map is empty", "draw an open cell as '.'");
            return List.of();
        }
        List<MapRow> rows = new ArrayList<>();
        for (String row : text.split("\n", -1)) {
            rows.add(MapRow.of(row, rows.size(), scalar, complaints.source()));
        }
        return rows;
    }

    private static List<MapRow> list(YamlNode.Sequence list, Shapes shapes, Complaints complaints) {
        if (list.items().isEmpty()) {
            complaints.add(ErrorCode.MAP_EMPTY, list.span(), "the map is empty", "draw an open cell as '.'");
        }
        List<MapRow> rows = new ArrayList<>();
        for (YamlNode item : list.items()) {
            shapes.name(item, "a row of the map")
                    .ifPresent(scalar -> rows.add(MapRow.of(scalar.text(), 0, scalar, complaints.source())));
        }
        return rows.size() == list.items().size() ? rows : List.of();
    }
}
