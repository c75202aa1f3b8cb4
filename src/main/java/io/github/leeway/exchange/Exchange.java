package io.github.leeway.exchange;

import io.github.leeway.format.BundledModels;
import io.github.leeway.format.ClaimPlaces;
import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.LoadedClaims;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.ModelFileException;
import io.github.leeway.format.ModelReader;
import io.github.leeway.format.NamedModels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads models of every format. */
public final class Exchange {

    private static final int LONGEST_TEXT = 1 << 20;

    private Exchange() {}

    /**
     * Reads an ordinary file, or the bundled model of that name if there is none.
     *
     * @param from its format; where it is not given, the name and the first lines say it
     * @throws ModelFileException with all that is wrong
     */
    public static LoadedModel read(Path path, Optional<ModelFormat> from) {
        if (!Files.isRegularFile(path)) {
            return BundledModels.read(path); // which says what is wrong, if there is none
        }
        Findings findings = new Findings(path.toString());
        try (Source source = Source.of(path, findings)) {
            return format(source, from) == ModelFormat.YAML && !source.isCompressed()
                    ? ModelReader.read(path)
                    : read(source, from);
        } catch (IOException fault) {
            return ModelReader.read(path); // which says it in words
        }
    }

    /** The same of a stream, to its end. */
    public static LoadedModel read(String displayName, InputStream in, Optional<ModelFormat> from) {
        Findings findings = new Findings(displayName);
        try (Source source = Source.of(displayName, in, findings)) {
            return read(source, from);
        }
    }

    /**
     * Reads an ordinary file, or the bundled model of that name, that may hold claims about a model in place of one.
     *
     * @param models that it may name
     */
    public static LoadedClaims readClaims(Path path, NamedModels models) {
        if (!Files.isRegularFile(path)) {
            return ModelReader.read(path.toString(), BundledModels.bytes(path), models);
        }
        Findings findings = new Findings(path.toString());
        try (Source source = Source.of(path, findings)) {
            return format(source, Optional.empty()) == ModelFormat.YAML && !source.isCompressed()
                    ? ModelReader.read(path.toString(), ModelReader.bytes(path), models)
                    : new LoadedClaims(read(source, Optional.empty()), Optional.empty());
        } catch (IOException fault) {
            return ModelReader.read(path.toString(), ModelReader.bytes(path), models); // which says it in words
        }
    }

    /** The same of a stream, to its end. */
    public static LoadedClaims readClaims(String displayName, InputStream in, NamedModels models) {
        Findings findings = new Findings(displayName);
        try (Source source = Source.of(displayName, in, findings)) {
            return format(source, Optional.empty()) == ModelFormat.YAML
                    ? ModelReader.read(displayName, ModelReader.bytes(displayName, source.main()), models)
                    : new LoadedClaims(read(source, Optional.empty()), Optional.empty());
        }
    }

    private static LoadedModel read(Source source, Optional<ModelFormat> from) {
        ModelFormat format = format(source, from);
        if (format == ModelFormat.YAML) {
            return ModelReader.read(source.displayName(), source.main());
        }
        FormatReader reader = format.reader()
                .orElseThrow(() -> source.findings()
                        .fatal(
                                ErrorCode.FORMAT_UNKNOWN,
                                "models in the format " + format + " are written, not read",
                                ""));
        byte[] start = source.head(LONGEST_TEXT + 1);
        ModelFile file =
                reader.read(source, ModelReader.modelName(source.displayName().replaceFirst("\\.gz$", "")));
        List<Diagnostic> warnings = new ArrayList<>(source.findings().warnings());
        List<String> together = source.readTogether();
        if (!together.isEmpty()) {
            warnings.add(
                    0,
                    new Diagnostic(
                            ErrorCode.READ_TOGETHER,
                            source.displayName(),
                            Optional.empty(),
                            "read together with " + String.join(", ", together),
                            ""));
        }
        String text = together.isEmpty() && format.isText() ? text(start) : "";
        return new LoadedModel(file, text, source.sha256(), warnings, ClaimPlaces.none());
    }

    private static ModelFormat format(Source source, Optional<ModelFormat> from) {
        return from.orElseGet(() -> ModelFormat.of(source.fileName(), new Head(source.head(Head.LENGTH))));
    }

    /** What a file says, if it is a short text. */
    private static String text(byte[] start) {
        if (start.length > LONGEST_TEXT) {
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(start))
                    .toString();
        } catch (CharacterCodingException binary) {
            return "";
        }
    }
}
