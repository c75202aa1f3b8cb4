package io.github.leeway.format;

/** Finds the model that a file of claims names. */
@FunctionalInterface
public interface NamedModels {

    /**
     * Reads it.
     *
     * @param name as the file has it: a path, or the name of a bundled model
     * @throws ModelFileException if it cannot be read, or is no model
     */
    LoadedModel read(String name);
}
