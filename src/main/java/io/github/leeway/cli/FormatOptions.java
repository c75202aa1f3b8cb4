package io.github.leeway.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** In what form a result that has only these goes to standard output. */
final class FormatOptions {

    @Option(
            names = "--format",
            converter = Format.Converter.class,
            paramLabel = "FORMAT",
            description = "What to print: table, csv or json. [table]")
    private Optional<Format> format;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    /** What standard output gets. */
    enum Format {
        TABLE,
        CSV,
        JSON;

        /** For picocli. */
        static final class Converter extends WordConverter<Format> {
            Converter() {
                super(Format.class);
            }
        }
    }

    /** What is asked for; refuses options that do not go together. */
    Format asked() {
        if (json && format.filter(asked -> asked != Format.JSON).isPresent()) {
            throw new UsageFault("--json and --format ask for different things; give one of them");
        }
        return json ? Format.JSON : format.orElse(Format.TABLE);
    }
}
