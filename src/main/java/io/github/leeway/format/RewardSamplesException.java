package io.github.leeway.format;

/** A file of reward functions that is refused; the message begins with the file and, where there is one, the line. */
public final class RewardSamplesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RewardSamplesException(String file, String message) {
        super(Visible.text(file + ": " + message));
    }

    RewardSamplesException(String file, long line, String message) {
        this(file + ":" + line, message);
    }
}
