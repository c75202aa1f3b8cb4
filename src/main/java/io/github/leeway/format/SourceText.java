package io.github.leeway.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The text of a model file, in which offsets in code points are found again as lines and columns. */
final class SourceText {

    private static final char MARK = '\uFEFF';

    private final String name;
    private final String text;
    private final int codePointCount;
    private final int[] lineStart; // [lines], offset in code points
    private final int[] lineIndex; // [lines], index in text

    private SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        int[] starts = new int[16];
        int[] indices = new int[16];
        int lines = 1;
        int point = 0;
        for (int i = 0; i < text.length(); point++) {
            int length = Character.charCount(text.codePointAt(i));
            char first = text.charAt(i);
            i += length;
            if (first == '\n' || (first == '\r' && !text.startsWith("\n", i))) {
                if (lines == Limits.LINES) {
                    throw refusal(new Diagnostic(
                            ErrorCode.FILE_TOO_LARGE,
                            name,
                            Optional.empty(),
                            "file has more than " + Limits.LINES + " lines",
                            ""));
                }
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * lines);
                    indices = Arrays.copyOf(indices, 2 * lines);
                }
                starts[lines] = point + 1;
                indices[lines] = i;
                lines++;
            }
        }
        this.codePointCount = point;
        this.lineStart = Arrays.copyOf(starts, lines);
        this.lineIndex = Arrays.copyOf(indices, lines);
    }

    /**
     * Decodes a file.
     *
     * @throws ModelFileException if it is not text in UTF-8
     */
    static SourceText decode(String name, byte[] bytes) {
        if (isUtf16(bytes)) {
            throw refusal(new Diagnostic(
                    ErrorCode.NOT_UTF8,
                    name,
                    Optional.empty(),
                    "file begins with the byte order mark of UTF-16",
                    "save it as UTF-8"));
        }
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean isMalformed = strict.decode(in, decoded, true).isError();
        CharBuffer prefix = decoded.flip();
        if (isMalformed) {
            throw new SourceText(name, lenient(bytes)).malformed(prefix.toString(), in.position(), bytes);
        }
        boolean isMarked = prefix.length() > 0 && prefix.charAt(0) == MARK;
        SourceText source = new SourceText(
                name, prefix.subSequence(isMarked ? 1 : 0, prefix.length()).toString());
        source.checkPrintable();
        return source;
    }

    String name() {
        return name;
    }

    /** The text without byte order mark. */
    String text() {
        return text;
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStart, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The last offset at which a line begins that is not after the given one. */
    int startOfLine(int line) {
        return lineStart[Math.min(line, lineStart.length) - 1];
    }

    int lineCount() {
        return lineStart.length;
    }

    /** What stands on a line from an offset, at most so many code points. */
    String onLine(int offset, int length) {
        StringBuilder found = new StringBuilder();
        int i = index(offset);
        for (int n = 0; n < length && i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r'; n++) {
            int point = text.codePointAt(i);
            found.appendCodePoint(point);
            i += Character.charCount(point);
        }
        return found.toString();
    }

    /** How a span is shown; of one over several lines, the first. */
    Diagnostic.Place place(Span span) {
        int line = line(span.start());
        int lineBegin = startOfLine(line);
        int before = span.start() - lineBegin;
        int cut = Excerpt.cut(before);
        String shown = onLine(lineBegin + cut, Excerpt.LONGEST + 1);
        return Excerpt.place(line, shown, cut, before, span.end() - span.start());
    }

    /**
     * The part of a scalar that shows part of its text, or the whole of it where an escape or a line break lies between.
     *
     * @param from first code point of the part
     * @param length number of code points of the part
     */
    Span within(YamlNode.Scalar scalar, int from, int length) {
        int start = scalar.span().start() + (scalar.style() == YamlNode.Style.QUOTED ? 1 : 0);
        int to = Math.min(from + length, length(scalar.text()));
        String wanted = scalar.text().substring(0, scalar.text().offsetByCodePoints(0, to));
        return onLine(start, to).equals(wanted) && start + from <= scalar.span().end()
                ? new Span(
                        start + from,
                        Math.min(start + from + length, scalar.span().end()))
                : scalar.span();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private int index(int offset) {
        int line = line(offset);
        int inLine = offset - lineStart[line - 1];
        return codePointCount == text.length()
                ? Math.min(offset, text.length())
                : text.offsetByCodePoints(lineIndex[line - 1], Math.min(inLine, codePointCount - lineStart[line - 1]));
    }

    private void checkPrintable() {
        int point = 0;
        for (int i = 0; i < text.length(); point++) {
            int character = text.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                throw refusal(new Diagnostic(
                        ErrorCode.NOT_TEXT,
                        name,
                        Optional.of(place(Span.of(point, 1))),
                        String.format("character U+%04X is not text", character),
                        text.indexOf(0) >= 0
                                ? "is this a model file, and in UTF-8?"
                                : String.format("in a name, write it in double quotes as \"\\u%04X\"", character)));
            }
            i += Character.charCount(character);
        }
    }

    private ModelFileException malformed(String prefix, int position, byte[] bytes) {
        int offset = length(prefix) - (prefix.indexOf(MARK) == 0 ? 1 : 0);
        String found = position < bytes.length ? String.format("byte 0x%02X", bytes[position]) : "the end";
        return refusal(new Diagnostic(
                ErrorCode.NOT_UTF8,
                name,
                Optional.of(place(Span.of(offset, 1))),
                found + " is not UTF-8",
                "save the file as UTF-8"));
    }

    private static boolean isUtf16(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE;
    }

    private static String lenient(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD");
        try {
            String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf(MARK) == 0 ? text.substring(1) : text;
        } catch (CharacterCodingException unexpected) {
            throw new IllegalStateException("a lenient decoder refused", unexpected);
        }
    }

    private static ModelFileException refusal(Diagnostic diagnostic) {
        return new ModelFileException(List.of(diagnostic), 1);
    }
}
