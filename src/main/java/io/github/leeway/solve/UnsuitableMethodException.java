package io.github.leeway.solve;

/** A method was asked for that does not suit a model. */
public final class UnsuitableMethodException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsuitableMethodException(String message) {
        super(message);
    }
}
