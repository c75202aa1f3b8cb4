package io.github.leeway.cli;

import io.github.leeway.format.LoadedModel;
import io.github.leeway.report.Run;
import java.util.List;

/** Where results come from. */
final class Provenance {

    private Provenance() {}

    /** This tool, and what it was called with. */
    static Run.Tool tool(List<String> arguments) {
        return new Run.Tool(
                Version.text(),
                CommandText.of(arguments),
                System.getProperty("java.version"),
                System.getProperty("os.arch"));
    }

    /**
     * A model file.
     *
     * @param name how the user calls it
     */
    static Run.Model model(String name, LoadedModel loaded) {
        return new Run.Model(
                loaded.file().name(),
                loaded.file().description(),
                name,
                loaded.sha256(),
                loaded.text(),
                loaded.changes());
    }
}
