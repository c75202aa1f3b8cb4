package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.files.Existing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RunDirectoryTest {

    private static final Run RUN = Runs.caseStudy("0.1,1/3");

    @TempDir
    private Path temporary;

    @Test
    void aRunIsFiveFiles() throws Exception {
        Path path = temporary.resolve("deep/out");

        new RunDirectory<>(path, RunContents.RUN).write(RUN, Existing.REFUSE);

        assertThat(filesIn(path))
                .containsExactlyInAnyOrder("report.html", "states.csv", "actions.csv", "result.json", "run.yaml");
        assertThat(path.resolve("report.html")).hasContent(new HtmlReport().toText(RUN));
        assertThat(path.resolve("result.json")).hasContent(new JsonResult().toText(RUN));
    }

    @Test
    void anotherRunIsNotMixedIn() throws Exception {
        Files.writeString(temporary.resolve("states.csv"), "older");

        assertThatThrownBy(() -> new RunDirectory<>(temporary, RunContents.RUN).write(RUN, Existing.REFUSE))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessageContaining("output directory " + temporary + " already holds a run (states.csv)")
                .hasMessageEndingWith("name another, or replace it with --force");
        assertThat(filesIn(temporary)).containsExactly("states.csv");
    }

    @Test
    void otherFilesAreLeftAlone() throws Exception {
        Files.writeString(temporary.resolve("notes.txt"), "mine");

        assertThatCode(() -> new RunDirectory<>(temporary, RunContents.RUN).write(RUN, Existing.REFUSE))
                .doesNotThrowAnyException();
        assertThat(temporary.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void anotherRunIsReplacedWhereAskedFor() throws Exception {
        Files.writeString(temporary.resolve("states.csv"), "older");

        new RunDirectory<>(temporary, RunContents.RUN).write(RUN, Existing.REPLACE);

        assertThat(temporary.resolve("states.csv")).hasContent(new StatesCsv().toText(RUN));
    }

    @Test
    void aFileIsNoDirectory() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "text");

        assertThatThrownBy(() -> new RunDirectory<>(file, RunContents.RUN).check(Existing.REPLACE))
                .hasMessage("output is " + file + ", a file, expected a directory");
        assertThatThrownBy(() -> new RunDirectory<>(file.resolve("below"), RunContents.RUN).write(RUN, Existing.REFUSE))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessageStartingWith("cannot write ");
    }

    @Test
    void whatCannotBeWrittenIsKnownBeforeTheRun() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "text");

        assertThatThrownBy(() -> new RunDirectory<>(file.resolve("below/deep"), RunContents.RUN).check(Existing.REFUSE))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessage("cannot write to directory " + file.resolve("below/deep") + ": part of the path is a file");
        assertThatThrownBy(() -> new RunDirectory<>(Path.of(""), RunContents.RUN).check(Existing.REFUSE))
                .hasMessage("output directory is empty, expected a name");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatTakesNothingIsKnownBeforeTheRun() {
        assertThatThrownBy(() -> new RunDirectory<>(Path.of("/proc/x"), RunContents.RUN).check(Existing.REFUSE))
                .hasMessage("cannot write to directory /proc/x: nothing can be created there");
        assertThatThrownBy(() -> new RunDirectory<>(Path.of("/proc"), RunContents.RUN).check(Existing.REFUSE))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessageStartingWith("cannot write to directory /proc: ");
    }

    @Test
    void aCheckLeavesAnEmptyDirectory() throws Exception {
        Path path = temporary.resolve("deep/out");

        new RunDirectory<>(path, RunContents.RUN).check(Existing.REFUSE);

        assertThat(filesIn(path)).isEmpty();
    }

    @Test
    void aFailureLeavesNoHalfRun() throws Exception {
        Files.createDirectories(temporary.resolve("report.html/in-the-way"));

        assertThatThrownBy(() -> new RunDirectory<>(temporary, RunContents.RUN).write(RUN, Existing.REPLACE))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessageStartingWith("cannot write " + temporary.resolve("report.html") + ": ");
        assertThat(filesIn(temporary)).containsExactly("report.html");
    }

    @Test
    void whatWasAskedComesBackFromTheYaml() {
        Run run = Runs.hostile();

        Map<?, ?> yaml = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(new RunYaml().toText(run));

        assertThat(yaml.get("command")).isEqualTo(run.tool().command());
        assertThat(yaml.get("reward")).isEqualTo(run.reward());
        assertThat(yaml.get("discounts")).isEqualTo(List.of(0.5, "1/3", 0.9));
        assertThat(yaml.get("seed")).isEqualTo(0);
        assertThat(yaml.get("samples")).isEqualTo(Map.of("asked", 10_000, "used", 10_000));
        assertThat(yaml.get("model"))
                .isEqualTo(Map.of(
                        "name",
                        run.model().name(),
                        "path",
                        run.model().path(),
                        "sha256",
                        run.model().sha256()));
    }

    private static List<String> filesIn(Path path) throws Exception {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
