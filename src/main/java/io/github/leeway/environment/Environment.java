package io.github.leeway.environment;

import io.github.leeway.format.ModelFile;

/** An environment with all its parameters; the same parameters give the same model. */
public interface Environment {

    /**
     * What a file of this environment says: name, source and what is known, start where there is one, discount, and its own reward
     * where it has a well-known one.
     *
     * @throws IllegalArgumentException if the model would be larger than a file may be
     */
    ModelFile model();
}
