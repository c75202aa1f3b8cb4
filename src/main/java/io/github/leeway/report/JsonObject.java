package io.github.leeway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Writes the fields of a JSON object as they come, so that a large result needs no memory. What is not a finite number becomes null,
 * which JSON can hold.
 *
 * @param out where it goes; the object has been opened
 */
record JsonObject(JsonGenerator out) {

    /** Writes some fields. */
    interface Fields {
        void writeTo(JsonObject object);
    }

    /** Does something that may fail to write. */
    private interface Step {
        void run() throws IOException;
    }

    JsonObject text(String field, String text) {
        return step(() -> out.writeStringField(field, text));
    }

    JsonObject count(String field, long count) {
        return step(() -> out.writeNumberField(field, count));
    }

    JsonObject flag(String field, boolean flag) {
        return step(() -> out.writeBooleanField(field, flag));
    }

    JsonObject number(String field, double number) {
        return step(() -> out.writeFieldName(field)).item(number);
    }

    private JsonObject item(double number) {
        Optional<String> text = Decimal.text(number);
        return step(() -> {
            if (text.isPresent()) {
                out.writeNumber(text.get());
            } else {
                out.writeNull();
            }
        });
    }

    JsonObject object(String field, Fields fields) {
        step(() -> out.writeObjectFieldStart(field));
        fields.writeTo(this);
        return step(out::writeEndObject);
    }

    JsonObject texts(String field, Iterable<String> texts) {
        step(() -> out.writeArrayFieldStart(field));
        texts.forEach(text -> step(() -> out.writeString(text)));
        return step(out::writeEndArray);
    }

    JsonObject numbers(String field, Iterable<? extends Number> numbers) {
        step(() -> out.writeArrayFieldStart(field));
        numbers.forEach(number -> item(number.doubleValue()));
        return step(out::writeEndArray);
    }

    /** Writes an array; {@code elements} writes them by {@link #element}. */
    JsonObject array(String field, Fields elements) {
        step(() -> out.writeArrayFieldStart(field));
        elements.writeTo(this);
        return step(out::writeEndArray);
    }

    /** Writes an object that is an element of an array. */
    JsonObject element(Fields fields) {
        step(out::writeStartObject);
        fields.writeTo(this);
        return step(out::writeEndObject);
    }

    private JsonObject step(Step step) {
        try {
            step.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }
}
