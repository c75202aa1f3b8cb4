package io.github.leeway.cli;

/** What the process says when it ends. */
final class ExitCode {

    static final int DONE = 0;
    static final int TOOL_FAULT = 1;
    static final int USAGE = 2;
    static final int MODEL = 3;
    static final int BOUND_NOT_REACHED = 4;
    static final int CLAIM_REFUTED = 5;
    static final int CLAIM_UNDECIDED = 6;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
