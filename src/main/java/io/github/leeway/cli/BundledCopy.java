package io.github.leeway.cli;

import io.github.leeway.format.BundledModels;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies of bundled models, for people to change. */
final class BundledCopy {

    private BundledCopy() {}

    /** What the copy of a model is called. */
    static String fileName(String model) {
        return model.substring(model.lastIndexOf('/') + 1) + ".yaml";
    }

    /** Writes a copy to a directory, which is made if need be; never replaces a file. */
    static Path write(String model, Path directory) {
        byte[] bytes = bytes(model);
        Path target = directory.resolve(fileName(model));
        try {
            Files.createDirectories(directory);
            Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException exists) {
            throw new UsageFault(exists.getMessage() + " already exists; name another directory");
        } catch (IOException fault) {
            throw new UsageFault(target + " cannot be written: " + fault);
        }
        return target;
    }

    /** The file itself. */
    static byte[] bytes(String model) {
        return BundledModels.bytes(model)
                .orElseThrow(() -> new UsageFault("model '" + model + "' does not come with Leeway, expected one of "
                        + String.join(", ", BundledModels.names())));
    }
}
