package io.github.leeway.format;

import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Nodes of a YAML text to be written. Names that another YAML reader could take for something else are put in quotes. */
final class YamlText {

    /** Names that begin like a number or a special value, and the words that are booleans or nothing in YAML 1.1 or 1.2. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("[-+.=<\\d].*|(?i:y|n|yes|no|on|off|true|false|null|rest|~)", Pattern.DOTALL);

    private static final CoreSchema SCHEMA = new CoreSchema();
    private static final ScalarResolver RESOLVER = SCHEMA.getScalarResolver();
    private static final int LONGEST_KEY = 1000; // the engine reads back keys of at most 1024
    private static final int LONGEST_LINE = 110;

    private YamlText() {}

    /** A name or another text in one line, in quotes where it needs them. */
    static Node name(String name) {
        boolean isUnseen = !Visible.text(name).equals(name);
        return new ScalarNode(
                Tag.STR,
                name,
                isUnseen
                        ? ScalarStyle.DOUBLE_QUOTED
                        : AMBIGUOUS.matcher(name).matches() ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN);
    }

    /** A number or keyword, never in quotes. */
    static Node word(String word) {
        return new ScalarNode(RESOLVER.resolve(word, true), word, ScalarStyle.PLAIN);
    }

    /** A text of one or more lines, in the manner of {@code |} where it has several. */
    static Node lines(String text) {
        boolean isDrawn =
                text.contains("\n") && Visible.text(text.replace("\n", "")).equals(text.replace("\n", ""));
        return isDrawn ? new ScalarNode(Tag.STR, text, ScalarStyle.LITERAL) : name(text);
    }

    static NodeTuple entry(String key, Node value) {
        return new NodeTuple(name(key), value);
    }

    static Node block(List<NodeTuple> entries) {
        return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
    }

    /** In braces if that fits into a line, else one entry below the other. */
    static Node inline(List<NodeTuple> entries) {
        int length = entries.stream()
                .mapToInt(entry -> length(entry.getKeyNode()) + length(entry.getValueNode()))
                .sum();
        return new MappingNode(Tag.MAP, entries, style(length));
    }

    static Node list(List<Node> items) {
        return new SequenceNode(
                Tag.SEQ, items, style(items.stream().mapToInt(YamlText::length).sum()));
    }

    static Node blockList(List<Node> items) {
        return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
    }

    static String text(Node root) {
        DumpSettings settings = DumpSettings.builder()
                .setSchema(SCHEMA)
                .setSplitLines(false)
                .setMaxSimpleKeyLength(LONGEST_KEY)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(root).iterator());
    }

    private static FlowStyle style(int length) {
        return length > LONGEST_LINE ? FlowStyle.BLOCK : FlowStyle.FLOW;
    }

    /** Nearly how many columns a node takes in one line; more than a line if it has to be in block style. */
    private static int length(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().length() + 2;
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getFlowStyle() == FlowStyle.BLOCK
                    ? LONGEST_LINE + 1
                    : 2
                            + mapping.getValue().stream()
                                    .mapToInt(entry -> length(entry.getKeyNode()) + length(entry.getValueNode()))
                                    .sum();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getFlowStyle() == FlowStyle.BLOCK
                    ? LONGEST_LINE + 1
                    : 2
                            + sequence.getValue().stream()
                                    .mapToInt(YamlText::length)
                                    .sum();
        }
        return 0;
    }
}
