package io.github.leeway.checkpoint;

/** A file of what is done of a run cannot be written, or cannot be used; the message names the file and says why. */
public final class CheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CheckpointException(String message) {
        super(message);
    }

    CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
