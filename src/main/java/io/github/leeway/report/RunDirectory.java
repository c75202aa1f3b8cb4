package io.github.leeway.report;

import io.github.leeway.files.Existing;
import io.github.leeway.files.WriteFault;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A directory that holds files of one result, in UTF-8. All are written beside their places first and then moved there, so that no file is
 * ever half a file, and a failure to write leaves what was there.
 *
 * @param <R> what was found, such as a {@link Run}
 * @param path of the directory, which need not exist
 * @param contents which files
 */
public record RunDirectory<R>(Path path, Contents<R> contents) {

    /** The names of the files of a result, in the order in which they are written. */
    public List<String> fileNames(R result) {
        return List.copyOf(contents.files(result).keySet());
    }

    /**
     * Makes the directory and throws if {@link #write} would fail, so that it can be known before hours of work.
     *
     * @throws RunDirectoryException if the path is not a directory, holds a run that is not to be replaced, or cannot be written
     */
    public void check(Existing existing) {
        if (path.toString().isEmpty()) {
            throw new RunDirectoryException("output directory is empty, expected a name");
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
            throw new RunDirectoryException("output is " + path + ", a file, expected a directory");
        }
        for (String name : contents.names()) {
            if (existing == Existing.REFUSE && Files.exists(path.resolve(name))) {
                throw new RunDirectoryException("output directory " + path + " already holds a run (" + name
                        + "), expected an empty one; name another, or replace it with --force");
            }
        }
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".leeway", ".part"));
        } catch (IOException failure) {
            throw new RunDirectoryException("cannot write to directory " + path + ": " + reason(failure), failure);
        }
    }

    /**
     * Writes a result.
     *
     * @throws RunDirectoryException if {@link #check} fails or a file cannot be written
     */
    public void write(R result, Existing existing) {
        check(existing);
        Map<String, Path> drafts = new LinkedHashMap<>();
        String current = "";
        try {
            for (Map.Entry<String, Consumer<Writer>> file :
                    contents.files(result).entrySet()) {
                current = file.getKey();
                Path draft = path.resolve("." + current + ".part");
                drafts.put(current, draft);
                try (Writer out = new OutputStreamWriter(Files.newOutputStream(draft), StandardCharsets.UTF_8)) {
                    file.getValue().accept(out);
                }
            }
            for (Map.Entry<String, Path> draft : drafts.entrySet()) {
                current = draft.getKey();
                Files.move(draft.getValue(), path.resolve(current), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | UncheckedIOException failure) {
            throw new RunDirectoryException("cannot write " + path.resolve(current) + ": " + reason(failure), failure);
        } finally {
            drafts.values().forEach(RunDirectory::discard);
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof IOException known
                ? WriteFault.reason(known)
                : WriteFault.reason((UncheckedIOException) failure);
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException ignored) {
            // the failure that led here is the one to report
        }
    }
}
