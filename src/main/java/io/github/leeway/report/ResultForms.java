package io.github.leeway.report;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The forms of a result that has a page, a table of numbers and everything for programs, which are also the files of its directory.
 * Writers neither flush nor close.
 *
 * @param name of the files, without their endings
 * @param page for people
 * @param csv a row for each number
 * @param json everything
 * @param table for a terminal, as that draws
 * @param <R> what was found
 */
public record ResultForms<R>(
        String name,
        BiConsumer<R, Writer> page,
        BiConsumer<R, Writer> csv,
        BiConsumer<R, Writer> json,
        Function<TextTable, BiConsumer<R, Writer>> table)
        implements Contents<R> {

    /** Of the comparison of two models. */
    public static ResultForms<ComparisonRun> ofComparison() {
        return new ResultForms<>(
                "comparison",
                ComparisonReport::write,
                ComparisonCsv::write,
                JsonComparison::write,
                table -> new ComparisonTable(table)::write);
    }

    /** Of which conclusions survive. */
    public static ResultForms<SensitivityRun> ofSensitivity() {
        return new ResultForms<>(
                "sensitivity",
                SensitivityReport::write,
                SensitivityCsv::write,
                JsonSensitivity::write,
                table -> new SensitivityTable(table)::write);
    }

    @Override
    public List<String> names() {
        return List.copyOf(writers().keySet());
    }

    @Override
    public Map<String, Consumer<Writer>> files(R result) {
        Map<String, Consumer<Writer>> files = new LinkedHashMap<>();
        writers().forEach((file, writer) -> files.put(file, out -> writer.accept(result, out)));
        return files;
    }

    private Map<String, BiConsumer<R, Writer>> writers() {
        Map<String, BiConsumer<R, Writer>> writers = new LinkedHashMap<>();
        writers.put(name + ".html", page);
        writers.put(name + ".csv", csv);
        writers.put(name + ".json", json);
        return writers;
    }
}
