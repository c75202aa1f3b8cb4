package io.github.leeway.report;

import io.github.leeway.format.Diagnostic;

/** A result file that is refused; the message says where and why, and what to do. */
public final class ResultFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    ResultFileException(Diagnostic diagnostic) {
        super(diagnostic.toString());
        this.diagnostic = diagnostic;
    }

    /** What is wrong. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
