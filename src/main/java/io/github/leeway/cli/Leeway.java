package io.github.leeway.cli;

import picocli.CommandLine.Command;

/** Placeholder. */
@Command(name = "leeway")
public final class Leeway {
    private Leeway() {}
    /** Runs. */
    public static void main(String[] args) {}
}
