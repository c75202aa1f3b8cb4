package io.github.leeway.format;

import java.util.ArrayList;
import java.util.List;

/** Finds in a mapping in braces the values that YAML has cut at a comma within parentheses, and puts them together again. */
final class CutTexts {

    private final Complaints complaints;

    CutTexts(Complaints complaints) {
        this.complaints = complaints;
    }

    /** The entries with every cut value in one piece; each has become a complaint. */
    List<YamlNode.Entry> join(List<YamlNode.Entry> entries) {
        List<YamlNode.Entry> joined = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            YamlNode.Entry entry = entries.get(i);
            int last = i;
            if (entry.value() instanceof YamlNode.Scalar scalar && isOpen(scalar)) {
                last = closing(entries, i);
            }
            if (last > i && entry.value() instanceof YamlNode.Scalar scalar) {
                StringBuilder whole = new StringBuilder(scalar.text());
                for (YamlNode.Entry piece : entries.subList(i + 1, last + 1)) {
                    whole.append(", ").append(piece.key().text());
                }
                Span span = new Span(
                        scalar.span().start(), entries.get(last).key().span().end());
                complaints.add(
                        ErrorCode.CUT_AT_COMMA,
                        span,
                        "inside braces YAML cuts " + Visible.quoted(whole.toString()) + " at the comma",
                        "put it in quotes: \"" + Visible.clipped(whole.toString(), 60) + "\"");
                entry = new YamlNode.Entry(
                        entry.key(), new YamlNode.Scalar(whole.toString(), YamlNode.Style.QUOTED, span));
                i = last;
            }
            joined.add(entry);
        }
        return joined;
    }

    private static boolean isOpen(YamlNode.Scalar scalar) {
        return scalar.style() == YamlNode.Style.PLAIN && depth(scalar.text()) > 0;
    }

    /** The entry whose key has the parenthesis that closes the last open one; the entry itself if there is none. */
    private static int closing(List<YamlNode.Entry> entries, int open) {
        int depth = 0;
        for (int i = open; i < entries.size(); i++) {
            YamlNode.Entry entry = entries.get(i);
            boolean isFirst = i == open;
            if (!isFirst && !(entry.value() instanceof YamlNode.Scalar value && value.isAbsent())) {
                return open;
            }
            depth += depth(
                    isFirst && entry.value() instanceof YamlNode.Scalar value
                            ? value.text()
                            : entry.key().text());
            if (depth == 0 && entry.key().text().endsWith(")")) {
                return i;
            }
        }
        return open;
    }

    /** How many parentheses are left open. */
    private static int depth(String text) {
        return text.chars()
                .map(letter -> letter == '(' ? 1 : letter == ')' ? -1 : 0)
                .sum();
    }
}
