package io.github.leeway.cli;

/** What is asked cannot be done; the message says what, and what to ask instead. */
final class UsageFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private UsageFault(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command line asks for it. */
    UsageFault(String message) {
        this(message, ExitCode.USAGE);
    }

    /** The model file asks for it. */
    static UsageFault inModel(String model, String message) {
        return new UsageFault(model + ": " + message, ExitCode.MODEL);
    }

    int exitCode() {
        return exitCode;
    }
}
