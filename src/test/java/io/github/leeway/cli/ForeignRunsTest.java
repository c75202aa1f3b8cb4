package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a model of several files, which are not copied into what a run leaves behind. */
class ForeignRunsTest {

    private static final String TRANSITIONS =
            "4 5 6\n0 0 1 1 left\n0 1 2 0.5 right\n0 1 3 0.5 right\n1 0 1 1\n2 0 3 1\n3 0 2 1\n";
    private static final String STATES = "(room)\n0:(5)\n1:(6)\n2:(7)\n3:(8)\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        write("rooms.tra", TRANSITIONS);
        write("rooms.sta", STATES);
    }

    @Test
    void whatIsReadTogetherIsSaid() {
        CommandLineRun run = CommandLineRun.of("power", at("rooms.tra"), "-n", "256", "--format", "csv");

        assertThat(run.out()).contains("room=5");
        assertThat(run.err()).contains("warning[W012]: read together with rooms.sta");
    }

    @Test
    void partsAreMergedWithTheModelFromItsPlace() {
        CommandLineRun whole = power("-n", "512", "--format", "csv");
        power("-n", "512", "--samples-to", "256", "--checkpoint", at("a.part"));
        power("-n", "512", "--samples-from", "256", "--checkpoint", at("b.part"));

        CommandLineRun merged = CommandLineRun.of("merge", at("a.part"), at("b.part"), "--format", "csv");

        assertThat(merged.code()).isZero();
        assertThat(merged.out()).isEqualTo(whole.out());
    }

    @Test
    void partsOfAModelThatWasChangedAreNotMerged() throws IOException {
        power("-n", "512", "--samples-to", "256", "--checkpoint", at("a.part"));
        write("rooms.sta", STATES.replace("8", "9"));

        CommandLineRun merged = CommandLineRun.of("merge", at("a.part"));

        assertThat(merged.code()).isEqualTo(ExitCode.USAGE);
        assertThat(merged.err()).contains("hash of the model");
    }

    @Test
    void aReportTellsTheFilesByTheirHash() throws IOException {
        power("-n", "256", "--out", at("out"));

        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("The model file is not in this report")
                .doesNotContain("0 1 2 0.5 right");
    }

    @Test
    void aShortTextOfOneFileIsInTheReport() throws IOException {
        Files.delete(folder.resolve("rooms.sta"));

        power("-n", "256", "--out", at("out"));

        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("0 1 2 0.5 right");
    }

    private CommandLineRun power(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "power";
        all[1] = at("rooms.tra");
        all[2] = "--quiet";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CommandLineRun.of(all);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
