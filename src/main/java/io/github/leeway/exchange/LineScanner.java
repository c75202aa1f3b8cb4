package io.github.leeway.exchange;

import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Excerpt;
import io.github.leeway.format.ModelFileException;
import io.github.leeway.format.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Walks through a text line by line and word by word without making objects: a window of bytes holds the line whole, and a word is a
 * range in it. Longer than most classes, because all that knows the window stands here. Lines end in LF, CR LF or CR; blanks and tabs separate. The place of a complaint is that of the last word.
 */
final class LineScanner implements Where {

    private static final int WINDOW = 1 << 16;
    private static final int LONGEST_LINE = 1 << 26;
    private static final int DELETE = 0x7F;
    private static final long FAR = Long.MAX_VALUE / 16;

    private final String file;
    private final InputStream in;
    private final Findings findings;
    private byte[] window = new byte[WINDOW];
    private int filled; // end of what is read
    private int line; // number of the line, from 1
    private int begin; // of the line
    private int end; // of the line
    private int next; // begin of the next line
    private int at; // where the next word is looked for
    private int wordBegin;
    private int wordEnd;
    private boolean isAgain;

    /**
     * Before the first line.
     *
     * @param file how complaints call it
     * @param in is read to its end and not closed
     */
    LineScanner(String file, InputStream in, Findings findings) {
        this.file = file;
        this.in = in;
        this.findings = findings;
    }

    @Override
    public String file() {
        return file;
    }

    Findings findings() {
        return findings;
    }

    /** Goes to the next line, if there is one. */
    boolean nextLine() {
        if (isAgain) {
            isAgain = false;
            restart();
            return true;
        }
        begin = next;
        int look = begin;
        while (true) {
            while (look < filled && window[look] != '\n' && window[look] != '\r') {
                look++;
            }
            if (look < filled && (window[look] == '\n' || look + 1 < filled)) {
                end = look;
                next = look + (window[look] == '\r' && window[look + 1] == '\n' ? 2 : 1);
                break;
            }
            int known = look - begin;
            boolean isMore = fill();
            look = begin + known;
            if (!isMore) {
                end = look;
                next = Math.min(filled, look + 1);
                if (end == begin && next == filled && end == filled) {
                    restart();
                    wordBegin = begin;
                    return false;
                }
                break;
            }
        }
        line++;
        if (line == 1) {
            skipMark();
        }
        restart();
        return true;
    }

    /** Goes to the next line that is neither blank nor begins with a character; false at the end. */
    boolean nextLineUnless(char comment) {
        while (nextLine()) {
            int first = peek();
            if (first >= 0 && first != comment) {
                return true;
            }
        }
        return false;
    }

    /** Lets the next call of {@link #nextLine} give this line once more. */
    void again() {
        isAgain = true;
    }

    /** The next byte that is no blank, or -1 at the end of the line. */
    int peek() {
        while (at < end && (window[at] == ' ' || window[at] == '\t')) {
            at++;
        }
        return at < end ? window[at] & 0xFF : -1;
    }

    /** Whether nothing but blanks follows on the line. */
    boolean isAtEnd() {
        return peek() < 0;
    }

    /** Complains if something follows on the line. */
    void expectEnd() {
        if (!isAtEnd()) {
            word();
            findings.error(
                    ErrorCode.FOREIGN_SYNTAX,
                    this,
                    "line goes on with " + Visible.quoted(text()) + ", expected its end",
                    "");
        }
    }

    /** Takes a character if it comes next. */
    boolean take(char wanted) {
        if (peek() == wanted) {
            wordBegin = at;
            at++;
            wordEnd = at;
            return true;
        }
        return false;
    }

    /** Takes a word up to a blank or the end of the line; an empty one at the end. */
    void word() {
        peek();
        wordBegin = at;
        while (at < end && window[at] != ' ' && window[at] != '\t') {
            at++;
        }
        wordEnd = at;
    }

    /** Takes a word up to a blank, the end of the line, or one of some characters; what is in double quotes may have any. */
    void wordBefore(String stops) {
        int first = peek();
        wordBegin = at;
        if (first == '"') {
            at++;
            while (at < end && window[at] != '"') {
                at++;
            }
            at = Math.min(end, at + 1);
        } else {
            while (at < end && (window[at] < 0 || (window[at] > ' ' && stops.indexOf(window[at]) < 0))) {
                at++;
            }
        }
        wordEnd = at;
    }

    /** Takes up to a character or the end of the line, with the blanks around it. */
    void textBefore(char stop) {
        peek();
        wordBegin = at;
        while (at < end && window[at] != stop) {
            at++;
        }
        wordEnd = at;
        while (wordEnd > wordBegin && (window[wordEnd - 1] == ' ' || window[wordEnd - 1] == '\t')) {
            wordEnd--;
        }
    }

    /** Takes a field up to a comma or the end of the line; one in double quotes may have commas, and quotes that are doubled. */
    void field() {
        if (peek() != '"') {
            textBefore(',');
            return;
        }
        wordBegin = at;
        at++;
        while (at < end && (window[at] != '"' || (at + 1 < end && window[at + 1] == '"'))) {
            at += window[at] == '"' ? 2 : 1;
        }
        at = Math.min(end, at + 1);
        wordEnd = at;
    }

    /** Whether the last word is this one, of ASCII. */
    boolean isWord(String wanted) {
        return wordEnd - wordBegin == wanted.length() && lineHas(wordBegin, wanted);
    }

    /** Whether what comes next is a text of ASCII. */
    boolean isNext(String wanted) {
        peek();
        return lineHas(at, wanted);
    }

    /** Whether the next word, up to a blank, the end of the line or one of some characters, is this one of ASCII. */
    boolean isNextWord(String wanted, String stops) {
        peek();
        int after = at + wanted.length();
        return lineHas(at, wanted)
                && (after >= end || (window[after] >= 0 && window[after] <= ' ') || stops.indexOf(window[after]) >= 0);
    }

    /** Whether nothing comes on the line after the next word but perhaps a comment. */
    boolean isLastWord(char comment) {
        peek();
        int look = at;
        while (look < end && window[look] > ' ' && window[look] != comment) {
            look++;
        }
        while (look < end && (window[look] == ' ' || window[look] == '\t')) {
            look++;
        }
        return look >= end || window[look] == comment;
    }

    private boolean lineHas(int from, String wanted) {
        if (end - from < wanted.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (window[from + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean isWordEmpty() {
        return wordBegin == wordEnd;
    }

    /** The last word as a whole number from 0; −1 if it is none. What is far too large is some large number. */
    long whole() {
        if (wordBegin == wordEnd) {
            return -1;
        }
        long value = 0;
        for (int i = wordBegin; i < wordEnd; i++) {
            int digit = window[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value >= FAR ? FAR : 10 * value + digit;
        }
        return value;
    }

    /** The number of the last word in a table. */
    int number(ByteTable table) {
        return table.number(window, wordBegin, wordEnd);
    }

    /**
     * The last word.
     *
     * @throws ModelFileException if it is not UTF-8, or has a character that text has not
     */
    String text() {
        boolean isAscii = true;
        for (int i = wordBegin; i < wordEnd; i++) {
            isAscii &= window[i] >= 0;
            boolean isControl = window[i] >= 0 && window[i] < ' ' && window[i] != '\t';
            if (isControl || window[i] == DELETE) {
                throw findings.fatal(
                        ErrorCode.NOT_TEXT,
                        this,
                        String.format(Locale.ROOT, "character U+%04X is not text", window[i]),
                        "is this a model file?");
            }
        }
        if (isAscii) {
            return new String(window, wordBegin, wordEnd - wordBegin, StandardCharsets.US_ASCII);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(window, wordBegin, wordEnd - wordBegin))
                    .toString();
        } catch (CharacterCodingException fault) {
            throw findings.fatal(ErrorCode.NOT_UTF8, this, "this is not UTF-8", "save the file as UTF-8");
        }
    }

    /** The last word without the double quotes around it, if it has any. */
    String unquoted() {
        String text = text();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** The number of the line, from 1; 0 before the first. */
    int line() {
        return line;
    }

    /** Copies the line and the place of the last word to a spot. */
    void mark(Spot spot) {
        spot.set(line, window, begin, end, wordBegin, wordEnd);
    }

    @Override
    public Optional<Diagnostic.Place> place() {
        return Optional.of(place(line, window, begin, end, wordBegin, wordEnd));
    }

    /** A place on a line that is given as bytes; what is not UTF-8 is replaced. */
    static Diagnostic.Place place(int line, byte[] bytes, int begin, int end, int from, int to) {
        String before = new String(bytes, begin, from - begin, StandardCharsets.UTF_8);
        String word = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        String rest = new String(bytes, to, end - to, StandardCharsets.UTF_8);
        return Excerpt.place(
                Math.max(1, line),
                (before + word + rest).replace('\t', ' '),
                before.codePointCount(0, before.length()),
                word.codePointCount(0, word.length()));
    }

    /** Goes back to the begin of the line. */
    void restart() {
        at = begin;
        wordBegin = begin;
        wordEnd = begin;
    }

    private void skipMark() {
        int first = end - begin < 2 ? 0 : (window[begin] & 0xFF) << 8 | (window[begin + 1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            throw findings.fatal(
                    ErrorCode.NOT_UTF8,
                    Where.file(file),
                    "file begins with the byte order mark of UTF-16",
                    "save it as UTF-8");
        }
        if (first == 0xEFBB && end - begin >= 3 && (window[begin + 2] & 0xFF) == 0xBF) {
            begin += 3;
        }
    }

    /** Reads on; what belongs to the line moves to the begin of the window. */
    private boolean fill() {
        if (begin > 0) {
            System.arraycopy(window, begin, window, 0, filled - begin);
            filled -= begin;
            begin = 0;
        }
        if (filled == window.length) {
            if (filled >= LONGEST_LINE) {
                throw findings.fatal(
                        ErrorCode.FILE_TOO_LARGE,
                        Where.file(file),
                        "line " + (line + 1) + " has more than " + LONGEST_LINE + " bytes",
                        "is this a model file?");
            }
            window = Arrays.copyOf(window, 2 * filled);
        }
        int count = read();
        if (count > 0) {
            filled += count;
        }
        return count > 0;
    }

    private int read() {
        try {
            return in.read(window, filled, window.length - filled);
        } catch (IOException fault) {
            throw findings.fatal(
                    ErrorCode.FILE_UNREADABLE, Where.file(file), "the file cannot be read: " + fault.getMessage(), "");
        }
    }
}
