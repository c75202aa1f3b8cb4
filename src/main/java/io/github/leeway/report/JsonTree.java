package io.github.leeway.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a JSON document. What is too much to be kept as it is is handed out while it is read: {@code a.b[]} stands for the elements of
 * the array b in a, and {@code a} for a value that must be seen before what follows it.
 */
final class JsonTree {

    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 1 << 27;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();
    private static final String NOWHERE = "-"; // where nothing is handed out

    private final String file;
    private final JsonParser json;
    private final Map<String, Consumer<JsonNode>> takers;

    private JsonTree(String file, JsonParser json, Map<String, Consumer<JsonNode>> takers) {
        this.file = file;
        this.json = json;
        this.takers = takers;
    }

    /**
     * Reads a document to its end.
     *
     * @param file how complaints call it
     * @param in in UTF-8; columns in complaints are counted in its bytes
     * @param takers of elements, which are not in the arrays of the result, and of fields, by their way
     */
    static JsonNode read(String file, InputStream in, Map<String, Consumer<JsonNode>> takers) {
        try (JsonParser json = JSON.createParser(in)) {
            return new JsonTree(file, json, takers).document();
        } catch (JsonProcessingException fault) {
            String what = fault.getOriginalMessage().replaceFirst("\\s*\\(start marker at (?s:.*)", "");
            throw notJson(file, Optional.ofNullable(fault.getLocation()), "this is not JSON: " + what);
        } catch (IOException fault) {
            throw new ResultFileException(new Diagnostic(
                    ErrorCode.FILE_UNREADABLE, file, Optional.empty(), "cannot read: " + fault.getMessage(), ""));
        }
    }

    private static ResultFileException notJson(String file, Optional<JsonLocation> location, String message) {
        Optional<Diagnostic.Place> place = location.map(
                at -> new Diagnostic.Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), "", ""));
        return new ResultFileException(new Diagnostic(
                ErrorCode.RESULT_SYNTAX,
                file,
                place,
                message,
                "take the file as Leeway wrote it; if it is cut off, do the run again"));
    }

    private JsonNode document() throws IOException {
        JsonPlace root = JsonPlace.root(file);
        if (json.nextToken() == null) {
            throw notJson(file, Optional.empty(), "the file is empty");
        }
        JsonNode document = node(root, "");
        if (json.nextToken() != null) {
            throw notJson(file, Optional.of(json.currentTokenLocation()), "expected the end of the file here");
        }
        return document;
    }

    private JsonNode node(JsonPlace place, String way) throws IOException {
        JsonToken token = json.currentToken();
        return switch (token) {
            case START_OBJECT -> object(place, way);
            case START_ARRAY -> array(place, way.equals(NOWHERE) ? NOWHERE : way + "[]");
            case VALUE_STRING -> scalar(place, JsonNode.Kind.TEXT, json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(place, JsonNode.Kind.NUMBER, json.getText());
            case VALUE_TRUE -> scalar(place, JsonNode.Kind.TRUE, "");
            case VALUE_FALSE -> scalar(place, JsonNode.Kind.FALSE, "");
            default -> scalar(place, JsonNode.Kind.NULL, "");
        };
    }

    private static JsonNode scalar(JsonPlace place, JsonNode.Kind kind, String token) {
        return new JsonNode(place, kind, token, Map.of(), List.of());
    }

    private JsonNode object(JsonPlace place, String way) throws IOException {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        Optional<JsonPlace> parent = Optional.of(place);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            String here = way.equals(NOWHERE) ? NOWHERE : way.isEmpty() ? name : way + "." + name;
            json.nextToken();
            JsonPlace at = at(parent, name, -1);
            JsonNode value = node(at, here);
            if (fields.put(name, value) != null) {
                throw at.fault(ErrorCode.RESULT_VALUE, place.subject() + " has " + Visible.quoted(name) + " twice", "");
            }
            if (!here.equals(NOWHERE)) {
                Optional.ofNullable(takers.get(here)).ifPresent(taker -> taker.accept(value));
            }
        }
        return new JsonNode(place, JsonNode.Kind.OBJECT, "", fields, List.of());
    }

    private JsonNode array(JsonPlace place, String way) throws IOException {
        Optional<Consumer<JsonNode>> taker = Optional.ofNullable(takers.get(way));
        List<JsonNode> elements = new ArrayList<>();
        Optional<JsonPlace> parent = Optional.of(place);
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            JsonNode element = node(at(parent, "", i), NOWHERE);
            if (taker.isPresent()) {
                taker.get().accept(element);
            } else {
                elements.add(element);
            }
        }
        return new JsonNode(place, JsonNode.Kind.ARRAY, "", Map.of(), elements);
    }

    private JsonPlace at(Optional<JsonPlace> parent, String key, int index) {
        JsonLocation location = json.currentTokenLocation();
        return new JsonPlace(file, parent, key, index, location.getLineNr(), location.getColumnNr());
    }
}
