package io.github.leeway.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import io.github.leeway.format.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a small JSON file, with those within it in their order. What is not as expected is complained of with where it is. */
final class JsonTree {

    private static final int LARGEST = 1 << 22; // bytes, of which each may become a hundred
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.NESTING)
                    .build())
            .build();

    private final Findings findings;
    private final String path; // such as transition-system.#states
    private final JsonToken kind;
    private final String text; // of a text, a number or a boolean
    private final Map<String, JsonTree> members;
    private final List<JsonTree> elements;

    private JsonTree(Findings findings, String path, JsonParser json) throws IOException {
        this.findings = findings;
        this.path = path;
        this.kind = json.currentToken();
        text = kind.isScalarValue() ? json.getText() : "";
        members = kind == JsonToken.START_OBJECT ? new LinkedHashMap<>() : Map.of();
        elements = kind == JsonToken.START_ARRAY ? new ArrayList<>() : List.of();
        if (kind == JsonToken.START_OBJECT) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String key = json.currentName();
                json.nextToken();
                members.put(key, new JsonTree(findings, path.isEmpty() ? key : path + "." + key, json));
            }
        } else if (kind == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                elements.add(new JsonTree(findings, path + "[" + elements.size() + "]", json));
            }
        }
    }

    /**
     * Reads a file.
     *
     * @param name of the file
     */
    static JsonTree read(String name, byte[] bytes, Findings findings) {
        if (bytes.length > LARGEST) {
            throw findings.fatal(
                    ErrorCode.MODEL_TOO_LARGE,
                    name + " has " + bytes.length + " bytes, expected at most " + LARGEST,
                    "");
        }
        try (JsonParser json = FACTORY.createParser(bytes)) {
            if (json.nextToken() == null) {
                throw findings.fatal(ErrorCode.FOREIGN_SYNTAX, name + " is empty", "");
            }
            JsonTree tree = new JsonTree(findings, "", json);
            if (json.nextToken() != null) {
                throw findings.fatal(ErrorCode.FOREIGN_SYNTAX, name + " goes on after its end", "");
            }
            return tree;
        } catch (JsonProcessingException fault) {
            String line = fault.getLocation() == null
                    ? ""
                    : " in line " + fault.getLocation().getLineNr();
            throw findings.fatal(
                    ErrorCode.FOREIGN_SYNTAX, name + " is not JSON" + line + ": " + fault.getOriginalMessage(), "");
        } catch (IOException fault) {
            throw findings.fatal(ErrorCode.FOREIGN_SYNTAX, name + " is not JSON: " + fault.getMessage(), "");
        }
    }

    /** What is under a key, if this is an object that has it. */
    Optional<JsonTree> find(String key) {
        return Optional.ofNullable(members.get(key)).filter(found -> found.kind != JsonToken.VALUE_NULL);
    }

    /** What is under a key that has to be there. */
    JsonTree at(String key) {
        return find(key)
                .orElseThrow(() -> findings.fatal(
                        ErrorCode.MISSING_KEY,
                        "the key " + Visible.quoted(path.isEmpty() ? key : path + "." + key) + " is missing",
                        ""));
    }

    /** Whether this has a key. */
    boolean has(String key) {
        return find(key).isPresent();
    }

    /** The members of an object. */
    Map<String, JsonTree> members() {
        expect(kind == JsonToken.START_OBJECT, "an object");
        return members;
    }

    /** The elements of a list. */
    List<JsonTree> elements() {
        expect(kind == JsonToken.START_ARRAY, "a list");
        return elements;
    }

    /** A text. */
    String text() {
        expect(kind == JsonToken.VALUE_STRING, "a text");
        return text;
    }

    /** Whether this is true. */
    boolean isTrue() {
        expect(kind.isBoolean(), "true or false");
        return kind == JsonToken.VALUE_TRUE;
    }

    /** A whole number within 64 bits. */
    long whole() {
        try {
            expect(kind == JsonToken.VALUE_NUMBER_INT, "a whole number");
            return Long.parseLong(text);
        } catch (NumberFormatException tooLong) {
            throw wrong(ErrorCode.FOREIGN_SYNTAX, "a whole number of 64 bits");
        }
    }

    /** A whole number from 0 to a largest one, beyond which a model is too large. */
    int count(int most) {
        long count = whole();
        expect(count >= 0, "a number from 0");
        if (count > most) {
            throw findings.fatal(
                    ErrorCode.MODEL_TOO_LARGE,
                    path + " is " + count + ", expected at most " + most + ", the most that is read",
                    "");
        }
        return (int) count;
    }

    /** A complaint about this value. */
    RuntimeException wrong(ErrorCode code, String expected) {
        String shown = switch (kind) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            default -> Visible.quoted(text);
        };
        return findings.fatal(code, path + " is " + shown + ", expected " + expected, "");
    }

    private void expect(boolean isSo, String expected) {
        if (!isSo) {
            throw wrong(ErrorCode.FOREIGN_SYNTAX, expected);
        }
    }
}
