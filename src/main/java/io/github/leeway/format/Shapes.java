package io.github.leeway.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes nodes for what they should be, and complains where they are something else. */
final class Shapes {

    private static final int LOOKED_AT = 200;

    private final Complaints complaints;

    Shapes(Complaints complaints) {
        this.complaints = complaints;
    }

    Optional<YamlNode.Mapping> mapping(YamlNode node, String what, String example) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        wrong(node, what, "a mapping", example);
        return Optional.empty();
    }

    Optional<YamlNode.Sequence> sequence(YamlNode node, String what, String example) {
        if (node instanceof YamlNode.Sequence sequence) {
            return Optional.of(sequence);
        }
        wrong(node, what, "a list", example);
        return Optional.empty();
    }

    /** A text that may run over several lines, but is not empty. */
    Optional<YamlNode.Scalar> text(YamlNode node, String what) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.isAbsent()) {
            return Optional.of(scalar);
        }
        wrong(node, what, "a text", node instanceof YamlNode.Mapping ? "a text that holds ': ' in quotes" : "");
        return Optional.empty();
    }

    /** A name or number: a text on one line with at least one character. */
    Optional<YamlNode.Scalar> name(YamlNode node, String what) {
        return text(node, what).filter(scalar -> isName(scalar, what));
    }

    /** All entries of a list that are names; the others become complaints. */
    List<YamlNode.Scalar> names(YamlNode node, String what, String item, String example) {
        List<YamlNode.Scalar> names = new ArrayList<>();
        sequence(node, what, example)
                .ifPresent(
                        list -> list.items().forEach(entry -> name(entry, item).ifPresent(names::add)));
        return names;
    }

    /** Whether a scalar is not empty and on one line. */
    boolean isName(YamlNode.Scalar scalar, String what) {
        if (scalar.text().isEmpty()) {
            complaints.add(
                    ErrorCode.EMPTY_NAME, scalar.span(), what + " is empty, expected at least one character", "");
            return false;
        }
        SourceText source = complaints.source();
        boolean runsOn = scalar.style() != YamlNode.Style.QUOTED
                && source.line(scalar.span().start())
                        != source.line(
                                Math.max(scalar.span().start(), scalar.span().end() - 1));
        if (runsOn) {
            complaints.add(
                    ErrorCode.RUNS_ON,
                    scalar.span(),
                    what + " runs on to the next line",
                    "begin the next line in the column of its own mapping, or put the text in quotes");
        }
        return !runsOn;
    }

    private void wrong(YamlNode node, String what, String expected, String example) {
        String found;
        String help = example.isEmpty() ? "" : "write " + example;
        if (node instanceof YamlNode.Scalar scalar) {
            found = scalar.isAbsent() ? "missing" : "the text " + Visible.quoted(scalar.text());
            help = hint(scalar).orElse(help);
        } else {
            found = node instanceof YamlNode.Mapping ? "a mapping" : "a list";
        }
        complaints.add(ErrorCode.WRONG_SHAPE, node.span(), what + " is " + found + ", expected " + expected, help);
    }

    /** The reason why a text stands where it should not, if it is one of the usual ones. */
    Optional<String> hint(YamlNode.Scalar scalar) {
        int colon = scalar.text().indexOf(':');
        if (scalar.style() == YamlNode.Style.PLAIN
                && colon > 0
                && colon < scalar.text().length() - 1) {
            return Optional.of("a colon needs a blank after it: write '"
                    + Visible.clipped(scalar.text().substring(0, colon), 60) + ": …'");
        }
        if (scalar.isAbsent()) {
            String behind =
                    complaints.source().onLine(scalar.span().start(), LOOKED_AT).strip();
            if (behind.startsWith("#")) {
                return Optional.of("'#' begins a comment; put a text that begins with it in quotes");
            }
            if (behind.startsWith("&")) {
                return Optional.of("'&' begins an anchor; put a text that begins with it in quotes");
            }
        }
        return Optional.empty();
    }
}
