package io.github.leeway.format;

import java.util.List;
import java.util.Optional;

/** A YAML document as it was written: every scalar is its text, so that states may be called off, no, 1e3 or null. */
sealed interface YamlNode {

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        QUOTED,
        LITERAL,
        FOLDED
    }

    /** Where it stands; lists and mappings only where they begin. */
    Span span();

    /** How many nodes this is after aliases are expanded. */
    long size();

    /**
     * A text.
     *
     * @param text as written, without quotes and with escapes replaced; empty and plain if nothing stands there
     * @param style how it is written
     * @param span with its quotes
     */
    record Scalar(String text, Style style, Span span) implements YamlNode {

        @Override
        public long size() {
            return 1;
        }

        /** Whether nothing stands there. */
        boolean isAbsent() {
            return text.isEmpty() && style == Style.PLAIN;
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, Span span, long size) implements YamlNode {}

    /** A mapping, each key once. */
    record Mapping(List<Entry> entries, Span span, long size) implements YamlNode {

        Optional<Entry> entry(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .findFirst();
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, YamlNode value) {}
}
