package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;

/** Reads one format of another tool. */
@FunctionalInterface
interface FormatReader {

    /**
     * The model.
     *
     * @param source the file, and those beside it
     * @param name of the model
     * @throws io.github.leeway.format.ModelFileException with all that is wrong
     */
    ModelFile read(Source source, String name);
}
