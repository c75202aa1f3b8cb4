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
    },

    /** UMB, the unified Markov binary format of model checkers. */
    UMB("umb") {
        @Override
        boolean isBegunBy(Head head) {
            return head.isBegunBy(UmbArchive.INDEX);
        }

        @Override
        Optional<FormatReader> reader() {
            return Optional.of(UmbReader::read);
        }

        @Override
        Optional<FormatWriter> writer() {
            return Optional.of(UmbWriter::write);
        }

        @Override
        boolean isText() {
            return false;
        }
    },

    /** Tables of transitions, of CRAAM, MDPs.jl and mdpsolver. */
    CSV("csv") {
        @Override
        boolean isBegunBy(Head head) {
            return head.isBegunBy("idstatefrom,");
        }

        @Override
        Optional<FormatReader> reader() {
            return Optional.of(CsvReader::read);
        }

        @Override
        Optional<FormatWriter> writer() {
            return Optional.of(CsvWriter::write);
        }
    },

    /** The dynamics of Gymnasium's toy environments, as JSON. */
    GYMNASIUM("json") {
        @Override
        boolean isBegunBy(Head head) {
            return head.isBegunBy("{") && head.has("\"P\"") && !head.hasLine("[{ ,]*\"format\".*");
        }

        @Override
        Optional<FormatReader> reader() {
            return Optional.of(GymnasiumReader::read);
        }

        @Override
        Optional<FormatWriter> writer() {
            return Optional.of(GymnasiumWriter::write);
        }
    },

    /** Cassandra's files of Markov decision processes, observable or not. */
    CASSANDRA("mdp pomdp") {
        @Override
        boolean isBegunBy(Head head) {
            return head.hasLine("values ?:.*") || (head.hasLine("states ?:.*") && head.hasLine("[TR] ?:.*"));
        }

        @Override
        Optional<FormatReader> reader() {
            return Optional.of(CassandraReader::read);
        }

        @Override
        Optional<FormatWriter> writer() {
            return Optional.of(CassandraWriter::write);
        }
    },

    /** Text files of the course CS 747 of IIT Bombay. */
    CS747("txt mdp") {
        @Override
        boolean isBegunBy(Head head) {
            return head.hasLine("num(States|Actions)[ \\t].*");
        }

        @Override
        Optional<FormatReader> reader() {
            return Optional.of(CourseReader::read);
        }

        @Override
        Optional<FormatWriter> writer() {
            return Optional.of(CourseWriter::write);
        }
    },

    /** Graphs for Graphviz. */
    DOT("dot") {
        @Override
        boolean isBegunBy(Head head) {
            return false; // it does not say what a choice is, and is not read
        }

        @Override
        Optional<FormatWriter> writer() {
            return Optional.of(DotWriter::write);
        }
    },

    /** Graphs as GraphML. */
    GRAPHML("graphml") {
        @Override
        boolean isBegunBy(Head head) {
            return head.has("<graphml");
        }

        @Override
        Optional<FormatWriter> writer() {
            return Optional.of(GraphmlWriter::write);
        }
    },

    /** Graphs in DOT that POWERplay keeps its models in. */
    POWERPLAY("gv") {
        @Override
        boolean isBegunBy(Head head) {
            return head.isBegunBy("digraph") || head.isBegunBy("strict digraph");
        }

        @Override
        Optional<FormatReader> reader() {
            return Optional.of(PowerplayReader::read);
        }

        @Override
        Optional<FormatWriter> writer() {
            return Optional.of(PowerplayWriter::write);
        }
    };

    private static final String ANY_TEXT = "txt";

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

    /** Whether its files are text. */
    boolean isText() {
        return true;
    }

    /** The extensions of its files, lower case. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** The format of a file, told from the extension of its name and from how it begins. */
    static ModelFormat of(String fileName, Head head) {
        String extension = extension(fileName);
        List<ModelFormat> named = Arrays.stream(values())
                .filter(format -> format.extensions().contains(extension))
                .toList();
        return begunBy(head, named)
                .or(() -> named.stream().findFirst().filter(format -> !extension.equals(ANY_TEXT)))
                .or(() -> begunBy(head, List.of(values())))
                .orElse(YAML);
    }

    private static Optional<ModelFormat> begunBy(Head head, List<ModelFormat> formats) {
        return formats.stream().filter(format -> format.isBegunBy(head)).findFirst();
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
