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
        return scalar.style() == YamlNode.Style.PLAIN
                && scalar.text().lastIndexOf('(') > scalar.text().lastIndexOf(')');
    }

    /** The entry whose key has the closing parenthesis; the entry itself if there is none. */
    private static int closing(List<YamlNode.Entry> entries, int open) {
        for (int i = open + 1; i < entries.size(); i++) {
            YamlNode.Entry entry = entries.get(i);
            if (!(entry.value() instanceof YamlNode.Scalar value && value.isAbsent())) {
                return open;
            }
            if (entry.key().text().endsWith(")")) {
                return i;
            }
        }
        return open;
    }
}
