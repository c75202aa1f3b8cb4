package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands print what the README says. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(yaml|console)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void everyCommandPrintsWhatIsBelowIt() throws Exception {
        copyModels();
        List<String> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
        while (block.find()) {
            if (block.group(1).equals("yaml")) {
                Files.writeString(folder.resolve("mine.yaml"), block.group(2));
            } else {
                int end = block.group(2).indexOf('\n');
                String command = block.group(2).substring(2, end);
                commands.add(command);
                assertThat(printed(command))
                        .as(command)
                        .isEqualTo(block.group(2).substring(end + 1));
            }
        }
        assertThat(commands).hasSizeGreaterThan(8);
        assertThat(folder.resolve("out/case-study/report.html")).exists();
    }

    @Test
    void theTestCommandIsTheOneThatIsRunBeforeMerging() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("\nmvn -q package -DskipTests && java -jar target/leeway.jar power mdps/case-study.yaml\n")
                .contains("\nmvn verify\n");
    }

    private String printed(String command) throws IOException, InterruptedException {
        String script =
                command.replace("java -jar target/leeway.jar", "leeway").replaceFirst("leeway ([^|]*)", "(leeway $1)");
        LeewayProcess.Ended ended = new LeewayProcess(folder).run(script);
        return ended.out().isEmpty() ? ended.err() : ended.out();
    }

    private void copyModels() throws IOException {
        Files.createDirectory(folder.resolve("mdps"));
        try (Stream<Path> models = Files.list(Path.of("mdps"))) {
            for (Path model : models.filter(Files::isRegularFile).toList()) {
                Files.copy(model, folder.resolve("mdps").resolve(model.getFileName()));
            }
        }
    }
}
