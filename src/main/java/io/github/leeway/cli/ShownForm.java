package io.github.leeway.cli;

import io.github.leeway.exchange.ModelFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/**
 * How to print a model.
 *
 * @param format of a model file; if there is none, a text for people
 */
record ShownForm(Optional<ModelFormat> format) {

    private static final String TEXT = "text";

    /** For picocli. */
    static final class Converter implements ITypeConverter<ShownForm>, Iterable<String> {

        @Override
        public ShownForm convert(String word) {
            return new ShownForm(
                    word.equals(TEXT) ? Optional.empty() : Optional.of(new ModelFormatConverter().convert(word)));
        }

        @Override
        public Iterator<String> iterator() {
            List<String> words = new ArrayList<>(List.of(TEXT));
            new ModelFormatConverter().forEach(words::add);
            return words.iterator();
        }
    }
}
