package io.github.leeway.format;

import java.util.Locale;

/** Whether a complaint stands in the way. */
public enum Severity {
    /** The model is refused. */
    ERROR,
    /** The model is read, and perhaps is not what was meant. */
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
