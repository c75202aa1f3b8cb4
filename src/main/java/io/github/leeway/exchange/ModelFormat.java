package io.github.leeway.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of model files, Leeway's own first. Which are read and written, and how they are told, is said here and nowhere else. */
public enum ModelFormat {
    /** Leeway's own, in YAML or JSON, read by {@link io.github.leeway.format.ModelReader}. */
    YAML("yaml yml json") {
        @Override
        boolean isBegunBy(Head head) {
            return head.hasLine("format ?:.*");
        }

        @Override
        Optional<FormatWriter> writer() {
            return Optional.of(YamlFormat::write);
        }
    },

    /** Explicit models of PRISM. */
    PRISM("tra pexp lab sta srew trew") {
        @Override
        boolean isBegunBy(Head head) {
            return head.hasLine("# ?Transitions.*");
        }

        @Override
        Optional<FormatReader> reader() {
            return Optional.of(PrismReader::read);
        }

        @Override
        Optional<FormatWriter> writer() {
            return Optional.of(PrismWriter::write);
        }
    },

    /** DRN, explicit models of Storm. */
    DRN("drn") {
        @Override
        boolean isBegunBy(Head head) {
            return head.hasLine("@type ?:.*");
        }

        @Override
        Optional<FormatReader> reader() {
            return Optional.of(StormReader::read);
        }

        @Override
        Optional<FormatWriter> writer() {
            return Optional.of(StormWriter::write);
        }
    };

    private final String extensions;

    /**
     * A format.
     *
     * @param extensions of its files, lower case, with blanks between them
     */
    ModelFormat(String extensions) {
        this.extensions = extensions;
    }

    /** Whether a file begins like one of this format, whatever its name is. */
    abstract boolean isBegunBy(Head head);

    /** What reads it, if that is not {@link io.github.leeway.format.ModelReader}. */
    Optional<FormatReader> reader() {
        return Optional.empty();
    }

    /** What writes it, if anything does. */
    Optional<FormatWriter> writer() {
        return Optional.empty();
    }

    /** The extensions of its files, lower case. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** The format of a file, told from the extension of its name and, where that does not say it, from how it begins. */
    static ModelFormat of(String fileName, Head head) {
        String extension = extension(fileName);
        List<ModelFormat> named = Arrays.stream(values())
                .filter(format -> format.extensions().contains(extension))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        List<ModelFormat> candidates = named.isEmpty() ? List.of(values()) : named;
        return candidates.stream()
                .filter(format -> format.isBegunBy(head))
                .findFirst()
                .orElse(candidates.get(0));
    }

    /** The format that files of a name are written in, if its extension says so. */
    public static Optional<ModelFormat> toWrite(String fileName) {
        String extension = extension(fileName);
        return Arrays.stream(values())
                .filter(format ->
                        format.writer().isPresent() && format.extensions().contains(extension))
                .findFirst();
    }

    private static String extension(String fileName) {
        String plain = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    /** What the command line calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
