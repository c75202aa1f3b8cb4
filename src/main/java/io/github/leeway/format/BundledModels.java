package io.github.leeway.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The model files that come with Leeway, packed into its jar, by name. */
public final class BundledModels {

    private static final String FOLDER = "/mdps";
    private static final String LESSONS = "lessons/";
    private static final String EXTENSION = ".yaml";

    private BundledModels() {}

    /** The names of all but the lessons, sorted. */
    public static List<String> names() {
        return names("");
    }

    /** The names of the lessons, in their order, as in {@code lessons/01-what-is-rewarded}. */
    public static List<String> lessons() {
        return names(LESSONS).stream().map(name -> LESSONS + name).toList();
    }

    private static List<String> names(String subfolder) {
        try {
            URI folder = folder().toURI();
            if (folder.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                    return names(jar.getPath(FOLDER, subfolder));
                }
            }
            return names(Path.of(folder).resolve(subfolder));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (URISyntaxException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The bytes of one of them, if there is one of that name. */
    public static Optional<byte[]> bytes(String name) {
        if (!name.matches("(" + LESSONS + ")?[A-Za-z0-9-]+")) {
            return Optional.empty();
        }
        try (InputStream in = BundledModels.class.getResourceAsStream(FOLDER + "/" + name + EXTENSION)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Reads an ordinary file or, if there is none, the bundled model of that name, whose run may have made a directory of that name. */
    public static LoadedModel read(Path path) {
        return ModelReader.read(path.toString(), bytes(path));
    }

    /** The bytes of an ordinary file or, if there is none, of the bundled model of that name. */
    public static byte[] bytes(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            return bytes(name).orElseGet(() -> ModelReader.bytes(path)); // which says that it is one
        }
        return Files.exists(path)
                ? ModelReader.bytes(path)
                : bytes(name).orElseThrow(() -> new ModelFileException(List.of(missing(name)), 1));
    }

    /** Reads the bundled model of that name. */
    public static LoadedModel named(String name) {
        return bytes(name)
                .map(bytes -> ModelReader.read(name, bytes))
                .orElseThrow(() -> new ModelFileException(List.of(missing(name)), 1));
    }

    private static Diagnostic missing(String name) {
        return new Diagnostic(
                ErrorCode.FILE_MISSING,
                name,
                Optional.empty(),
                "there is no such file, and no bundled model of that name",
                NearestName.question(name, names()).orElse("'leeway models' lists the bundled models"));
    }

    private static URL folder() {
        return Optional.ofNullable(BundledModels.class.getResource(FOLDER))
                .orElseThrow(() -> new IllegalStateException("models are missing from the jar"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXTENSION))
                    .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                    .sorted()
                    .toList();
        }
    }
}
