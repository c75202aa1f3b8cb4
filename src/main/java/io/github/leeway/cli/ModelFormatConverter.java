package io.github.leeway.cli;

import io.github.leeway.exchange.ModelFormat;
import java.util.Arrays;
import java.util.Iterator;

/** A format of model files, by the word for it. */
final class ModelFormatConverter extends WordConverter<ModelFormat> implements Iterable<String> {

    ModelFormatConverter() {
        super(ModelFormat.class);
    }

    /** For help and the completion of shells. */
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(ModelFormat.values()).map(ModelFormat::word).iterator();
    }
}
