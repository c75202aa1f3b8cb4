package io.github.leeway.format;

import java.util.Optional;

/**
 * Claims as they were read.
 *
 * @param claims what the file says, about its own model or the one that it names
 * @param named the model, if the file names it and does not hold it
 */
public record LoadedClaims(LoadedModel claims, Optional<Named> named) {

    /**
     * A model that a file of claims names.
     *
     * @param name as the file has it
     * @param loaded as it was read
     */
    public record Named(String name, LoadedModel loaded) {}
}
