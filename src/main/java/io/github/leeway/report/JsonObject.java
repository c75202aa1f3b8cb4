package io.github.leeway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the fields of a JSON object as they come, so that a large result needs no memory. What is not a finite number becomes null,
 * which JSON can hold.
 *
 * @param out where it goes; the object has been opened
 */
record JsonObject(JsonGenerator out) {

    /** What is added to the name of a number for the name of its sign, where it is infinite. */
    static final String INFINITE = "Infinite";

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

    /** A constant by its name, as in end-components. */
    JsonObject word(String field, Enum<?> constant) {
        return text(field, word(constant));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    /** A number that {@link JsonNode#extended} reads back: the sign of one that is infinite, and so null, stands beside it. */
    JsonObject extended(String field, double number) {
        if (Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits(-0.0)) {
            return step(() -> {
                out.writeFieldName(field);
                out.writeNumber("-0.0");
            });
        }
        number(field, number);
        return Double.isInfinite(number) ? count(field + INFINITE, (long) Math.signum(number)) : this;
    }

    JsonObject indices(String field, Iterable<Integer> indices) {
        step(() -> out.writeArrayFieldStart(field));
        write(indices);
        return step(out::writeEndArray);
    }

    /** Writes an array of indices that is an element of an array. */
    JsonObject indices(Iterable<Integer> indices) {
        step(out::writeStartArray);
        write(indices);
        return step(out::writeEndArray);
    }

    /** Writes an array of texts that is an element of an array. */
    JsonObject texts(Iterable<String> texts) {
        step(out::writeStartArray);
        texts.forEach(text -> step(() -> out.writeString(text)));
        return step(out::writeEndArray);
    }

    private void write(Iterable<Integer> indices) {
        indices.forEach(index -> step(() -> out.writeNumber(index)));
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

    /** An array of numbers; null for what is not finite. */
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
