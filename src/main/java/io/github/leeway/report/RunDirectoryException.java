package io.github.leeway.report;

/** A directory cannot take a run; the message names the file and says why. */
public final class RunDirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunDirectoryException(String message) {
        super(message);
    }

    RunDirectoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
