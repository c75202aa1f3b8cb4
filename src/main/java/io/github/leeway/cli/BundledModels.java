package io.github.leeway.cli;

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

/** The model files that are packed into the jar, by name. */
final class BundledModels {

    private static final String FOLDER = "/mdps";
    private static final String EXTENSION = ".yaml";

    private BundledModels() {}

    /** Their names, sorted. */
    static List<String> names() {
        try {
            URI folder = folder().toURI();
            if (folder.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                    return names(jar.getPath(FOLDER));
                }
            }
            return names(Path.of(folder));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (URISyntaxException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The bytes of one of them, if there is one of that name. */
    static Optional<byte[]> bytes(String name) {
        if (!name.matches("[A-Za-z0-9-]+")) {
            return Optional.empty();
        }
        try (InputStream in = BundledModels.class.getResourceAsStream(FOLDER + "/" + name + EXTENSION)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
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
