package io.github.leeway.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** In what form a result goes to standard output. */
final class FormatOptions {

    @Option(
            names = "--format",
            converter = Format.Converter.class,
            paramLabel = "FORMAT",
            description =
                    "What to print: table, csv or json, plain (a line a state, for grep) or junit (XML for build servers),"
                            + " as far as the command has them. [table]")
    private Optional<Format> format;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    /** What standard output gets. */
    enum Format {
        TABLE,
        PLAIN,
        CSV,
        JSON,
        JUNIT;

        /** For picocli. */
        static final class Converter extends WordConverter<Format> {
            Converter() {
                super(Format.class);
            }
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is asked for; refuses options that do not go together, and what a command does not have.
     *
     * @param known the formats that it has
     */
    Format asked(Format... known) {
        if (json && format.filter(asked -> asked != Format.JSON).isPresent()) {
            throw new UsageFault("--json and --format ask for different things; give one of them");
        }
        Format asked = json ? Format.JSON : format.orElse(Format.TABLE);
        if (!List.of(known).contains(asked)) {
            throw new UsageFault("--format is " + asked.word() + ", expected "
                    + Arrays.stream(known).map(Format::word).collect(Collectors.joining(" or "))
                    + " with this command");
        }
        return asked;
    }
}
