package io.github.leeway.exchange;

import java.util.List;

/**
 * The words of a Cassandra file one after the other, over the ends of lines, without comments. Colons and asterisks are words of their
 * own.
 */
final class CassandraTokens {

    private static final List<String> SECTIONS =
            List.of("discount", "values", "states", "actions", "observations", "start", "T", "O", "R");

    private final LineScanner lines;

    CassandraTokens(LineScanner lines) {
        this.lines = lines;
    }

    /** The scanner, which is at the last word. */
    LineScanner lines() {
        return lines;
    }

    /** Whether there is another word. */
    boolean hasNext() {
        int next = lines.peek();
        while (next < 0 || next == '#') {
            if (!lines.nextLine()) {
                return false;
            }
            next = lines.peek();
        }
        return true;
    }

    /** Takes the next word; an empty one at the end. */
    void next() {
        if (!hasNext()) {
            lines.word();
        } else if (!lines.take(':') && !lines.take('*')) {
            lines.wordBefore(":*#");
        }
    }

    /** Takes a colon if it comes next. */
    boolean takeColon() {
        return hasNext() && lines.take(':');
    }

    /** Whether the next word begins a section, or there is none. */
    boolean isAtSection() {
        return !hasNext() || SECTIONS.stream().anyMatch(this::isNext);
    }

    /** Whether a number comes next. */
    boolean isAtNumber() {
        if (!hasNext()) {
            return false;
        }
        int next = lines.peek();
        return (next >= '0' && next <= '9') || next == '.' || next == '-' || next == '+';
    }

    private boolean isNext(String word) {
        return lines.isNextWord(word, ":#");
    }
}
