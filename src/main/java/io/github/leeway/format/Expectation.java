package io.github.leeway.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the author of a claim expects to be found of it. */
public enum Expectation {
    CONFIRMED,
    REFUTED,
    UNDECIDED;

    static Optional<Expectation> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(word))
                .findFirst();
    }

    /** The word for it in a file. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
