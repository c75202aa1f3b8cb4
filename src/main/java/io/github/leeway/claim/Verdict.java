package io.github.leeway.claim;

/** What is to be thought of a claim. */
public enum Verdict {
    CONFIRMED,
    REFUTED,
    UNDECIDED;

    /** Of the negation of the claim. */
    Verdict negated() {
        return switch (this) {
            case CONFIRMED -> REFUTED;
            case REFUTED -> CONFIRMED;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
