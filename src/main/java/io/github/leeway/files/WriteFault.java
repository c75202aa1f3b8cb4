package io.github.leeway.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Why a file or directory could not be written, in words. */
public final class WriteFault {

    private static final String NOT_A_DIRECTORY = "Not a directory";

    private WriteFault() {}

    /** The reason, to come after "cannot be written: ". */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "nothing can be created there";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "part of the path is a file";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "a directory is in its place";
        }
        if (failure instanceof FileSystemException known) {
            String reason = known.getReason();
            return reason == null
                    ? "the system does not say why"
                    : reason.equals(NOT_A_DIRECTORY)
                            ? "part of the path is a file"
                            : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** The same of what a stream or writer threw. */
    public static String reason(UncheckedIOException failure) {
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : reason(failure.getCause());
    }
}
