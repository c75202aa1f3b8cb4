package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.leeway.text.Cluster;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leeway as a process of its own, in a shell: what only shows there. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessTest {

    @TempDir
    private Path folder;

    private LeewayProcess shell;

    @BeforeEach
    void startInAnEmptyFolder() {
        shell = new LeewayProcess(folder);
    }

    @Test
    void aReaderThatLeavesEarlyIsNoFault() throws Exception {
        LeewayProcess.Ended ended =
                shell.run("(leeway power case-study -n 500 --format csv) | head -n 1; echo \"${PIPESTATUS[0]}\"");

        assertThat(ended.out()).startsWith("model,discount").endsWith("\n0\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void theDirectoryOfARunDoesNotHideTheModelOfItsName() throws Exception {
        LeewayProcess.Ended ended = shell.run(
                "(leeway power star -n 500 -q -o star) > /dev/null; (leeway show star) | head -n 1; (leeway show ./star)");

        assertThat(ended.out()).isEqualTo("star: 6 states, 10 transitions, deterministic\n");
        assertThat(ended.err()).contains("error[E002]: this is a directory");
    }

    @Test
    void aPipeHasColorsOnlyWhereItAsksForThem() throws Exception {
        LeewayProcess.Ended ended =
                shell.run("export TERM=xterm-256color COLORTERM=; p='power off-switch-corridor -n 256';"
                        + " (COLUMNS=40 leeway $p) 2>&1 | cat; echo =; (leeway $p --color always) | head -n 3; echo =;"
                        + " (CLICOLOR_FORCE=1 leeway $p) | tail -n 30; echo \"${PIPESTATUS[0]}\"");

        String[] parts = ended.out().split("=\n", -1);
        assertThat(parts[0]).doesNotContain("\u001b").contains("POWER on the grid");
        assertThat(parts[0].lines())
                .allSatisfy(line -> assertThat(Cluster.columns(line)).isLessThanOrEqualTo(40));
        assertThat(parts[2]).contains("\u001b[48;5;").endsWith("\n0\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aTerminalGetsItsColorsAndItsWidth() throws Exception {
        assumeThat(Path.of("/usr/bin/script")).as("makes pseudo-terminals").isExecutable();

        LeewayProcess.Ended ended = shell.run("export SHELL=/bin/bash TERM=xterm-256color COLORTERM=truecolor;"
                + " p='power off-switch-corridor -n 256 --progress never';"
                + " run() { script -qec \"$(declare -f leeway); stty cols 60; $1 $p\" /dev/null < /dev/null; };"
                + " run leeway; echo =; export TERM=dumb; run leeway");

        String[] parts = ended.out().replace("\r", "").split("=\n", -1);
        assertThat(parts[0]).contains("\u001b[48;2;253;231;37;38;2;0;0;0m").contains("\u001b[31m");
        assertThat(parts[1]).doesNotContain("\u001b").contains("POWER on the grid");
        assertThat(ended.out()
                        .replace("\r", "")
                        .replaceAll("\u001b\\[[\\d;]*m", "")
                        .lines())
                .allSatisfy(line -> assertThat(Cluster.columns(line)).isLessThanOrEqualTo(60))
                .anyMatch(line -> Cluster.columns(line) > 50);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsAFault() throws Exception {
        LeewayProcess.Ended ended = shell.run("leeway power case-study -n 500 > /dev/full");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("standard output cannot be written: No space left on device");
    }

    @Test
    void controlCReportsWhatWasSampled() throws Exception {
        Process process = shell.start("leeway power powerplay-3x3 -n 1000000000 -d 0.9 --progress plain -t 2");
        TimeUnit.SECONDS.sleep(4);

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        LeewayProcess.Ended ended = shell.end(process);

        assertThat(ended.code()).isEqualTo(130);
        assertThat(ended.out()).contains("r2c2").contains(" of 1000000000 reward functions");
    }

    @Test
    void controlCLosesNoVerdict() throws Exception {
        Files.writeString(folder.resolve("m.yaml"), """
                format: 1
                start: s
                transitions: {s: [a, b, c]}
                terminal: [a, b, c]
                claims:
                  - POWER(a) = 1/2
                  - P(-> a | s) + P(-> b | s) > 2/3 under reward normal(0, 1)
                """);
        Process process = shell.start("leeway claims m.yaml --max-samples 1000000000");
        TimeUnit.SECONDS.sleep(5);

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        LeewayProcess.Ended ended = shell.end(process);

        assertThat(ended.code()).isEqualTo(130);
        assertThat(ended.out()).contains("CONFIRMED (exact): POWER(a) = 1/2", "UNDECIDED");
    }

    /** Killed without warning in the middle, a run goes on from its checkpoint and ends as if it had not been. */
    @Test
    void aKilledRunThatIsResumedEndsWithTheSameBytes() throws Exception {
        String command = "leeway power powerplay-3x3 -n 2000000 -d 0.9 -q --format csv";
        Path kept = folder.resolve("kept");
        Process process = shell.start(command + " --checkpoint kept");
        for (int i = 0; i < 600 && (!Files.exists(kept) || Files.size(kept) < 4_000); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }

        new ProcessBuilder("kill", "-KILL", Long.toString(process.pid()))
                .start()
                .waitFor();
        LeewayProcess.Ended killed = shell.end(process);
        LeewayProcess.Ended resumed = shell.run(command + " --resume kept");

        assertThat(killed.code()).isEqualTo(137);
        assertThat(killed.out()).isEmpty();
        assertThat(resumed.code()).isZero();
        assertThat(resumed.out()).isEqualTo(shell.run(command).out());
    }

    /** The limit on the size of files stands for a full disk: the first checkpoint fits, a later one does not. */
    @Test
    void aFullDiskUnderACheckpointLosesNoResult() throws Exception {
        LeewayProcess.Ended ended = shell.run(
                "ulimit -f 3; leeway power case-study -n 5000 -d 0.5,0.9,0.99 --format csv --checkpoint kept");
        LeewayProcess.Ended whole = shell.run("leeway power case-study -n 5000 -d 0.5,0.9,0.99 --format csv");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("checkpoint kept cannot be written: File too large");
        assertThat(ended.out()).isEqualTo(whole.out());
        assertThat(folder.resolve(".kept.part")).doesNotExist();
    }

    /** The limit on the size of files stands for a full disk: some batches of values fit, and then no more. */
    @ParameterizedTest
    @ValueSource(strings = {"values.csv", "values.npy"})
    void aFullDiskUnderValuesLosesNoResultAndNoWholeRow(String name) throws Exception {
        String command = "leeway power case-study -n 5000 -d 0.9 --format csv -t 3";
        LeewayProcess.Ended ended = shell.run("ulimit -f 100; " + command + " --values-out " + name);
        LeewayProcess.Ended whole = shell.run("(" + command + " --values-out whole-" + name + "); " + command);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .matches("leeway: error: file of values " + name + " cannot be written: File too large; it holds the"
                        + " first [1-9]\\d* reward functions; the run goes on without it\n");
        assertThat(whole.out()).isEqualTo(ended.out() + ended.out());
        byte[] kept = Files.readAllBytes(folder.resolve(name));
        byte[] all = Files.readAllBytes(folder.resolve("whole-" + name));
        int header = name.endsWith(".npy") ? 128 : 0;
        assertThat(kept).hasSizeBetween(10_000, 100 * 1024);
        assertThat(Arrays.copyOfRange(kept, header, kept.length))
                .isEqualTo(Arrays.copyOfRange(all, header, kept.length));
        long rows = Long.parseLong(ended.err().replaceAll(".*first (\\d+) reward functions.*\n", "$1"));
        if (header > 0) {
            assertThat(NpyArray.read(folder.resolve(name)).shape()).containsExactly((int) rows, 8);
        } else {
            assertThat(Files.readAllLines(folder.resolve(name))).hasSize((int) rows + 1);
            assertThat(kept).endsWith('\n');
        }
    }

    @Test
    void controlCWhileReadingEndsAtOnce() throws Exception {
        Process process = shell.start("leeway power -");
        TimeUnit.SECONDS.sleep(2);

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
    }

    @Test
    void tooLittleMemoryIsSaidInWords() throws Exception {
        StringBuilder chain = new StringBuilder("format: 1\ntransitions:\n");
        for (int s = 0; s < 3000; s++) {
            chain.append("  s")
                    .append(s)
                    .append(": [s")
                    .append(s)
                    .append(", s")
                    .append((s + 1) % 3000)
                    .append("]\n");
        }
        Files.writeString(folder.resolve("chain.yaml"), chain);

        LeewayProcess.Ended ended =
                shell.run("export JAVA_TOOL_OPTIONS=-Xmx48m; leeway power chain.yaml -d 0.05..0.95:400 -n 1000");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("not enough memory")
                .contains("ask for fewer discounts")
                .doesNotContain("\tat ");
    }

    @Test
    void standardInputIsAModelToo() throws Exception {
        LeewayProcess.Ended ended =
                shell.run("printf 'format: 1\\ntransitions: {a: [a, b], b: [a]}\\n' | (leeway check -)");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("ok: 2 states, 3 transitions, deterministic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"power", "check", "show"})
    void whatIsNoModelIsRefusedWithoutATrace(String command) throws Exception {
        Files.write(folder.resolve("empty.yaml"), new byte[0]);
        Files.write(folder.resolve("binary.yaml"), new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, (byte) 0xff});
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large.yaml").toFile(), "rw")) {
            large.setLength(100_000_000);
        }
        Files.createDirectory(folder.resolve("directory"));

        for (String name : new String[] {"empty.yaml", "binary.yaml", "large.yaml", "directory", "/dev/zero"}) {
            LeewayProcess.Ended ended = shell.run("leeway " + command + " " + name);
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.out() + ended.err())
                    .contains(name + ":")
                    .contains("error[E0")
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception");
        }
    }
}
