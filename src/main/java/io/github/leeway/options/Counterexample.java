package io.github.leeway.options;

/**
 * Why the hypothesis of a theorem does not hold. That says nothing about its conclusion.
 *
 * @param statement what is not proved
 * @param kind which part of the hypothesis fails
 * @param text where it fails, a clause
 */
public record Counterexample(Statement statement, Kind kind, String text) {

    /** Parts of the hypotheses. */
    public enum Kind {
        /** Some futures whose images are in the larger set under no involution. */
        NO_IMAGE,
        /** A state that is reached in a way that the theorem excludes. */
        REACHED,
        /** A state that should be reached and is not. */
        NOT_REACHED,
        /** Recurrent distributions that should have no state in common, or no other of the sets should. */
        NOT_APART,
        /** Something that is no recurrent distribution of the state. */
        NOT_RECURRENT
    }

    @Override
    public String toString() {
        return statement.source() + " does not apply: " + text;
    }
}
