package io.github.leeway.cli;

import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A model as the command line names it: a file, the name of a bundled model, or {@code -} for standard input. */
record ModelArgument(String text) {

    static final String DESCRIPTION =
            "A model file (YAML or JSON), the name of a bundled model, or - for standard input.";

    /** Reads it; a file goes before a bundled model of the same name. */
    LoadedModel load() {
        if (text.equals("-")) {
            return ModelReader.read("<stdin>", System.in);
        }
        Path path = path();
        if (!Files.exists(path)) {
            Optional<byte[]> bundled = BundledModels.bytes(text);
            if (bundled.isPresent()) {
                return ModelReader.read(text, bundled.get());
            }
        }
        return ModelReader.read(path);
    }

    private Path path() {
        try {
            return Path.of(text);
        } catch (InvalidPathException fault) {
            throw new UsageFault("model is not a path: " + fault.getMessage());
        }
    }
}
