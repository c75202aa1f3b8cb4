package io.github.leeway.report;

/** A file cannot take the values of reward functions; the message names the file and says why. */
public final class ValuesFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ValuesFileException(String message) {
        super(message);
    }

    ValuesFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
