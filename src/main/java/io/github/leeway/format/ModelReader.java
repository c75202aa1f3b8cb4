package io.github.leeway.format;

import io.github.leeway.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads model files in YAML 1.2 or JSON. Every method either returns a model or throws a {@link ModelFileException} with all that is
 * wrong; it never reads more than {@link Limits#BYTES}.
 */
public final class ModelReader {

    private ModelReader() {}

    /** Reads an ordinary file. */
    public static LoadedModel read(Path path) {
        return read(path.toString(), bytes(path));
    }

    /**
     * Reads a stream to its end, but no more than the limit.
     *
     * @param displayName how complaints call it
     */
    public static LoadedModel read(String displayName, InputStream in) {
        return read(displayName, bytes(displayName, in));
    }

    /**
     * Reads the content of a file.
     *
     * @param displayName how complaints call it
     */
    public static LoadedModel read(String displayName, byte[] bytes) {
        return read(displayName, bytes, Optional.empty()).claims();
    }

    /**
     * Reads the content of a file that may hold claims about a model in place of one.
     *
     * @param displayName how complaints call it
     * @param models that it may name
     */
    public static LoadedClaims read(String displayName, byte[] bytes, NamedModels models) {
        return read(displayName, bytes, Optional.of(models));
    }

    /** The bytes of an ordinary file. */
    public static byte[] bytes(Path path) {
        String name = path.toString();
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw refusal(
                        ErrorCode.NOT_A_FILE,
                        name,
                        attributes.isDirectory() ? "this is a directory" : "this is not an ordinary file",
                        attributes.isDirectory() ? "name a file in it" : "write '-' to read from standard input");
            }
            if (attributes.size() > Limits.BYTES) {
                throw tooLarge(name, "file has " + attributes.size() + " bytes");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return bytes(name, in);
            }
        } catch (NoSuchFileException missing) {
            throw refusal(ErrorCode.FILE_MISSING, name, "there is no such file", "");
        } catch (AccessDeniedException denied) {
            throw refusal(ErrorCode.FILE_UNREADABLE, name, "permission to read the file is denied", "");
        } catch (IOException fault) {
            throw unreadable(name, fault);
        }
    }

    /**
     * The bytes of a stream to its end, but no more than the limit and one.
     *
     * @param displayName how complaints call it
     */
    public static byte[] bytes(String displayName, InputStream in) {
        try {
            return in.readNBytes(Limits.BYTES + 1);
        } catch (IOException fault) {
            throw unreadable(displayName, fault);
        }
    }

    private static LoadedClaims read(String displayName, byte[] bytes, Optional<NamedModels> models) {
        if (bytes.length > Limits.BYTES) {
            throw tooLarge(displayName, "input has more than " + Limits.BYTES + " bytes");
        }
        Complaints complaints = new Complaints(SourceText.decode(displayName, bytes));
        Optional<DocumentReader.Document> document = YamlComposer.compose(complaints)
                .flatMap(root -> DocumentReader.read(root, modelName(displayName), models, complaints));
        if (complaints.hasErrors()) {
            throw complaints.exception();
        }
        LoadedModel claims = new LoadedModel(
                document.orElseThrow().file(),
                new String(bytes, StandardCharsets.UTF_8),
                sha256(bytes),
                complaints.diagnostics(),
                new ClaimPlaces(complaints.source(), document.orElseThrow().claims()));
        return new LoadedClaims(claims, document.get().named());
    }

    /** The last part of a path without its extension. */
    public static String modelName(String displayName) {
        String last = displayName.replaceFirst("^.*[/\\\\](?=.)", "");
        String name = last.replaceFirst("(?<=.)\\.[^.]*$", "");
        return name.isEmpty() ? "model" : name;
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }

    private static ModelFileException tooLarge(String name, String message) {
        return refusal(
                ErrorCode.FILE_TOO_LARGE,
                name,
                message + ", expected at most " + Limits.BYTES,
                "is this a model file?");
    }

    private static ModelFileException unreadable(String name, IOException fault) {
        return refusal(ErrorCode.FILE_UNREADABLE, name, "the file cannot be read: " + fault.getMessage(), "");
    }

    private static ModelFileException refusal(ErrorCode code, String name, String message, String help) {
        return new ModelFileException(List.of(new Diagnostic(code, name, Optional.empty(), message, help)), 1);
    }
}
