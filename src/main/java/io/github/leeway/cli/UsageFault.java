package io.github.leeway.cli;

/** A command line that asks for what cannot be; the message says what, and what to ask instead. */
final class UsageFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageFault(String message) {
        super(message);
    }
}
