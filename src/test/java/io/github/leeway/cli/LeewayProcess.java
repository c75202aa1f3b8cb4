package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs shell scripts in which {@code leeway} is this build of Leeway, as a process of its own.
 *
 * @param folder the working directory
 */
record LeewayProcess(Path folder) {

    private static final int PATIENCE_SECONDS = 60;

    /** A process that has ended, with what it printed. */
    record Ended(int code, String out, String err) {}

    Process start(String script) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String leeway =
                "asks=; env --default-signal=INT true 2> /dev/null && asks='env --default-signal=INT';" // in the
                        // background a shell ignores Ctrl-C, and so would all that it starts
                        + " leeway() { exec $asks '" + java + "' -cp '" + System.getProperty("java.class.path")
                        + "' io.github.leeway.cli.Leeway \"$@\"; }; ";
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", leeway + script)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8"); // whatever the machine's locale, what is printed is the same
        builder.environment().keySet().removeAll(List.of("COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR"));
        return builder.start();
    }

    Ended run(String script) throws IOException, InterruptedException {
        return end(start(script));
    }

    Ended end(Process process) throws IOException, InterruptedException {
        try (InputStream output = process.getInputStream()) {
            String out = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), out, Files.readString(folder.resolve("err.txt")));
        }
    }
}
