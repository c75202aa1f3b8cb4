package io.github.leeway.exchange;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a file begins. */
final class Head {

    static final int LENGTH = 1 << 16;

    private final String text;

    /** Of the first bytes, of which at most {@link #LENGTH} are looked at. */
    Head(byte[] bytes) {
        text = new String(bytes, 0, Math.min(bytes.length, LENGTH), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    }

    /** Whether some line is as a regular expression says; blanks at its ends do not count. */
    boolean hasLine(String pattern) {
        return Pattern.compile("(?:^|[\n\r])[ \t]*(?:" + pattern + ")[ \t]*(?:[\n\r]|$)")
                .matcher(text)
                .find();
    }

    /** Whether the file begins with a text, after blanks. */
    boolean isBegunBy(String beginning) {
        return text.stripLeading().startsWith(beginning);
    }

    /** Whether a text comes in it. */
    boolean has(String part) {
        return text.contains(part);
    }
}
