package io.github.leeway.format;

/**
 * A claim as it stands in a file.
 *
 * @param text as it was written
 * @param expected what is to be found of it
 */
public record StatedClaim(String text, Expectation expected) {

    /** A claim that is to be confirmed, as one is where nothing is said. */
    public static StatedClaim of(String text) {
        return new StatedClaim(text, Expectation.CONFIRMED);
    }
}
