package io.github.leeway.exchange;

import io.github.leeway.files.Existing;
import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes models in every format that is written. */
public final class ModelFiles {

    private ModelFiles() {}

    /**
     * What was written.
     *
     * @param files the main one first
     * @param warnings what was lost
     */
    public record Written(List<Path> files, List<Diagnostic> warnings) {

        /** Copies the lists. */
        public Written {
            files = List.copyOf(files);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A model as text.
     *
     * @param warnings what was lost
     */
    public record Text(String text, List<Diagnostic> warnings) {

        /** Copies the list. */
        public Text {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Writes a model to a file, and to others beside it if the format has several.
     *
     * @throws FileAlreadyExistsException if a file is in the place of one and is not to be replaced, or one that would be read together
     *     with those that are written is beside them
     * @throws io.github.leeway.format.ModelFileException if the format cannot hold the model
     */
    public static Written write(ModelFile model, ModelFormat format, Path path, Existing existing) throws IOException {
        if (existing == Existing.REFUSE && Files.exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        Findings findings = new Findings(path.toString());
        try (FileTarget target = new FileTarget(path)) {
            write(model, format, target, findings);
            if (format == ModelFormat.PRISM) {
                refuseOthers(path, target.places());
            }
            target.finish(existing);
            return new Written(target.places(), findings.warnings());
        }
    }

    /** A model as one text; what a format has in files beside the main one comes after it. */
    public static Text text(ModelFile model, ModelFormat format) {
        Findings findings = new Findings(format.word());
        if (!format.isText()) {
            throw findings.fatal(
                    ErrorCode.CANNOT_HOLD,
                    "models in the format " + format + " are no text, and are written to files alone",
                    "leeway convert model.yaml model." + format.extensions().get(0));
        }
        MemoryTarget target = new MemoryTarget();
        try {
            write(model, format, target, findings);
        } catch (IOException fault) {
            throw new UncheckedIOException("memory cannot be written", fault);
        }
        return new Text(new String(target.bytes(), StandardCharsets.UTF_8), findings.warnings());
    }

    private static void write(ModelFile model, ModelFormat format, Target target, Findings findings)
            throws IOException {
        FormatWriter writer = format.writer()
                .orElseThrow(() -> findings.fatal(
                        ErrorCode.FORMAT_UNKNOWN, "models in the format " + format + " are read, not written", ""));
        writer.write(model, target, findings);
        if (findings.hasErrors()) {
            throw findings.exception();
        }
    }

    private static void refuseOthers(Path path, List<Path> written) throws FileAlreadyExistsException {
        List<String> names =
                written.stream().map(file -> file.getFileName().toString()).toList();
        List<Path> others = new ArrayList<>(Siblings.of(path, PrismReader.ENDINGS));
        others.removeIf(file -> names.contains(file.getFileName().toString()));
        if (!others.isEmpty()) {
            throw new FileAlreadyExistsException(
                    others.get(0).toString(), null, "would be read together with " + path.getFileName());
        }
    }
}
