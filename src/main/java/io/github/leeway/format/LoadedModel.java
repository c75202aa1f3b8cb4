package io.github.leeway.format;

import java.util.List;

/**
 * A model as it was read.
 *
 * @param file what the file says
 * @param text the file as it was read
 * @param sha256 of the bytes that were read, in hexadecimal
 * @param warnings what may not be meant, in the order of the file
 * @param claimPlaces where the claims stand
 */
public record LoadedModel(
        ModelFile file, String text, String sha256, List<Diagnostic> warnings, ClaimPlaces claimPlaces) {

    /** Copies the warnings. */
    public LoadedModel {
        warnings = List.copyOf(warnings);
    }
}
