package io.github.leeway.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of differences at every discount, as {@link ComparisonData} describes it.
 *
 * @param section the part of the page with the table
 */
record GapData(GapSection section) {

    void fields(JsonObject table) {
        Map<Integer, List<String>> names = new LinkedHashMap<>(); // by place among all rows
        List<List<GapRow>> moved =
                section.found().discounts().stream().map(section::movedTo).toList();
        moved.stream().flatMap(List::stream).forEach(row -> names.putIfAbsent(row.place(), pieces(row.name())));
        List<Integer> places = List.copyOf(names.keySet());
        table.text("id", section.id())
                .count("count", section.count())
                .array("names", array -> names.values().forEach(array::texts))
                .array("at", array -> moved.forEach(rows -> array.element(at -> write(at, rows, places))));
    }

    private static void write(JsonObject at, List<GapRow> rows, List<Integer> places) {
        Map<Integer, Integer> nameOf = new LinkedHashMap<>();
        places.forEach(place -> nameOf.put(place, nameOf.size()));
        at.numbers(
                "name",
                rows.stream().map(row -> nameOf.getOrDefault(row.place(), 0)).toList());
        number(at, "first", rows, row -> row.first().text());
        number(at, "second", rows, row -> row.second().text());
        number(at, "difference", rows, row -> row.signed().orElse(new Rounded("0", DataBlock.NONE)));
        at.text(
                        "color",
                        joined(
                                "",
                                rows,
                                row -> DataBlock.color(row.first().color())
                                        + DataBlock.color(row.second().color())))
                .text(
                        "finding",
                        joined(
                                "",
                                rows,
                                row -> String.valueOf(ComparisonData.FINDINGS.indexOf(
                                        row.gap().finding()))));
    }

    private static void number(JsonObject at, String field, List<GapRow> rows, Function<GapRow, Rounded> number) {
        at.text(field, joined(" ", rows, row -> number.apply(row).value()))
                .text(field + "Error", joined(" ", rows, row -> DataBlock.error(number.apply(row))));
    }

    private static String joined(String separator, List<GapRow> rows, Function<GapRow, String> text) {
        return rows.stream().map(text).collect(Collectors.joining(separator));
    }

    /** Names and words in turn, a name first. */
    private static List<String> pieces(Phrase phrase) {
        List<String> pieces = new ArrayList<>();
        for (Phrase.Piece piece : phrase.pieces()) {
            boolean isName = piece instanceof Phrase.Name;
            String text = isName ? Names.visible(((Phrase.Name) piece).text()) : ((Phrase.Words) piece).text();
            if (!isName && pieces.size() % 2 == 0 && !pieces.isEmpty()) {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + text);
            } else {
                pieces.add(text);
            }
        }
        return pieces;
    }
}
