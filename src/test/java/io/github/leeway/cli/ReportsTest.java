package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.report.RunContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reports that are checked in are what Leeway makes of the models today, up to the machine they were made on. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ReportsTest {

    @TempDir
    private Path folder;

    /** The commands that write into reports/. */
    static Stream<String> commands() throws IOException {
        return Files.readString(Path.of("reports", "regenerate.sh"))
                .lines()
                .filter(line -> line.contains("--out reports/"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theReportOfAModelIsUpToDate(String command) throws Exception {
        String model = command.replaceFirst(".*--out reports/(\\S+).*", "$1");
        Files.createDirectory(folder.resolve("mdps"));
        Files.createDirectories(folder.resolve("reports").resolve(model));
        Path file = Path.of("mdps", model + ".yaml");
        if (Files.exists(file)) {
            Files.copy(file, folder.resolve(file));
        }

        LeewayProcess.Ended ended = new LeewayProcess(folder).run(command);

        assertThat(ended.code()).as(ended.err()).isZero();
        String recorded = Files.readString(Path.of("reports", model, "run.yaml"));
        for (String name : names(Path.of("reports", model))) {
            Path made = Path.of("reports", model, name);
            assertThat(Files.readString(folder.resolve(made)))
                    .as(made.toString())
                    .isEqualTo(Files.readString(made)
                            .replace(valueOf("java", recorded), System.getProperty("java.version"))
                            .replace(valueOf("architecture", recorded), System.getProperty("os.arch")));
        }
    }

    /** The files that are checked in, which are all that are made. */
    private List<String> names(Path report) throws IOException {
        try (Stream<Path> checkedIn = Files.list(report);
                Stream<Path> made = Files.list(folder.resolve(report))) {
            List<String> names = checkedIn
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(made.map(path -> path.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
            assertThat(names).containsAll(RunContents.RUN.names());
            return names;
        }
    }

    private static String valueOf(String key, String yaml) {
        Matcher value =
                Pattern.compile("^" + key + ": \"(.+)\"$", Pattern.MULTILINE).matcher(yaml);
        assertThat(value.find()).as(key).isTrue();
        return value.group(1);
    }
}
