package io.github.leeway.cli;

import io.github.leeway.format.BundledModels;
import io.github.leeway.format.LoadedClaims;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A model as the command line names it: a file, the name of a bundled model, or {@code -} for standard input. */
record ModelArgument(String text) {

    static final String DESCRIPTION =
            "A model file (YAML or JSON), the name of a bundled model, or - for standard input.";

    /** Reads it; a file goes before a bundled model of the same name. */
    LoadedModel load() {
        if (text.equals("-")) {
            return ModelReader.read("<stdin>", System.in);
        }
        return BundledModels.read(path(text));
    }

    /** Reads claims about the model in the same file, or about one that it names: a path from its folder, or a bundled model. */
    LoadedClaims loadClaims() {
        return text.equals("-")
                ? ModelReader.read("<stdin>", ModelReader.bytes("<stdin>", System.in), ModelArgument::fromHere)
                : ModelReader.read(text, BundledModels.bytes(path(text)), this::named);
    }

    private LoadedModel named(String name) {
        Path beside = path(text).resolveSibling(path(name));
        return Files.exists(beside) ? ModelReader.read(beside) : BundledModels.named(name);
    }

    private static LoadedModel fromHere(String name) {
        return BundledModels.read(path(name));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException fault) {
            throw new UsageFault("model is not a path: " + fault.getMessage());
        }
    }
}
