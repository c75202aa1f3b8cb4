package io.github.leeway.exchange;

import io.github.leeway.format.LoadedModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * UMB archives as the specification has them, built by hand: at first two states, a choice of two branches with 1/2 in the first, and
 * one choice that stays in the second.
 */
final class UmbBuilder {

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String index = """
            {"format-version": 1, "format-revision": 0,
             "transition-system": {"time": "discrete", "#players": 1, "#states": 2, "#initial-states": 0, "#choices": 2,
              "#choice-actions": 0, "#branches": 3, "#branch-actions": 0, "#observations": 0,
              "branch-probability-type": {"type": "double", "size": 64}},
             "annotations": {},
             "valuations": {}}
            """;

    UmbBuilder() {
        longs("choice-to-branches.bin", 0, 2, 3);
        longs("branch-to-target.bin", 0, 1, 1);
        doubles("branch-to-probability.bin", 0.5, 0.5, 1);
    }

    /** Changes the text of the index, which has to have what is replaced. */
    UmbBuilder index(String old, String replacement) {
        if (!index.contains(old)) {
            throw new IllegalArgumentException("index does not have " + old);
        }
        index = index.replace(old, replacement);
        return this;
    }

    UmbBuilder longs(String name, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        LongStream.of(values).forEach(bytes::putLong);
        return bytes(name, bytes.array());
    }

    UmbBuilder doubles(String name, double... values) {
        return longs(
                name,
                DoubleStream.of(values).mapToLong(Double::doubleToLongBits).toArray());
    }

    UmbBuilder bytes(String name, byte... bytes) {
        files.put(name, bytes);
        return this;
    }

    UmbBuilder without(String name) {
        files.remove(name);
        return this;
    }

    byte[] build() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (UmbFiles out = new UmbFiles(bytes)) {
            out.add("index.json", index.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.add(file.getKey(), file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    LoadedModel read() {
        return Texts.read("model.umb", build());
    }

    /** What is said of it. */
    String complaints() {
        return Texts.complaints("model.umb", build());
    }
}
