package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are cut short, shared out and joined again, from the command line. */
class CheckpointTest {

    private static final String[] CASE_STUDY = {"power", "case-study", "-n", "5000", "-d", "0,0.9,1", "--format", "csv"
    };

    @TempDir
    private Path folder;

    @Test
    void partsThatAreMergedGiveTheBytesOfOneRun() throws IOException {
        String a = part("a", "--samples-to", "1024");
        String b = part("b", "--samples-from", "1024", "--samples-to", "4096", "-t", "1");
        String c = part("c", "--samples-from", "4096", "-t", "3");

        CommandLineRun merged = CommandLineRun.of("merge", c, a, b, "--format", "csv");

        assertThat(merged.code()).isZero();
        assertThat(merged.out()).isEqualTo(CommandLineRun.of(CASE_STUDY).out());
        assertThat(CommandLineRun.of("merge", a, b, c, "--json").out())
                .contains("\"command\": \"leeway power case-study -n 5000 -d 0,0.9,1 --format csv -q\"");
    }

    @Test
    void whatSurvivesIsExaminedWherePartsAreMerged() {
        String a = folder.resolve("a").toString();
        String b = folder.resolve("b").toString();
        String once = CommandLineRun.of("power", "wait", "-n", "512", "--sensitivity", "--json", "-q")
                .out();
        CommandLineRun.of("power", "wait", "-n", "512", "--sensitivity", "--samples-to", "256", "--checkpoint", a);
        CommandLineRun.of("power", "wait", "-n", "512", "--sensitivity", "--samples-from", "256", "--checkpoint", b);

        CommandLineRun merged = CommandLineRun.of("merge", a, b, "--json");

        assertThat(sensitivity(merged.out())).contains("\"as-modeled\"").isEqualTo(sensitivity(once));
    }

    private static String sensitivity(String json) {
        int from = json.indexOf("\"sensitivity\": {");
        return json.substring(from, json.indexOf("\n  }", from));
    }

    @Test
    void theModelThatIsMergedIsTheOneThatWasSampled() throws IOException {
        Path model = folder.resolve("mine.yaml");
        Files.writeString(model, "format: 1\ntransitions: {a: [a, b], b: [b]}\n");
        String all = folder.resolve("all").toString();
        CommandLineRun sampled = CommandLineRun.of("power", model.toString(), "-n", "512", "--checkpoint", all, "-q");
        Files.delete(model);

        CommandLineRun merged = CommandLineRun.of("merge", all);

        assertThat(merged.out()).isEqualTo(sampled.out());
    }

    @Test
    void aGapIsRefusedWithTheCommandThatFillsIt() {
        String a = part("a", "--samples-to", "1024");
        String c = part("c", "--samples-from", "4096");

        CommandLineRun merged = CommandLineRun.of("merge", a, c);

        assertThat(merged.code()).isEqualTo(2);
        assertThat(merged.out()).isEmpty();
        assertThat(merged.err())
                .isEqualTo(
                        "leeway: error: samples 1024 to 4095 of 5000 are missing; do them with: leeway power case-study"
                                + " -n 5000 -d 0,0.9,1 --format csv -q --samples-from 1024 --samples-to 4096"
                                + " --checkpoint FILE\n");
    }

    @Test
    void anOverlapIsRefused() {
        String a = part("a", "--samples-to", "1024");
        String b = part("b", "--samples-from", "512", "--samples-to", "2048");

        CommandLineRun merged = CommandLineRun.of("merge", a, b);

        assertThat(merged.code()).isEqualTo(2);
        assertThat(merged.err()).contains(b + " holds samples that a file before it holds too");
    }

    @Test
    void partsOfDifferentRunsAreRefusedWithTheDifference() {
        String a = part("a", "--samples-to", "1024");
        String seed = part("b", "--samples-from", "1024", "--seed", "7");
        String reward = part("c", "--samples-from", "1024", "-r", "uniform(0,2)");
        String plain = part("d", "--samples-from", "1024", "--variance-reduction", "none");

        assertThat(CommandLineRun.of("merge", a, seed).err())
                .isEqualTo("leeway: error: " + seed + " is of another run: seed is 7, expected 0\n");
        assertThat(CommandLineRun.of("merge", a, reward).err())
                .contains(" is of another run: reward is uniform(0,2) per state, expected uniform(0,1) per state");
        assertThat(CommandLineRun.of("merge", a, plain).err())
                .contains(" is of another run: variance reduction is none, expected controls");
    }

    @Test
    void goingOnFromAPartGivesTheBytesOfOneRun() {
        String a = part("a", "--samples-from", "1024", "--samples-to", "2560");

        CommandLineRun resumed = CommandLineRun.of(with(CASE_STUDY, "--resume", a));

        assertThat(resumed.code()).isZero();
        assertThat(resumed.out()).isEqualTo(CommandLineRun.of(CASE_STUDY).out());
        assertThat(CommandLineRun.of("merge", a, "--format", "csv").out()).isEqualTo(resumed.out());
    }

    @Test
    void goingOnWithAnotherModelOrSeedIsRefused() {
        String a = part("a", "--samples-to", "2560");

        CommandLineRun model = CommandLineRun.of("power", "wait", "-n", "5000", "-d", "0,0.9,1", "--resume", a);
        CommandLineRun samples = CommandLineRun.of("power", "case-study", "-n", "6000", "-d", "0,0.9,1", "--resume", a);

        assertThat(model.code()).isEqualTo(2);
        assertThat(model.err()).contains(a + " is of another run: hash of the model is ");
        assertThat(samples.err()).contains("number of samples is 5000, expected 6000");
    }

    @Test
    void everyCutAndEveryAlteredByteIsRefused() throws IOException {
        Path whole = Path.of(part("a", "--samples-to", "512"));
        byte[] bytes = Files.readAllBytes(whole);
        Path broken = folder.resolve("broken");

        for (int i = 0; i < bytes.length; i += 1 + bytes.length / 97) {
            Files.write(broken, Arrays.copyOf(bytes, i));
            CommandLineRun cut = CommandLineRun.of("merge", broken.toString());
            bytes[i] ^= 1;
            Files.write(broken, bytes);
            CommandLineRun altered = CommandLineRun.of("merge", broken.toString());
            bytes[i] ^= 1;

            assertThat(cut.code()).isEqualTo(2);
            assertThat(cut.err()).containsAnyOf("is not a checkpoint of Leeway", "was cut short or altered");
            assertThat(altered.code()).isEqualTo(2);
            assertThat(altered.err())
                    .containsAnyOf("is not a checkpoint of Leeway", "was cut short or altered", "of the format");
        }
    }

    @Test
    void anotherVersionOfTheFormatIsRefused() throws IOException {
        Path file = Path.of(part("a", "--samples-to", "512"));
        byte[] bytes = Files.readAllBytes(file);
        bytes["leeway checkpoint\n".length() + 3] = 1;
        Files.write(file, bytes);

        assertThat(CommandLineRun.of("merge", file.toString()).err())
                .isEqualTo("leeway: error: " + file + " is of version 1 of the format, expected 2\n");
    }

    @Test
    void whatIsNoCheckpointOrNotThereIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "format: 1\n");

        assertThat(CommandLineRun.of("merge", text.toString()).err()).contains("is not a checkpoint of Leeway");
        assertThat(CommandLineRun.of("merge", folder.toString()).err()).contains("is not an ordinary file");
        assertThat(CommandLineRun.of("merge", folder + "/nothing").err()).contains("there is no such file");
    }

    @Test
    void aCheckpointThatExistsIsNotOverwritten() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");

        CommandLineRun run = CommandLineRun.of(with(CASE_STUDY, "--checkpoint", precious.toString()));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("already exists; go on from it with --resume, delete it, or name another");
        assertThat(precious).hasContent("mine");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedBeforeTheWork() {
        CommandLineRun run = CommandLineRun.of(with(CASE_STUDY, "--checkpoint", folder + "/no/where"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no/where cannot be written: nothing can be created there");
    }

    @Test
    void rangesNeedAFileAndGoWithNoPrecision() {
        assertThat(CommandLineRun.of("power", "wait", "--samples-to", "512").err())
                .contains("--samples-from and --samples-to need --checkpoint");
        assertThat(CommandLineRun.of(
                                "power",
                                "wait",
                                "--samples-to",
                                "512",
                                "--precision",
                                "0.1",
                                "--checkpoint",
                                folder + "/x")
                        .err())
                .contains("--precision looks at all samples from the first on");
        assertThat(CommandLineRun.of("power", "wait", "--samples-to", "500", "--checkpoint", folder + "/x")
                        .err())
                .contains("end of samples is 500, expected a multiple of 256");
    }

    private String part(String name, String... options) {
        String file = folder.resolve(name).toString();
        CommandLineRun run = CommandLineRun.of(with(with(CASE_STUDY, "--checkpoint", file, "-q"), options));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        return file;
    }

    private static String[] with(String[] arguments, String... more) {
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }
}
