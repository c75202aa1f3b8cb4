package io.github.leeway.options;

/** What is asked has no exact answer here, or none that is known how to compute; an estimate may have one. */
public final class NotExactException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /**
     * A refusal.
     *
     * @param message what is there and what was expected
     */
    public NotExactException(String message) {
        super(message);
    }
}
