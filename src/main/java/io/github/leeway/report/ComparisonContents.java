package io.github.leeway.report;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A comparison as a directory: the page, the table, and everything for programs. */
public record ComparisonContents() implements Contents<ComparisonRun> {

    @Override
    public List<String> names() {
        return List.copyOf(writers().keySet());
    }

    @Override
    public Map<String, Consumer<Writer>> files(ComparisonRun run) {
        Map<String, Consumer<Writer>> files = new LinkedHashMap<>();
        writers().forEach((name, writer) -> files.put(name, out -> writer.accept(run, out)));
        return files;
    }

    private static Map<String, BiConsumer<ComparisonRun, Writer>> writers() {
        Map<String, BiConsumer<ComparisonRun, Writer>> writers = new LinkedHashMap<>();
        writers.put("comparison.html", ComparisonReport::write);
        writers.put("comparison.csv", ComparisonCsv::write);
        writers.put("comparison.json", JsonComparison::write);
        return writers;
    }
}
