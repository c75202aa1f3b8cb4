package io.github.leeway.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Composes the events of a YAML text to nodes. The engine's own composer is not used because it recurses as deeply as the text
 * says, keeps its buffers alive through every mark, and drops what a reader of model files has to complain about.
 */
final class YamlComposer {

    private static final String MERGE = "<<";

    /** The engine copies all it has of a word each time it refills its buffer, so a small one takes quadratic time. */
    private static final int LARGEST_BUFFER = 8 << 20;

    private static final int SMALLEST_BUFFER = 1 << 10;

    private final Complaints complaints;
    private final Iterator<Event> events;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>(); // names recur: one copy each
    private int aliasCount;
    private long size;
    private int reached; // the end of the last event
    private boolean isDistorted; // the nodes are not what was meant, so nothing can be said about them

    private YamlComposer(Complaints complaints) {
        this.complaints = complaints;
        String text = complaints.source().text();
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(SMALLEST_BUFFER, Math.min(LARGEST_BUFFER, text.length() + 2)))
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The one document of a text; nothing if it is not YAML, which is then among the complaints. */
    static Optional<YamlNode> compose(Complaints complaints) {
        try {
            return new YamlComposer(complaints).document();
        } catch (YamlEngineException fault) {
            SyntaxFault.explain(fault, complaints);
            return Optional.empty();
        }
    }

    private Optional<YamlNode> document() {
        Optional<YamlNode> root = Optional.empty();
        for (Event event = next(); !(event instanceof StreamEndEvent); event = next()) {
            if (event instanceof DocumentStartEvent && root.isPresent()) {
                complaints.add(
                        ErrorCode.SEVERAL_DOCUMENTS,
                        span(event, 3),
                        "a second document begins here",
                        "write each model into a file of its own");
                return root;
            }
            if (event instanceof NodeEvent) {
                root = Optional.of(node(event, 0));
            }
        }
        boolean isEmpty = root.map(node -> node instanceof YamlNode.Scalar scalar && scalar.isAbsent())
                .orElse(true);
        if (isEmpty) {
            complaints.add(
                    ErrorCode.EMPTY_DOCUMENT,
                    new Span(0, 0),
                    "there is no model in this file",
                    "begin with 'format: 1'");
            return Optional.empty();
        }
        return isDistorted ? Optional.empty() : root;
    }

    private Event next() {
        try {
            Event event = events.next();
            reached = offset(event.getEndMark());
            return event;
        } catch (YamlEngineException fault) {
            throw fault;
        } catch (
                RuntimeException
                        fault) { // the engine lets some through from the JDK, as for "\\u" at the end of the text
            throw refusal(
                    ErrorCode.SYNTAX,
                    Span.of(reached, 1),
                    "what follows cannot be read as YAML",
                    "look for an incomplete escape in double quotes");
        }
    }

    private YamlNode node(Event event, int depth) {
        if (++size > Limits.NODES) {
            throw refusal(ErrorCode.FILE_TOO_LARGE, span(event, 1), "more than " + Limits.NODES + " items", "");
        }
        if (event instanceof AliasEvent alias) {
            return target(alias);
        }
        refuseTag(event);
        YamlNode node;
        if (event instanceof ScalarEvent scalar) {
            node = scalar(scalar);
        } else if (depth == Limits.NESTING) {
            throw refusal(
                    ErrorCode.TOO_DEEP,
                    span(event, 1),
                    "more than " + Limits.NESTING + " lists and mappings within each other",
                    "");
        } else {
            node = event instanceof MappingStartEvent mapping ? mapping(mapping, depth) : sequence(event, depth);
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor().isPresent()) {
            anchors.put(anchored.getAnchor().get(), node);
        }
        return node;
    }

    private YamlNode target(AliasEvent alias) {
        String name = alias.getAlias().getValue();
        Span span = span(alias, 1 + name.codePointCount(0, name.length()));
        YamlNode target = anchors.get(alias.getAlias());
        if (target == null) {
            isDistorted = true;
            complaints.add(
                    ErrorCode.ALIAS,
                    span,
                    "alias '*" + name + "' has no anchor '&" + name + "' before it",
                    "if '*" + name + "' is a name, put it in quotes");
            return new YamlNode.Scalar("*" + name, YamlNode.Style.PLAIN, span);
        }
        size += target.size() - 1;
        if (++aliasCount > Limits.ALIASES || size > Limits.NODES) {
            throw refusal(
                    ErrorCode.ALIAS,
                    span,
                    aliasCount > Limits.ALIASES
                            ? "more than " + Limits.ALIASES + " aliases"
                            : "aliases expand to more than " + Limits.NODES + " items",
                    "write out what they stand for");
        }
        return target;
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        String text = texts.computeIfAbsent(event.getValue(), value -> value);
        YamlNode.Style style = switch (event.getScalarStyle()) {
            case PLAIN -> YamlNode.Style.PLAIN;
            case LITERAL -> YamlNode.Style.LITERAL;
            case FOLDED -> YamlNode.Style.FOLDED;
            default -> YamlNode.Style.QUOTED;
        };
        Span span = new Span(offset(event.getStartMark()), offset(event.getEndMark()));
        if (text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
            complaints.add(
                    ErrorCode.NOT_UNICODE,
                    span,
                    "an escape stands for half a surrogate pair",
                    "write both halves, or the character itself");
        }
        return new YamlNode.Scalar(text, style, span);
    }

    private YamlNode sequence(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        long before = size;
        for (Event event = next(); !(event instanceof SequenceEndEvent); event = next()) {
            items.add(node(event, depth + 1));
        }
        return new YamlNode.Sequence(items, span(start, 1), size - before + 1);
    }

    private YamlNode mapping(MappingStartEvent start, int depth) {
        long before = size;
        List<YamlNode.Entry> entries = new ArrayList<>();
        List<YamlNode> merged = new ArrayList<>();
        for (Event event = next(); !(event instanceof MappingEndEvent); event = next()) {
            YamlNode key = node(event, depth + 1);
            int aliasesBefore = aliasCount;
            YamlNode value = node(next(), depth + 1);
            if (!(key instanceof YamlNode.Scalar name)) {
                complaints.add(
                        ErrorCode.WRONG_SHAPE,
                        key.span(),
                        "a key is a list or mapping, expected a text",
                        "put it in quotes");
            } else if (isMerge(name, value, aliasCount - aliasesBefore)) {
                merged.add(value);
            } else {
                entries.add(new YamlNode.Entry(name, value));
            }
        }
        List<YamlNode.Entry> whole = start.isFlow() ? new CutTexts(complaints).join(entries) : entries;
        return new YamlNode.Mapping(unique(whole, merged), span(start, 1), size - before + 1);
    }

    /** Whether an entry is {@code <<: *anchor} or a list of aliases; any other use of that key is a name like others. */
    private static boolean isMerge(YamlNode.Scalar key, YamlNode value, int aliases) {
        boolean isMergeKey = key.style() == YamlNode.Style.PLAIN && key.text().equals(MERGE);
        int expected = value instanceof YamlNode.Sequence list ? list.items().size() : 1;
        return isMergeKey && !(value instanceof YamlNode.Scalar) && aliases > 0 && aliases == expected;
    }

    private List<YamlNode.Entry> unique(List<YamlNode.Entry> entries, List<YamlNode> merged) {
        Map<String, Span> seen = new HashMap<>();
        List<YamlNode.Entry> unique = new ArrayList<>();
        for (YamlNode.Entry entry : entries) {
            Span first = seen.putIfAbsent(entry.key().text(), entry.key().span());
            if (first == null) {
                unique.add(entry);
            } else {
                complaints.add(
                        ErrorCode.DUPLICATE_KEY,
                        entry.key().span(),
                        "key " + Visible.quoted(entry.key().text()) + " is given twice, first on line "
                                + complaints.source().line(first.start()),
                        "delete one, or rename it");
            }
        }
        for (YamlNode source : merged) {
            for (YamlNode node : source instanceof YamlNode.Sequence several ? several.items() : List.of(source)) {
                if (node instanceof YamlNode.Mapping mapping) {
                    for (YamlNode.Entry entry : mapping.entries()) {
                        if (seen.putIfAbsent(entry.key().text(), entry.key().span()) == null) {
                            unique.add(entry);
                        }
                    }
                } else {
                    complaints.add(
                            ErrorCode.WRONG_SHAPE,
                            node.span(),
                            "'<<' merges a text, expected a mapping",
                            "if '<<' is a name, put it in quotes");
                }
            }
        }
        return unique;
    }

    private void refuseTag(Event event) {
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (tag.isPresent()) {
            isDistorted = true;
            complaints.add(
                    ErrorCode.TAG,
                    span(event, 1),
                    "a word that begins with '!' is a tag, which model files do not have",
                    "if it is a name, put it in quotes");
        }
    }

    private ModelFileException refusal(ErrorCode code, Span span, String message, String help) {
        complaints.add(code, span, message, help);
        return complaints.exception();
    }

    private static Span span(Event event, int length) {
        return Span.of(offset(event.getStartMark()), length);
    }

    private static int offset(Optional<Mark> mark) {
        return mark.map(Mark::getIndex).orElse(0);
    }
}
