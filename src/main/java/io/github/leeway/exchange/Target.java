package io.github.leeway.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Where a model is written. */
interface Target {

    /** The main file. */
    OutputStream main() throws IOException;

    /**
     * A file beside it.
     *
     * @param ending what comes after the name of the main file without its extension, as in {@code .lab} or {@code 1.srew}
     */
    OutputStream sibling(String ending) throws IOException;

    /** Whether there can be files beside the main one. */
    boolean hasSiblings();
}
