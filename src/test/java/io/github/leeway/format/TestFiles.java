package io.github.leeway.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The model files among the test resources, and models given as text. */
final class TestFiles {

    private static final Path ROOT = Path.of("src/test/resources/format");

    private TestFiles() {}

    /** Files of a directory without the expected complaints beside them. */
    static List<Path> in(String directory) {
        try (Stream<Path> files = Files.list(ROOT.resolve(directory))) {
            return files.filter(file -> !file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static String text(Path file) {
        return new String(bytes(file), UTF_8);
    }

    static LoadedModel read(String text) {
        return ModelReader.read("model.yaml", text.getBytes(UTF_8));
    }
}
