package io.github.leeway.report;

import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.ErrorCode;
import java.util.Optional;

/**
 * Where a value stands in a JSON document.
 *
 * @param file how complaints call the file
 * @param parent the place of the object or array that it is in; nothing for the document itself
 * @param key its name in an object, empty in an array
 * @param index its position in an array, from 0; −1 in an object
 * @param line from 1
 * @param column from 1
 */
record JsonPlace(String file, Optional<JsonPlace> parent, String key, int index, int line, int column) {

    /** The place of a document. */
    static JsonPlace root(String file) {
        return new JsonPlace(file, Optional.empty(), "", -1, 1, 1);
    }

    /** The way to it, as in {@code states[3].power}; empty for the document itself. */
    String path() {
        return parent.map(above -> {
                    String way = above.path();
                    String step = index >= 0 ? "[" + index + "]" : key;
                    return way.isEmpty() || index >= 0 ? way + step : way + "." + step;
                })
                .orElse("");
    }

    /** The same as the subject of a sentence. */
    String subject() {
        return parent.isEmpty() ? "the file" : path();
    }

    /** A complaint about what stands here. */
    ResultFileException fault(ErrorCode code, String message, String help) {
        Diagnostic.Place place = new Diagnostic.Place(Math.max(1, line), Math.max(1, column), "", "");
        return new ResultFileException(new Diagnostic(code, file, Optional.of(place), message, help));
    }
}
