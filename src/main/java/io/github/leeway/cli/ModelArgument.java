package io.github.leeway.cli;

import io.github.leeway.exchange.Exchange;
import io.github.leeway.exchange.ModelFormat;
import io.github.leeway.format.BundledModels;
import io.github.leeway.format.LoadedClaims;
import io.github.leeway.format.LoadedModel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A model as the command line names it: a file, the name of a bundled model, or {@code -} for standard input. */
record ModelArgument(String text) {

    static final String STANDARD_INPUT = "-";

    static final String DESCRIPTION =
            "A model file (Leeway's own or of another tool), the name of a bundled model, or - for standard input.";

    /** Reads it; a file goes before a bundled model of the same name. */
    LoadedModel load() {
        return load(Optional.empty());
    }

    /**
     * The same.
     *
     * @param from the format, where it is not to be told from the file
     */
    LoadedModel load(Optional<ModelFormat> from) {
        return text.equals(STANDARD_INPUT)
                ? Exchange.read("<stdin>", System.in, from)
                : Exchange.read(path(text), from);
    }

    /** Reads claims about the model in the same file, or about one that it names: a path from its folder, or a bundled model. */
    LoadedClaims loadClaims() {
        return text.equals(STANDARD_INPUT)
                ? Exchange.readClaims("<stdin>", System.in, name -> Exchange.read(path(name), Optional.empty()))
                : Exchange.readClaims(path(text), this::named);
    }

    private LoadedModel named(String name) {
        Path beside = path(text).resolveSibling(path(name));
        return Files.exists(beside) ? Exchange.read(beside, Optional.empty()) : BundledModels.named(name);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException fault) {
            throw new UsageFault("model is not a path: " + fault.getMessage());
        }
    }
}
