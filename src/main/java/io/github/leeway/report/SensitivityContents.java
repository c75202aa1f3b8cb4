package io.github.leeway.report;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Which conclusions survive as a directory: the page, the table, and everything for programs. */
public record SensitivityContents() implements Contents<SensitivityRun> {

    @Override
    public List<String> names() {
        return List.copyOf(writers().keySet());
    }

    @Override
    public Map<String, Consumer<Writer>> files(SensitivityRun run) {
        Map<String, Consumer<Writer>> files = new LinkedHashMap<>();
        writers().forEach((name, writer) -> files.put(name, out -> writer.accept(run, out)));
        return files;
    }

    private static Map<String, BiConsumer<SensitivityRun, Writer>> writers() {
        Map<String, BiConsumer<SensitivityRun, Writer>> writers = new LinkedHashMap<>();
        writers.put("sensitivity.html", SensitivityReport::write);
        writers.put("sensitivity.csv", SensitivityCsv::write);
        writers.put("sensitivity.json", JsonSensitivity::write);
        return writers;
    }
}
