package io.github.leeway.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.leeway.mdp.Mdp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes a JSON document, a field a line. */
final class JsonDocument {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();
    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private JsonDocument() {}

    /** Writes an object and the end of its last line. */
    static void write(Writer out, JsonObject.Fields fields) {
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENT);
        try (JsonGenerator generator = JSON.createGenerator(out).setPrettyPrinter(pretty)) {
            new JsonObject(generator).element(fields);
            generator.flush();
            out.append('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes an object without a space or a line between its fields. */
    static void writeDense(Writer out, JsonObject.Fields fields) {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            new JsonObject(generator).element(fields);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What computed a result: {@code tool} and {@code command}. */
    static JsonObject tool(JsonObject result, Run.Tool tool) {
        return result.object(
                        "tool",
                        fields -> fields.text("name", "leeway")
                                .text("version", tool.version())
                                .text("java", tool.javaVersion())
                                .text("architecture", tool.architecture()))
                .text("command", tool.command());
    }

    /** A model file: where it is from, and how large its model is. */
    static void model(JsonObject fields, Run.Model model, Mdp mdp) {
        fields.text("name", model.name())
                .text("description", model.description())
                .text("path", model.path())
                .text("sha256", model.sha256())
                .count("states", mdp.states().size())
                .count("choices", mdp.choices().size())
                .count("transitions", mdp.outcomeCount());
        if (!model.changes().isEmpty()) {
            fields.texts("changes", model.changes());
        }
    }
}
