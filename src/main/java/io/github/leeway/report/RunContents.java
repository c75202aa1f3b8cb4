package io.github.leeway.report;

import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What of a run a directory can hold. */
public enum RunContents implements Contents<Run> {

    /** The page, tables, everything for programs, and how to do it again. */
    RUN {
        @Override
        public List<String> names() {
            return List.copyOf(runFiles().keySet());
        }

        @Override
        Map<String, Renderer> renderers(Run run) {
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
        Map<String, Renderer> renderers(Run run) {
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
        Map<String, Renderer> renderers(Run run) {
            Map<String, Renderer> files = new LinkedHashMap<>();
            Arrays.stream(VegaLite.values())
                    .filter(figure -> figure.appliesTo(run))
                    .forEach(figure -> files.put(figure.fileName(), figure));
            return files;
        }
    };

    abstract Map<String, Renderer> renderers(Run run);

    @Override
    public Map<String, Consumer<Writer>> files(Run run) {
        Map<String, Consumer<Writer>> files = new LinkedHashMap<>();
        renderers(run).forEach((name, renderer) -> files.put(name, out -> renderer.write(run, out)));
        return files;
    }

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
