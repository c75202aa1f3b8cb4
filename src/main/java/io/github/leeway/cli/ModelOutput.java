package io.github.leeway.cli;

import io.github.leeway.exchange.ModelFiles;
import io.github.leeway.exchange.ModelFormat;
import io.github.leeway.files.Existing;
import io.github.leeway.files.WriteFault;
import io.github.leeway.format.ModelFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Writes model files where users ask for them. */
final class ModelOutput {

    private ModelOutput() {}

    /**
     * Writes a model, and nothing if it cannot be written whole.
     *
     * @throws UsageFault if something is in its place, or nothing can be written there
     */
    static ModelFiles.Written write(ModelFile model, ModelFormat format, Path path, Existing existing) {
        try {
            return ModelFiles.write(model, format, path, existing);
        } catch (FileAlreadyExistsException exists) {
            throw new UsageFault(
                    exists.getReason() == null
                            ? exists.getFile() + " already exists; --force replaces it"
                            : exists.getFile() + " " + exists.getReason() + "; delete it or name another file");
        } catch (IOException fault) {
            throw new UsageFault(path + " cannot be written: " + WriteFault.reason(fault));
        }
    }
}
