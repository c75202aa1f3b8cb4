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
 * @param changes what was done since, in this order and in words; empty for the model of the file
 */
public record LoadedModel(
        ModelFile file,
        String text,
        String sha256,
        List<Diagnostic> warnings,
        ClaimPlaces claimPlaces,
        List<String> changes) {

    /** Copies the lists. */
    public LoadedModel {
        warnings = List.copyOf(warnings);
        changes = List.copyOf(changes);
    }

    /** The model of a file. */
    public LoadedModel(ModelFile file, String text, String sha256, List<Diagnostic> warnings, ClaimPlaces claimPlaces) {
        this(file, text, sha256, warnings, claimPlaces, List.of());
    }

    /** The same with something else said of its model. */
    public LoadedModel with(ModelFile other) {
        return new LoadedModel(other, text, sha256, warnings, claimPlaces, changes);
    }
}
