package io.github.leeway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a CSV file (RFC 4180, lines end in "\n"). Names are written as they are, also those that a spreadsheet would take for a
 * formula: a program must be able to read them back, so import them as text.
 *
 * @param fields of the row
 */
record CsvRow(List<String> fields) {

    CsvRow {
        fields = List.copyOf(fields);
    }

    static CsvRow of(String... fields) {
        return new CsvRow(List.of(fields));
    }

    CsvRow text(String text) {
        List<String> more = new ArrayList<>(fields);
        more.add(text);
        return new CsvRow(more);
    }

    /** A number without loss, or nothing if it is not finite. */
    CsvRow number(double number) {
        return text(Decimal.text(number).orElse(""));
    }

    /** A number, or nothing if there is none. */
    CsvRow optionalNumber(Optional<Double> number) {
        return text(number.flatMap(Decimal::text).orElse(""));
    }

    CsvRow count(long count) {
        return text(Long.toString(count));
    }

    String line() {
        return String.join(",", fields.stream().map(CsvRow::quoted).toList());
    }

    private static String quoted(String field) {
        boolean isPlain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && field.equals(field.strip());
        return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
