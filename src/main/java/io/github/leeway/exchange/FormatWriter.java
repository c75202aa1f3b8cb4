package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import java.io.IOException;

/** Writes one format. */
@FunctionalInterface
interface FormatWriter {

    /**
     * Writes a model. What the format has no place for is told as a warning, and refused where the model would be another one.
     *
     * @param target takes the files
     * @param findings takes what is lost
     */
    void write(ModelFile model, Target target, Findings findings) throws IOException;
}
