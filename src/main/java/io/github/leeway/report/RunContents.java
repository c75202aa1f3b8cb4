package io.github.leeway.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a {@link RunDirectory} can hold: files and how each is written. */
public enum Contents {

    /** The page, tables, everything for programs, and how to do it again. */
    RUN {
        @Override
        public List<String> names() {
            return List.copyOf(runFiles().keySet());
        }

        @Override
        Map<String, Renderer> files(Run run) {
            return runFiles();
        }
    },

    /** The figures of the page, each as a drawing that stands alone. */
    FIGURES {
        @Override
        public List<String> names() {
            return Drawings.KEYS.stream().map(key -> key + ".svg").toList();
        }

        @Override
        Map<String, Renderer> files(Run run) {
            Map<String, Renderer> files = new LinkedHashMap<>();
            Drawings.of(run).forEach(drawing -> files.put(drawing.key() + ".svg", new DrawingAlone(drawing)));
            return files;
        }
    },

    /** The data of these figures, as specifications of Vega-Lite. */
    VEGA_LITE {
        @Override
        public List<String> names() {
            return Arrays.stream(VegaLite.values()).map(VegaLite::fileName).toList();
        }

        @Override
        Map<String, Renderer> files(Run run) {
            Map<String, Renderer> files = new LinkedHashMap<>();
            Arrays.stream(VegaLite.values())
                    .filter(figure -> figure.appliesTo(run))
                    .forEach(figure -> files.put(figure.fileName(), figure));
            return files;
        }
    };

    /** The names of all files that there may be. */
    public abstract List<String> names();

    /** Those that there are of a run, in the order in which they are written. */
    abstract Map<String, Renderer> files(Run run);

    private static Map<String, Renderer> runFiles() {
        Map<String, Renderer> files = new LinkedHashMap<>();
        files.put("report.html", new HtmlReport());
        files.put("states.csv", new StatesCsv());
        files.put("actions.csv", new ActionsCsv());
        files.put("result.json", new JsonResult());
        files.put("run.yaml", new RunYaml());
        return files;
    }
}
