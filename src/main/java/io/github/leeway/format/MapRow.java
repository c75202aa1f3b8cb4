package io.github.leeway.format;

/** A row of a map, of which every character can be found again in the file. */
final class MapRow {

    private static final int DEEPEST_INDENTATION = 1000;

    private final String text;
    private final int[] points;
    private final Span place; // as long as the row; else all that is known is that the row lies in it

    private MapRow(String text, Span place) {
        this.text = text;
        this.points = text.codePoints().toArray();
        this.place = place;
    }

    /** The row of that index, from 0, in the text of a scalar. */
    static MapRow of(String row, int index, YamlNode.Scalar scalar, SourceText source) {
        int length = row.codePointCount(0, row.length());
        Span span = scalar.span();
        if (scalar.style() == YamlNode.Style.LITERAL) {
            return new MapRow(row, endOfLine(source, source.line(span.start()) + 1 + index, row, length, span));
        }
        return new MapRow(row, scalar.text().equals(row) ? source.within(scalar, 0, length) : span);
    }

    String text() {
        return text;
    }

    /** The number of its characters. */
    int length() {
        return points.length;
    }

    int point(int col) {
        return points[col];
    }

    /** Where so many of its characters stand, from one of them on. */
    Span span(int from, int count) {
        return place.end() - place.start() == points.length ? Span.of(place.start() + from, Math.max(1, count)) : place;
    }

    /** The end of a line, if it is the row: YAML has taken an indentation of unknown width from its beginning. */
    private static Span endOfLine(SourceText source, int line, String row, int length, Span otherwise) {
        if (line > source.lineCount()) {
            return otherwise;
        }
        int begin = source.startOfLine(line);
        String whole = source.onLine(begin, length + DEEPEST_INDENTATION);
        int from = begin + whole.codePointCount(0, whole.length()) - length;
        return whole.endsWith(row) ? Span.of(from, length) : otherwise;
    }
}
