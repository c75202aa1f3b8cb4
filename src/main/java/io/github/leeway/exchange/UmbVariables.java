package io.github.leeway.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of states as values of variables, to be written to a UMB archive: truth values, whole numbers, or texts. */
final class UmbVariables {

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,17}");

    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final int stateCount;

    private UmbVariables(int stateCount) {
        this.stateCount = stateCount;
    }

    /** Of a model, unless its states are called after their indices and would be so by a reader. */
    static Optional<UmbVariables> of(ModelFile model) {
        StateNaming naming = new StateNaming(model);
        if (naming.isByIndex() && !naming.isNamedByLabels()) {
            return Optional.empty();
        }
        List<String> names = model.mdp().states().stream().map(State::name).toList();
        List<String> variables = naming.variables().orElse(List.of());
        UmbVariables of = new UmbVariables(names.size());
        if (variables.isEmpty() || variables.equals(List.of(UmbValuations.NAME))) {
            of.columns.add(of.texts(UmbValuations.NAME, names));
            return Optional.of(of);
        }
        List<List<String>> values = names.stream().map(StateNaming::values).toList();
        for (int v = 0; v < variables.size(); v++) {
            int variable = v;
            of.columns.add(of.column(
                    variables.get(v),
                    values.stream().map(row -> row.get(variable)).toList()));
        }
        return Optional.of(of);
    }

    /**
     * The values of a variable, encoded.
     *
     * @param type of them
     */
    private record Column(String name, UmbType type, List<Long> values) {}

    private Column column(String name, List<String> values) {
        if (values.stream().allMatch(value -> value.equals("true") || value.equals("false"))) {
            List<Long> encoded =
                    values.stream().map(value -> value.equals("true") ? 1L : 0L).toList();
            return new Column(name, new UmbType(UmbType.Kind.BOOL, 1), encoded);
        }
        if (values.stream().allMatch(value -> WHOLE.matcher(value).matches())) {
            List<Long> encoded = values.stream().map(Long::parseLong).toList();
            int bits = encoded.stream()
                    .mapToInt(value -> Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value))
                    .max()
                    .orElse(0);
            boolean isSigned = encoded.stream().anyMatch(value -> value < 0);
            UmbType type = isSigned
                    ? new UmbType(UmbType.Kind.INT, bits + 1)
                    : new UmbType(UmbType.Kind.UINT, Math.max(1, bits));
            return new Column(name, type, encoded);
        }
        return texts(name, values);
    }

    private Column texts(String name, List<String> values) {
        List<Long> encoded = values.stream().map(this::text).toList();
        return new Column(name, new UmbType(UmbType.Kind.STRING, Long.SIZE), encoded);
    }

    private long text(String value) {
        Integer known = texts.get(value);
        if (known == null) {
            known = texts.size();
            texts.put(value, known);
        }
        return known;
    }

    private int bits() {
        return columns.stream().mapToInt(column -> column.type().bits()).sum();
    }

    private int padding() {
        return Math.floorMod(-bits(), Byte.SIZE);
    }

    /** Writes what the index says of the variables. */
    void describe(JsonGenerator json) throws IOException {
        json.writeBooleanField("unique", true);
        if (!texts.isEmpty()) {
            json.writeNumberField("#strings", texts.size());
        }
        json.writeArrayFieldStart("classes");
        json.writeStartObject();
        json.writeArrayFieldStart("variables");
        for (Column column : columns) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            UmbWriter.type(json, "type", column.type());
            json.writeEndObject();
        }
        if (padding() > 0) {
            json.writeStartObject();
            json.writeNumberField("padding", padding());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Writes the values. */
    void write(UmbFiles files) throws IOException {
        int width = bits() + padding();
        byte[] bytes = new byte[Math.multiplyExact(stateCount, width / Byte.SIZE)];
        for (int s = 0; s < stateCount; s++) {
            BitSet packed = new BitSet(width);
            int at = 0;
            for (Column column : columns) {
                int bits = column.type().bits();
                long value = column.values().get(s);
                for (int i = 0; i < bits; i++) {
                    packed.set(at++, (value >> i & 1) == 1);
                }
            }
            byte[] row = packed.toByteArray();
            System.arraycopy(row, 0, bytes, s * (width / Byte.SIZE), row.length);
        }
        files.add(UmbValuations.FOLDER + "valuations.bin", bytes);
        if (!texts.isEmpty()) {
            files.addTexts(UmbValuations.FOLDER, List.copyOf(texts.keySet()));
        }
    }
}
