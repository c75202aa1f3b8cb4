package io.github.leeway.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads the legend of a grid: for every character of the map the name of its cell, or a mapping with more. */
final class LegendReader {

    private static final List<String> KEYS = List.of("name", "terminal", "start", "wall");
    private static final String EXAMPLE = "'legend: {G: goal}'";

    private final Complaints complaints;
    private final Shapes shapes;
    private final Legend legend = new Legend(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());

    private LegendReader(Complaints complaints) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
    }

    static Legend read(Optional<YamlNode> node, Complaints complaints) {
        LegendReader reader = new LegendReader(complaints);
        node.flatMap(value -> reader.shapes.mapping(value, "legend", EXAMPLE))
                .ifPresent(mapping -> mapping.entries().forEach(reader::readSymbol));
        return reader.legend;
    }

    private void readSymbol(YamlNode.Entry entry) {
        String key = entry.key().text();
        int length = key.codePointCount(0, key.length());
        boolean isReserved = key.equals("#") || key.equals(".") || key.equals(" ");
        if (length != 1 || isReserved) {
            complaints.add(
                    ErrorCode.LEGEND_KEY,
                    entry.key().span(),
                    isReserved
                            ? "character " + Visible.quoted(key) + " always means a wall or an open cell"
                            : "key " + Visible.quoted(key) + " of the legend has " + length + " characters, expected 1",
                    "use another character");
            return;
        }
        int point = key.codePointAt(0);
        Optional<GridSpec.Symbol> symbol = entry.value() instanceof YamlNode.Mapping mapping
                ? Optional.of(symbol(key, mapping))
                : shapes.name(entry.value(), "name of " + Visible.quoted(key))
                        .map(name -> new GridSpec.Symbol(name.text(), GridSpec.Kind.OPEN));
        legend.symbols().put(point, symbol.orElse(new GridSpec.Symbol(key, GridSpec.Kind.OPEN)));
        legend.spans().put(point, entry.key().span());
    }

    private GridSpec.Symbol symbol(String key, YamlNode.Mapping mapping) {
        Fields fields = Fields.of(mapping, "of a legend entry", KEYS, complaints);
        String name = fields.value("name")
                .flatMap(node -> shapes.name(node, "name of " + Visible.quoted(key)))
                .map(YamlNode.Scalar::text)
                .orElse(key);
        boolean isTerminal = isTrue(fields, "terminal");
        boolean isWall = isTrue(fields, "wall");
        boolean isStart = isTrue(fields, "start");
        if (isWall && (isTerminal || isStart)) {
            complaints.add(
                    ErrorCode.GRID_OPTION,
                    mapping.span(),
                    "a wall cannot be " + (isStart ? "the start" : "terminal"),
                    "delete 'wall: true' or the other");
        }
        if (isStart) {
            legend.starts().add(key.codePointAt(0));
        }
        return new GridSpec.Symbol(
                name, isWall ? GridSpec.Kind.WALL : isTerminal ? GridSpec.Kind.TERMINAL : GridSpec.Kind.OPEN);
    }

    private boolean isTrue(Fields fields, String key) {
        Optional<YamlNode.Scalar> scalar = fields.value(key).flatMap(node -> shapes.name(node, key));
        scalar.map(YamlNode.Scalar::text)
                .filter(text -> !text.equals("true") && !text.equals("false"))
                .ifPresent(text -> complaints.add(
                        ErrorCode.GRID_OPTION,
                        scalar.get().span(),
                        key + " is " + Visible.quoted(text) + ", expected true or false",
                        ""));
        return scalar.map(text -> text.text().equals("true")).orElse(false);
    }
}
