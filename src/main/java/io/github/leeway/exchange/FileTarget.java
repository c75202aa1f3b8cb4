package io.github.leeway.exchange;

import io.github.leeway.files.Existing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Files on disk, which come into their places together at the end; compressed if the name of the main one ends in {@code .gz}. */
final class FileTarget implements Target, AutoCloseable {

    private static final String UNFINISHED = ".unfinished";

    private final Path path;
    private final Map<Path, Path> parts = new LinkedHashMap<>(); // in their place, and until then

    FileTarget(Path path) {
        this.path = path;
    }

    @Override
    public OutputStream main() throws IOException {
        OutputStream out = open(path);
        return path.getFileName().toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    @Override
    public OutputStream sibling(String ending) throws IOException {
        return open(path.resolveSibling(Siblings.base(path.getFileName().toString()) + ending));
    }

    @Override
    public boolean hasSiblings() {
        return !path.getFileName().toString().contains(".pexp");
    }

    private OutputStream open(Path place) throws IOException {
        Path part = place.resolveSibling(place.getFileName() + UNFINISHED);
        parts.put(place, part);
        part.toFile().deleteOnExit(); // Ctrl-C ends the process without close()
        return Files.newOutputStream(part);
    }

    /** The files, once they are written. */
    List<Path> places() {
        return List.copyOf(parts.keySet());
    }

    /** Moves everything to its place. */
    void finish(Existing existing) throws IOException {
        for (Path place : parts.keySet()) {
            if (existing == Existing.REFUSE && Files.exists(place)) {
                throw new FileAlreadyExistsException(place.toString());
            }
        }
        for (Map.Entry<Path, Path> part : parts.entrySet()) {
            Files.move(part.getValue(), part.getKey(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what did not come into its place. */
    @Override
    public void close() throws IOException {
        for (Path part : parts.values()) {
            Files.deleteIfExists(part);
        }
    }
}
