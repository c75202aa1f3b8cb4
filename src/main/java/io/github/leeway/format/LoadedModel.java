package io.github.leeway.format;

import java.util.List;

/**
 * A model as it was read.
 *
 * @param file what the file says
 * @param text all that was read, if that is one text of at most 1 MB or of Leeway's own form; else empty
 * @param sha256 of the bytes that were read, in hexadecimal; of several files, of the main one and then the others in order of name
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
